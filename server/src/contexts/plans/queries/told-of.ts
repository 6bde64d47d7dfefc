import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { soonDays } from '../rules/task-term.ts'
import { workById } from '../store/task.ts'
import { termsToRemind } from '../store/task-term.ts'
import { planContent } from './plan-content.ts'

/** How a plan is called today, or one of its targets; undefined when there is none. */
export async function planNamed(read: Read, code: string, target?: string): Promise<Text | undefined> {
  const plan = await planContent(read, code, { at: read.today })
  if (!plan) return undefined
  if (target === undefined) return { vi: plan.titleVi, en: plan.titleEn }
  const name = plan.targets.find(({ id }) => id === target)?.name
  return name === undefined ? undefined : { vi: name, en: name }
}

/** A piece of work as its unit knows it, with the unit that broke it off; undefined when there is none. */
export async function workNamed(
  read: Read,
  id: string,
): Promise<{ name: string; unit: string; giver: string | null; assignee: string | null } | undefined> {
  const work = await workById(read, id)
  const parent = work?.parent ? await workById(read, work.parent) : undefined
  return work && { name: work.name, unit: work.unit, giver: parent?.unit ?? null, assignee: work.assignee }
}

/** The tasks that wait for one of the units and are overdue or due soon, the earliest first, with who of the unit does it. */
export async function dueTasks(
  read: Read,
  units: readonly string[],
): Promise<{ unit: string; assignee: string | null; name: Text; due: PlainDate; work: string }[]> {
  const waiting = await termsToRemind(read, addDays(read.today, soonDays))
  return waiting
    .filter(({ unit }) => units.includes(unit))
    .map(({ unit, assignee, name, due, work }) => ({
      unit,
      assignee,
      name: { vi: name, en: name },
      due,
      work,
    }))
}
