import type { Locale, Text } from '../../../kernel/values/locale.ts'
import { type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'

/** Something that waits at a unit, with where it is done. */
export type DueLine = { unit: string; name: Text; due: PlainDate; link: string }

/** So many lines are written out; the rest is counted, and stands on the desk. */
const most = 30

const words = {
  vi: {
    head: (late: number, soon: number, ofUnit: boolean) =>
      `${ofUnit ? 'Cơ quan của ông, bà' : 'Ông, bà'} có ${late} việc quá hạn, ${soon} việc sắp đến hạn.`,
    line: (name: string, day: string, late: boolean) => `${late ? 'quá hạn từ' : 'hạn'} ${day}: ${name}`,
    rest: (count: number) => `và ${count} việc khác`,
    desk: 'Tất cả nhiệm vụ của cơ quan:',
  },
  en: {
    head: (late: number, soon: number, ofUnit: boolean) =>
      `${ofUnit ? 'Your unit has' : 'You have'} ${late} overdue and ${soon} due soon.`,
    line: (name: string, day: string, late: boolean) => `${late ? 'overdue since' : 'due'} ${day}: ${name}`,
    rest: (count: number) => `and ${count} more`,
    desk: 'All tasks of your unit:',
  },
} as const satisfies Record<Locale, object>

/** All that waits for one person, the earliest due first under the name of each unit; `ofUnit`: of the units that they answer for. */
export function dueList(
  lines: readonly DueLine[],
  { today, unitName, ofUnit }: { today: PlainDate; unitName: (unit: string) => Text; ofUnit: boolean },
): Text {
  const sorted = [...lines].sort((a, b) => a.unit.localeCompare(b.unit) || a.due.localeCompare(b.due))
  const isLate = ({ due }: DueLine) => due < today
  const late = sorted.filter(isLate).length
  const write = (locale: Locale): string => {
    const said = words[locale]
    const groups = Map.groupBy(sorted.slice(0, most), ({ unit }) => unit)
    return [
      said.head(late, sorted.length - late, ofUnit),
      ...[...groups].flatMap(([unit, own]) => [
        '',
        unitName(unit)[locale],
        ...own.flatMap((line) => [
          `- ${said.line(line.name[locale], writeDay(line.due), isLate(line))}`,
          `  ${line.link}`,
        ]),
      ]),
      ...(sorted.length > most ? [said.rest(sorted.length - most)] : []),
      '',
      said.desk,
    ].join('\n')
  }
  return { vi: write('vi'), en: write('en') }
}
