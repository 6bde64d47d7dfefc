import { isPlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Goals, Plan, PlanContent, PlanTarget, PlanTask } from './plan-document.ts'

/** Something wrong with a plan, at its place in the content. */
export type PlanFault = { pointer: string; vi: string; en: string }

const fault = (pointer: string, vi: string, en: string): PlanFault => ({ pointer, vi, en })
const empty = (pointer: string) => fault(pointer, 'Chưa điền.', 'Is missing.')

const tierKeys = ['all', 'province', 'district', 'commune'] as const

/** What the plan may name: indicators that are measured or reported, and units. */
export type Known = { indicators: ReadonlySet<string>; units?: ReadonlySet<string> }

/** Everything that is wrong with what a plan says; empty when it may be issued. */
export function judgeContent(content: PlanContent, known: Known): PlanFault[] {
  const ids = content.targets.map(({ id }) => id)
  return [
    ...(content.titleVi.trim() === '' ? [empty('/titleVi')] : []),
    ...(content.titleEn.trim() === '' ? [empty('/titleEn')] : []),
    ...(content.year < 2000 || content.year > 2100
      ? [fault('/year', 'Năm chưa đúng.', 'Is not a year of a plan.')]
      : []),
    ...(content.tiers.every((tier) => tierKeys.slice(1).includes(tier as 'province'))
      ? []
      : [fault('/tiers', 'Có cấp không đúng.', 'Names a tier that there is not.')]),
    ...(content.targets.length === 0
      ? [fault('/targets', 'Chưa có chỉ tiêu nào.', 'There are no targets.')]
      : []),
    ...content.targets.flatMap((target, index) => faultsOfTarget(target, `/targets/${index}`, known)),
    ...ids.flatMap((id, index) =>
      id !== '' && ids.indexOf(id) < index
        ? [fault(`/targets/${index}/id`, `Trùng mã ${id}.`, `Repeats the id ${id}.`)]
        : [],
    ),
    ...content.tasks.flatMap((task, index) => faultsOfTask(task, `/tasks/${index}`, known)),
    ...repeatedTasks(content.tasks),
  ]
}

function faultsOfTarget(target: PlanTarget, at: string, { indicators, units }: Known): PlanFault[] {
  const found: PlanFault[] = []
  if (target.id === '') found.push(empty(`${at}/id`))
  if (target.name === '') found.push(empty(`${at}/name`))
  if (!indicators.has(target.indicator))
    found.push(
      fault(
        `${at}/indicator`,
        `Không có chỉ số “${target.indicator}”.`,
        `The indicator “${target.indicator}” is unknown.`,
      ),
    )
  if (!['gte', 'gt', 'lt'].includes(target.compare))
    found.push(fault(`${at}/compare`, 'Cách so sánh chưa đúng.', 'Compare is not gte, gt or lt.'))
  if (!['percent', 'count', 'minutes'].includes(target.unit))
    found.push(fault(`${at}/unit`, 'Đơn vị tính chưa đúng.', 'The unit of measure is unknown.'))
  if (!soundGoals(target.goals))
    found.push(
      fault(
        `${at}/goals`,
        'Mục tiêu phải là một số, một số cho mỗi cấp, hoặc một số cho từng đơn vị.',
        'The goal is not a number, nor one for each tier or named unit.',
      ),
    )
  else
    for (const unit of Object.keys(target.goals.units ?? {}))
      if (units && !units.has(unit))
        found.push(fault(`${at}/goals`, `Không có đơn vị ${unit}.`, `There is no unit ${unit}.`))
  return found
}

function soundGoals({ units, ...tiers }: Goals): boolean {
  const named = units === undefined ? [] : Object.values(units)
  const values = [...Object.values(tiers), ...named]
  return (
    values.length > 0 &&
    Object.keys(tiers).every((key) => (tierKeys as readonly string[]).includes(key)) &&
    values.every((goal) => typeof goal === 'number' && Number.isFinite(goal) && goal >= 0)
  )
}

/** Group and number name a task in every version, so there is one of each. */
const repeatedTasks = (tasks: readonly PlanTask[]): PlanFault[] => {
  const keys = tasks.map(({ heading, no }) => `${heading}\n${no}`)
  return keys.flatMap((key, index) =>
    tasks[index]?.no !== '' && keys.indexOf(key) < index
      ? [fault(`/tasks/${index}/no`, 'Trùng số thứ tự trong nhóm.', 'Repeats a number of the group.')]
      : [],
  )
}

const faultsOfTask = (
  { name, no, due, indicator = null }: PlanTask,
  at: string,
  { indicators }: Known,
): PlanFault[] => [
  ...(indicator !== null && !indicators.has(indicator)
    ? [
        fault(
          `${at}/indicator`,
          `Không có chỉ số “${indicator}”.`,
          `The indicator “${indicator}” is unknown.`,
        ),
      ]
    : []),
  ...(name === '' ? [empty(`${at}/name`)] : []),
  ...(no === '' ? [empty(`${at}/no`)] : []),
  ...(due.length === 0 || !due.every(isDue)
    ? [
        fault(
          `${at}/due`,
          'Thời hạn là năm, YYYY-MM, YYYY-MM-DD, YYYY-Qn, thường xuyên hoặc hằng năm.',
          'Due is a year, YYYY-MM, YYYY-MM-DD, YYYY-Qn, ongoing or annual.',
        ),
      ]
    : []),
]

const isDue = (due: string): boolean =>
  (due.length !== 10 || isPlainDate(due)) &&
  /^(ongoing|annual|20\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?)$/.test(due)

/** What is wrong with the plan of a file, in words for whoever prepares it; empty when nothing is. */
export function faultsOfPlan(plan: Plan, known: Known): string[] {
  const heads = ['code', 'province', 'issued'] as const
  const missing = heads.filter((key) => plan[key] === '').map((key) => `/${key}: Is missing.`)
  const issued =
    plan.issued === '' || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(plan.issued)
      ? []
      : ['/issued: Is not a year, month or day.']
  return [...missing, ...issued, ...judgeContent(plan, known).map(({ pointer, en }) => `${pointer}: ${en}`)]
}

/** The first day that a date of a document allows: `2023-05` is 1 May. */
export const firstDayOf = (issued: string): string => issued + '-01-01'.slice(issued.length - 4)
