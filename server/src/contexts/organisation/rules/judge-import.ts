import { holdsOn } from '../../../kernel/values/validity.ts'
import { type RowFault, type StaffLine, staffSheet, type UnitLine, unitSheet } from './organisation-sheets.ts'
import { type DatedUnit, faultsOfHistory, withVersion } from './unit-history.ts'

/** A unit as it stands: its dates, its place in the tree, and what the sheet may say of it. */
export type StandingUnit = DatedUnit & {
  facts: Omit<UnitLine, 'row' | 'id' | 'validFrom' | 'decision'>
}
/** A person as they stand, with the posts they hold or will hold. */
export type StandingPerson = {
  username: string
  email: string | null
  posts: { unit: string; position: string; roles: string[] }[]
}

export type ImportPlan = {
  faults: RowFault[]
  unitsToAdd: UnitLine[]
  unitsToChange: UnitLine[]
  staffToAdd: StaffLine[]
  /** People who are known, in the post that they hold, with another mailbox; an empty cell takes none away. */
  emailsToChange: StaffLine[]
  /** Rows that say what is so already. */
  unchanged: number
}

const fault = (sheet: string, row: number, column: string, vi: string, en: string): RowFault => ({
  sheet,
  row,
  column,
  vi,
  en,
})

/**
 * What a file would do to the organisation, and every reason why it may not. With one fault nothing is done: the lists of
 * what to add and change are then only what was understood.
 */
export function judgeImport(
  units: readonly UnitLine[],
  staff: readonly StaffLine[],
  standing: { units: readonly StandingUnit[]; people: readonly StandingPerson[] },
): ImportPlan {
  const known = Map.groupBy(standing.units, ({ unit }) => unit)
  const unitsToAdd = units.filter(({ id }) => !known.has(id))
  const unitsToChange = units.filter((line) => differs(line, known.get(line.id)))
  const people = new Map(standing.people.map((person) => [person.username, person]))
  const staffToAdd = staff.filter(({ username }) => !people.has(username))
  const emailsToChange = staff.filter(({ username, email }) => {
    const person = people.get(username)
    return person !== undefined && email !== null && email !== person.email
  })
  const history = [...unitsToAdd, ...unitsToChange].reduce<DatedUnit[]>(
    (before, line) =>
      withVersion(before, {
        id: `row-${line.row}`,
        unit: line.id,
        parent: line.parent,
        tier: line.tier,
        isDesk: line.kind === 'one-stop-desk',
        validFrom: line.validFrom,
      }),
    [...standing.units],
  )
  return {
    faults: [
      ...unitFaults([...unitsToAdd, ...unitsToChange], known, history),
      ...staff.flatMap((line) => staffFaults(line, people.get(line.username), history)),
    ],
    unitsToAdd,
    unitsToChange,
    staffToAdd,
    emailsToChange,
    unchanged:
      units.length +
      staff.length -
      unitsToAdd.length -
      unitsToChange.length -
      staffToAdd.length -
      emailsToChange.length,
  }
}

function differs(line: UnitLine, versions: readonly StandingUnit[] | undefined): boolean {
  const held = versions?.find((version) => holdsOn(version, line.validFrom)) ?? versions?.[0]
  if (!held) return false
  return Object.entries(held.facts).some(
    ([name, value]) => line[name as keyof StandingUnit['facts']] !== value,
  )
}

function unitFaults(
  lines: readonly UnitLine[],
  known: ReadonlyMap<string, readonly StandingUnit[]>,
  history: readonly DatedUnit[],
): RowFault[] {
  const { name: sheet, columns } = unitSheet
  const faults = lines.flatMap((line) => {
    const own = known.get(line.id)
    const parent = history.some(({ unit, ...days }) => unit === line.parent && holdsOn(days, line.validFrom))
    const at = (column: string, vi: string, en: string) => fault(sheet, line.row, column, vi, en)
    const found: RowFault[] = []
    if (!parent)
      found.push(
        at(
          columns.parent,
          `Không có đơn vị "${line.parent}" vào ngày có hiệu lực.`,
          `There is no unit "${line.parent}" on that day.`,
        ),
      )
    if (own && !own.some((version) => holdsOn(version, line.validFrom)))
      found.push(
        at(
          columns.validFrom,
          'Vào ngày này đơn vị chưa có hoặc đã kết thúc.',
          'The unit does not exist on that day.',
        ),
      )
    if (line.gsoCode !== null && isTaken(line, lines, known))
      found.push(
        at(
          columns.gsoCode,
          `Mã "${line.gsoCode}" đang thuộc về đơn vị khác.`,
          `The code "${line.gsoCode}" belongs to another unit.`,
        ),
      )
    return found
  })
  const from = lines.map(({ validFrom }) => validFrom).sort()[0]
  if (faults.length > 0 || from === undefined) return faults
  // What is left is wrong with the tree as a whole; it is told at the row of the unit that the fault begins with.
  const rowOf = new Map(lines.map(({ id, row }) => [id, row]))
  return faultsOfHistory(history, from).map((found) =>
    fault(sheet, rowOf.get(found.split(':')[0] ?? '') ?? 1, columns.parent, `${found}.`, `${found}.`),
  )
}

/** Whether the area code of the line is that of another unit, standing or in the file, at the same time. */
function isTaken(
  line: UnitLine,
  lines: readonly UnitLine[],
  known: ReadonlyMap<string, readonly StandingUnit[]>,
): boolean {
  if (lines.some((other) => other.row < line.row && other.gsoCode === line.gsoCode)) return true
  return [...known.values()]
    .flat()
    .some(
      ({ unit, facts, validTo }) =>
        unit !== line.id && facts.gsoCode === line.gsoCode && (validTo === null || validTo > line.validFrom),
    )
}

function staffFaults(
  line: StaffLine,
  person: StandingPerson | undefined,
  history: readonly DatedUnit[],
): RowFault[] {
  const { name: sheet, columns } = staffSheet
  const there = history.some(({ unit, ...days }) => unit === line.unit && holdsOn(days, line.validFrom))
  if (!there)
    return [
      fault(
        sheet,
        line.row,
        columns.unit,
        `Không có đơn vị "${line.unit}" vào ngày này.`,
        `There is no unit "${line.unit}" on that day.`,
      ),
    ]
  const same = person?.posts.some(
    ({ unit, position, roles }) =>
      unit === line.unit && position === line.position && roles.join() === line.roles.join(),
  )
  if (!person || same) return []
  return [
    fault(
      sheet,
      line.row,
      columns.username,
      'Tên đăng nhập đã có người dùng; thay đổi vị trí ở trang của người đó.',
      'The user name is taken; change the posts of that person on their page.',
    ),
  ]
}
