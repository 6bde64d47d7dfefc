import { isMailbox } from '../../../kernel/values/mailbox.ts'
import { roles } from '../../../kernel/values/role.ts'
import { tiers } from '../../../kernel/values/tier.ts'
import { isPlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitKinds } from './unit-kind.ts'
import { faultsOfTree } from './unit-tree.ts'

type Head = { code: string; mode: string; calendar: string; validFrom: string; helpLine: string }
type UnitLine = {
  id: string
  parent: string | null
  kind: string
  tier: string
  nameVi: string
  nameEn: string
}
type AgencyLine = { kind: string; area: string; unit: string }
type StaffLine = {
  username: string
  name: string
  unit: string
  position: string
  roles: readonly string[]
  email?: string
}

const missing = (what: string, value: object, names: readonly string[]): string[] =>
  names
    .filter((name) => typeof (value as Record<string, unknown>)[name] !== 'string')
    .map((name) => `${what}: ${name} is missing`)

/** What is wrong with the files of a province, in words for whoever prepares them; empty when nothing is. */
export function faultsOfProvince(
  head: Head,
  units: readonly UnitLine[],
  staff: readonly StaffLine[],
  agencies: readonly AgencyLine[] = [],
): string[] {
  const ids = new Set(units.map(({ id }) => id))
  const unknown = (what: string, value: string, known: readonly string[]) =>
    known.includes(value) ? [] : [`${what}: "${value}" is not one of ${known.join(', ')}`]
  return [
    ...missing('province.json', head, ['code', 'calendar', 'validFrom', 'helpLine']),
    ...unknown('province.json: mode', head.mode, ['two-tier', 'three-tier']),
    ...(isPlainDate(head.validFrom ?? '') ? [] : ['province.json: validFrom is not a date']),
    ...(ids.has(head.code) ? [] : [`units.json: the unit ${head.code} of the province is missing`]),
    ...units.flatMap((unit) => [
      ...missing(unit.id, unit, ['nameVi', 'nameEn']),
      ...unknown(`${unit.id}: kind`, unit.kind, unitKinds),
      ...unknown(`${unit.id}: tier`, unit.tier, tiers),
    ]),
    ...faultsOfTree(units.map(({ id, parent, kind }) => ({ id, parent, isDesk: kind === 'one-stop-desk' }))),
    ...agencies.flatMap(({ kind, area, unit }) =>
      [area, unit].filter((id) => !ids.has(id)).map((id) => `agencies.json: ${kind}: there is no unit ${id}`),
    ),
    ...staff.flatMap((person) => [
      ...missing(person.username, person, ['name', 'position']),
      ...(ids.has(person.unit) ? [] : [`${person.username}: there is no unit ${person.unit}`]),
      ...(person.email === undefined || isMailbox(person.email)
        ? []
        : [`${person.username}: email is no address`]),
      ...person.roles.flatMap((role) => unknown(`${person.username}: role`, role, roles)),
    ]),
  ]
}
