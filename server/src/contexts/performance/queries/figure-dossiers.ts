import { sql } from 'kysely'
import type { App, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { dossierLines } from '../../dossiers/index.ts'
import { unitNames, withPredecessors } from '../../organisation/index.ts'
import { performanceErrors } from '../errors.ts'
import { countedBecause } from '../rules/counted-because.ts'
import { stateOf } from '../rules/dossier-state.ts'
import type { Tier, Timeline } from '../rules/happening.ts'
import { measuresOf } from '../rules/indicator.ts'
import { countsOfOne, type Look, measureOne } from '../rules/one-dossier.ts'
import { unitsLookedAt } from './units-looked-at.ts'

/** `part`: those that count for the numerator, those that count for the denominator only, or both. */
export type FigurePart = 'all' | 'numerator' | 'missing'
export type FigureAsked = {
  indicator: string
  from: PlainDate
  to: PlainDate
  asOf: PlainDate
  unit?: string | undefined
  tier?: Tier | undefined
  procedure?: string | undefined
  part: FigurePart
  /** Where the page before ended. */
  after?: string | undefined
}
export type CountedDossier = {
  id: string
  code: string
  procedure: string
  unit: Text
  receivedOn: PlainDate
  numerator: number
  denominator: number
  because: Text
}

const pageSize = 50
/** So many dossiers are looked through for one page; where that is not enough the next page goes on. */
const mostLooked = 20_000
const portion = 1_000

type Row = { dossier: string; procedure: string; unit: string; submitted_on: PlainDate; timeline: Timeline }

/**
 * The dossiers behind a figure, newest first, each with the sentence that says why it counts; by the very sums that the figure
 * is made of, as known at the end of `asOf`. For supervisors and leaders, of the units they look after.
 */
export const figureDossiers = (
  app: App,
  actor: StaffActor,
  asked: FigureAsked,
): Promise<{ items: CountedDossier[]; next: string | null }> =>
  app.read(actor, async (read) => {
    const measures = measuresOf(asked.indicator)
    if (measures.length === 0) throw performanceErrors.figureWithoutDossiers()
    const scope = await unitsLookedAt(read, actor, asked.unit, asked.asOf)
    const units = scope && (await withPredecessors(read, scope, asked.asOf))
    const look: Look = { ...asked, now: read.now, units: units && new Set(units) }
    const found: { row: Row; item: Omit<CountedDossier, 'code' | 'unit'> }[] = []
    let after = asked.after
    let looked = 0
    while (found.length < pageSize && looked < mostLooked) {
      const rows = await candidates(read, asked, units, after)
      for (const row of rows) {
        after = `${row.submitted_on} ${row.dossier}`
        looked++
        const counts = countsOfOne(row.timeline, look)
        const measured = measureOne(asked.indicator, counts)
        if (!measured || !isWanted(asked.part, measured)) continue
        const because = countedBecause(measures, counts, stateOf(row.timeline, asked.asOf))
        const { numerator, denominator } = measured
        const item = { id: row.dossier, procedure: row.procedure, receivedOn: row.submitted_on }
        found.push({ row, item: { ...item, numerator, denominator, because } })
        if (found.length === pageSize) break
      }
      if (rows.length < portion && found.length < pageSize) {
        after = undefined
        break
      }
    }
    const [lines, nameOf] = await Promise.all([
      dossierLines(
        read,
        found.map(({ item }) => item.id),
      ),
      unitNames(read, asked.asOf),
    ])
    return {
      items: found.map(({ row, item }) => ({
        ...item,
        code: lines.get(item.id)?.code ?? item.id,
        unit: nameOf(row.unit),
      })),
      next: after ?? null,
    }
  })

const isWanted = (part: FigurePart, { numerator, denominator }: { numerator: number; denominator: number }) =>
  denominator > 0 && (part === 'all' || (part === 'numerator' ? numerator > 0 : numerator === 0))

/** What may count in the period; the rules say what does. */
const candidates = async (
  read: Parameters<Parameters<App['read']>[1]>[0],
  { from, to, procedure, tier }: FigureAsked,
  units: readonly string[] | null,
  after: string | undefined,
): Promise<Row[]> => {
  const [day, dossier] = after?.split(' ') ?? []
  const { rows } = await sql<Row>`
    select dossier, procedure, unit, submitted_on, timeline from performance.dossier_fact
    where submitted_on <= ${to} and (last_on >= ${from} or ended_on is null)
      and (${units}::text[] is null or unit = any(${units}::text[]) or first_unit = any(${units}::text[]))
      and (${tier ?? null}::text is null or tier = ${tier ?? null} or first_tier = ${tier ?? null})
      and (${procedure ?? null}::text is null or procedure = ${procedure ?? null})
      and (${day ?? null}::date is null or (submitted_on, dossier) < (${day ?? null}::date, ${dossier ?? null}::uuid))
    order by submitted_on desc, dossier desc limit ${portion}`.execute(read.db)
  return rows
}
