import type { PlanContent } from './plan-document.ts'
import {
  between,
  compareWords,
  dueWords,
  everyWords,
  measureWords,
  tierWords,
  wordOf,
  yesWord,
} from './plan-sheets.ts'

type Cell = string | number | null
/** The rows of each sheet, the cells in the order of its columns. */
export type PlanRows = { plan: Cell[][]; targets: Cell[][]; tasks: Cell[][] }

const named = (numbers: Readonly<Record<string, number>> | null | undefined) =>
  joined(Object.entries(numbers ?? {}).map(([name, number]) => `${name}: ${number}`))
const joined = (values: readonly string[]) => values.join(between)

/** A plan as rows of the workbook, for somebody to change and bring in again. */
export const toPlanRows = (code: string, content: PlanContent): PlanRows => ({
  plan: [
    [
      ...[code, content.titleVi, content.titleEn, content.year],
      joined(content.tiers.map((tier) => wordOf<string>(tierWords, tier))),
      joined(content.legalBases),
      content.reporting.every && wordOf(everyWords, content.reporting.every),
      ...[content.reporting.what, content.reporting.to],
      null,
      named(content.baseline),
    ],
  ],
  targets: content.targets.map((target) => {
    const { all, province, district, commune, units } = target.goals
    return [
      ...[target.id, target.name, target.indicator, wordOf(compareWords, target.compare)],
      ...[all, province, district, commune].map((goal) => goal ?? null),
      named(units),
      ...[wordOf(measureWords, target.unit), target.year, joined(target.lead), joined(target.cooperating)],
      ...[target.basis, target.note, target.source ?? null, target.baseline ?? null],
    ]
  }),
  tasks: content.tasks.map((task) => [
    ...[task.heading, task.no, task.name, joined(task.lead), joined(task.cooperating)],
    joined(task.due.map((due) => wordOf(dueWords, due))),
    ...[task.done ? yesWord : null, task.note, task.indicator ?? null, task.goal ?? null],
  ]),
})
