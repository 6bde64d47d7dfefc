import { readFileSync } from 'node:fs'
import { fieldsOf } from '@mot-cua/form-engine'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { type UnitNode, unitById, unitPath, unitTree, withPredecessors } from '../../organisation/index.ts'
import { afterPages, beforePages } from '../rules/filling.ts'
import { daysOfPeriod, type FillingGoal, goalOn } from '../rules/filling-period.ts'
import { reachOf, readsFilling } from '../rules/may-read-filling.ts'
import { type Counted, countFilling } from '../store/filling-figures.ts'
import { definitionOf } from './service-definition.ts'

const file = new URL('../../../../../data/drafts/filling-goals.json', import.meta.url)
let goals: readonly FillingGoal[] | undefined
const fillingGoals = (): readonly FillingGoal[] => {
  goals ??= (JSON.parse(readFileSync(file, 'utf8')) as { goals: FillingGoal[] }).goals
  return goals
}

export type FillingAsked = {
  period?: string | undefined
  unit?: string | undefined
  procedure?: string | undefined
}

type Named<Row> = Omit<Row, 'service'>
export type FillingTimes = {
  period: string
  unit: { id: string; name: Text }
  /** Minutes that are aimed at; null: none. */
  goal: number | null
  total: Counted['total']
  months: Counted['months']
  buckets: Counted['buckets']
  services: (Named<Counted['services'][number]> & { name: Text })[]
  units: (Counted['units'][number] & { name: Text })[]
  pages: (Named<Counted['pages'][number]> & { name: Text; title: Text })[]
  questions: (Named<Counted['questions'][number]> & { name: Text; ask: Text })[]
  givenUp: (Named<Counted['givenUp'][number]> & { name: Text; title: Text; ask: Text | null })[]
}

/**
 * How long online submissions took from login, pauses left out, in a month or a year, over the actor's unit or one below it with
 * everything below and what came wholly to it. For leaders, supervisors and administrators; never a person, never an answer.
 */
export const fillingTimes = (app: App, actor: StaffActor, asked: FillingAsked): Promise<FillingTimes> =>
  app.read(actor, async (read) => {
    if (!readsFilling(actor.roles)) throw kernelErrors.notAllowed()
    const own = await unitById(read, actor.unit)
    if (!own) throw kernelErrors.notAllowed()
    const reach = reachOf(own)
    const unit = await unitById(read, asked.unit ?? reach)
    const path = unit ? (await unitPath(read, unit.id)).map(({ id }) => id) : []
    // A unit that is none of theirs is as good as none.
    if (!unit || !path.includes(reach)) throw kernelErrors.notFound()
    const period = asked.period ?? read.today.slice(0, 7)
    const days = daysOfPeriod(period)
    const goal = goalOn(fillingGoals(), days.last < read.today ? days.last : read.today)
    const units = await unitsWithin(read, unit.id)
    const counted = await countFilling(read, { ...days, units, procedure: asked.procedure ?? null, goal })
    return {
      period,
      unit: { id: unit.id, name: { vi: unit.nameVi, en: unit.nameEn } },
      goal,
      total: counted.total,
      months: counted.months,
      buckets: counted.buckets,
      ...(await named(read, counted)),
    }
  })

const nodesOf = (node: UnitNode): UnitNode[] => [node, ...node.children.flatMap(nodesOf)]

async function unitsWithin(read: Read, unit: string): Promise<string[]> {
  const node = (await unitTree(read, read.today)).flatMap(nodesOf).find(({ id }) => id === unit)
  return withPredecessors(read, node ? nodesOf(node).map(({ id }) => id) : [unit], read.today)
}

const outside: Record<string, Text> = {
  [beforePages]: { vi: 'Từ lúc đăng nhập đến câu đầu', en: 'From the login to the first question' },
  [afterPages]: { vi: 'Nộp và thanh toán', en: 'Submitting and paying' },
}

/** The names of procedures, pages and questions as they are in the version that was filled in. */
async function named(read: Read, counted: Counted) {
  const definition = async (service: string) => {
    const { citizenName_vi, citizenName_en, name_vi, name_en, form } = await definitionOf(read, service)
    const title = (id: string): Text => {
      const page = form.pages.find((one) => one.id === id)
      return outside[id] ?? { vi: page?.title_vi ?? id, en: page?.title_en ?? id }
    }
    const ask = (id: string): Text => {
      const field = fieldsOf(form).find((one) => one.id === id)
      return { vi: field?.label_vi ?? id, en: field?.label_en ?? id }
    }
    return { name: { vi: citizenName_vi ?? name_vi, en: citizenName_en ?? name_en }, title, ask }
  }
  const units = await Promise.all(
    counted.units.map(async (row) => {
      const unit = await unitById(read, row.unit)
      return { ...row, name: { vi: unit?.nameVi ?? row.unit, en: unit?.nameEn ?? row.unit } }
    }),
  )
  const each = <Row extends { service: string }, More>(
    rows: readonly Row[],
    more: (row: Row, words: Awaited<ReturnType<typeof definition>>) => More,
  ) =>
    Promise.all(
      rows.map(async ({ service, ...row }) => {
        const words = await definition(service)
        return { ...row, name: words.name, ...more({ service, ...row } as unknown as Row, words) }
      }),
    )
  return {
    units,
    services: await each(counted.services, () => ({})),
    pages: await each(counted.pages, ({ page }, { title }) => ({ title: title(page) })),
    questions: await each(counted.questions, ({ question }, { ask }) => ({ ask: ask(question) })),
    givenUp: await each(counted.givenUp, ({ page, question }, { title, ask }) => ({
      title: page === null ? { vi: '–', en: '–' } : title(page),
      ask: question === null ? null : ask(question),
    })),
  }
}
