import type { Read, StaffActor } from '../../../../kernel/app.ts'
import type { Text } from '../../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../../kernel/values/vietnam-time.ts'
import { unitById, unitNames } from '../../../organisation/index.ts'
import { indicatorsById } from '../../queries/indicators-by-id.ts'
import {
  dueOn,
  endedPeriods,
  mayCheck,
  mayReport,
  partOn,
  type ReportedPart,
  reports,
} from '../../rules/reported.ts'
import { reportedParts } from '../parts.ts'
import { figuresOfUnit, figuresToCheck, type ReportedFigure } from '../store.ts'
import { unitsBelowChecker } from './checker.ts'

/** One period that the unit reports for, with every version of its figure, the latest first. */
export type AskedPeriod = {
  periodEnd: PlainDate
  dueOn: PlainDate
  overdue: boolean
  versions: ReportedFigure[]
}
export type AskedReport = {
  indicator: string
  name: Text
  part: ReportedPart['part']
  every: ReportedPart['every']
  numerator: Text | null
  denominator: Text
  periods: AskedPeriod[]
}
export type FigureToCheck = {
  figure: ReportedFigure
  name: Text
  unitName: Text
  numerator: Text | null
  denominator: Text
}
export type ReportsDesk = {
  unit: { id: string; name: Text }
  asked: AskedReport[]
  toCheck: FigureToCheck[]
  mayReport: boolean
}

/** How many periods are shown back, and how many of them also when nothing was reported. */
const [shown, always] = [8, 2]

/** What the unit reports and how far it is, and what waits to be checked of the units below. */
export async function reportsDesk(read: Read, actor: StaffActor): Promise<ReportsDesk> {
  const [unit, indicators, nameOf] = await Promise.all([
    unitById(read, actor.unit),
    indicatorsById(read),
    unitNames(read, read.today),
  ])
  const wordsOf = (indicator: string): Text =>
    indicators.get(indicator)?.name ?? { vi: indicator, en: indicator }
  const parts = reportedParts()
  const asked = [...new Set(parts.map(({ indicator }) => indicator))].flatMap((indicator) => {
    const part = partOn(parts, indicator, read.today)
    return part && unit && reports(part, unit) ? [part] : []
  })
  const versions = await figuresOfUnit(
    read,
    actor.unit,
    endedPeriods('year', read.today, shown).at(-1) ?? read.today,
  )
  const waiting = mayCheck(actor) ? await figuresToCheck(read, await unitsBelowChecker(read, actor)) : []
  return {
    unit: { id: actor.unit, name: nameOf(actor.unit) },
    asked: asked.map((part) => ({
      ...{ indicator: part.indicator, name: wordsOf(part.indicator), part: part.part, every: part.every },
      ...{ numerator: part.numerator ?? null, denominator: part.denominator },
      periods: endedPeriods(part.every, read.today, shown)
        .filter((end) => end >= part.validFrom && (!unit || end >= unit.validFrom))
        .map((periodEnd) => {
          const of = versions.filter((one) => one.indicator === part.indicator && one.periodEnd === periodEnd)
          const due = dueOn(part, periodEnd)
          const done = of[0] !== undefined && of[0].state !== 'returned'
          return { periodEnd, dueOn: due, overdue: !done && due < read.today, versions: of }
        })
        .filter(({ versions: of }, index) => index < always || of.length > 0),
    })),
    toCheck: waiting.map((figure) => {
      const part = partOn(parts, figure.indicator, figure.periodEnd)
      return {
        figure,
        name: wordsOf(figure.indicator),
        unitName: nameOf(figure.unit),
        numerator: part?.numerator ?? null,
        denominator: part?.denominator ?? wordsOf(figure.indicator),
      }
    }),
    mayReport: mayReport(actor),
  }
}
