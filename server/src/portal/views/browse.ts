import type { Choice } from '@mot-cua/ui'
import type { Tier } from '../../contexts/catalogue/index.ts'
import type { CatalogueCounts, Field, ListedProcedure } from '../../contexts/catalogue/portal.ts'
import type { ReceivingUnit } from '../../contexts/organisation/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { formatNumber } from '../format.ts'
import type { AgenciesView, AgencyView } from '../pages/catalogue/agencies.tsx'
import type { FieldGroup } from '../pages/catalogue/fields.tsx'
import type { FilterChoices } from '../parts/list-filters.tsx'
import { paths } from '../paths.ts'
import { capital, listName, plainName } from './catalogue.ts'
import { shortUnitName } from './start.ts'

const order = new Intl.Collator('vi')
const byName = <T extends { name: string }>(a: T, b: T) => order.compare(a.name, b.name)

const asChoice = (value: string, label: string): Choice => ({ value, label })

export const filterChoices = (
  fields: readonly Field[],
  units: readonly ReceivingUnit[],
  locale: Locale,
): FilterChoices => ({
  fields: fields
    .map(({ field, procedures }) =>
      asChoice(field, `${capital(field)} (${formatNumber(procedures, locale)})`),
    )
    .sort((a, b) => order.compare(a.label, b.label)),
  agencies: units.map((unit) => asChoice(unit.id, shortUnitName(unit, locale))),
})

/** `Bộ Tư pháp` names the branch of government `Tư pháp`. */
const branchOf = (ministry: string) => capital(ministry.replace(/^Bộ /, ''))

const line = ({ field, procedures }: Field) => ({
  name: capital(field),
  href: paths.search({ field }),
  count: procedures,
})

/** Fields under the branch of government they belong to, the largest branch first. */
export const fieldsByMinistry = (fields: readonly Field[]): FieldGroup[] =>
  [...Map.groupBy(fields, ({ ministry }) => ministry)]
    .map(([ministry, group], index) => ({
      id: `nganh-${index + 1}`,
      name: branchOf(ministry),
      count: group.reduce((sum, { procedures }) => sum + procedures, 0),
      fields: group.map(line).sort(byName),
    }))
    .sort((a, b) => b.count - a.count)

/** The letter a Vietnamese dictionary files a word under: Ẩ under Â, but Á under A. */
const letterOf = (name: string) =>
  name
    .charAt(0)
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
    .toLocaleUpperCase('vi')

/** Fields under their first letter. */
export const fieldsByLetter = (fields: readonly Field[]): FieldGroup[] =>
  [...Map.groupBy(fields.map(line).sort(byName), ({ name }) => letterOf(name))].map(([letter, group]) => ({
    id: `chu-${letter.toLocaleLowerCase('vi')}`,
    name: letter,
    count: group.length,
    fields: group,
  }))

const agencyTiers: readonly Tier[] = ['province', 'district', 'commune']

/** Agencies by tier, a tier without any left out. Each of the lower tiers handles everything of its tier. */
export function agenciesView(
  units: readonly ReceivingUnit[],
  counts: CatalogueCounts,
  locale: Locale,
): AgenciesView {
  const tierOf = (unit: ReceivingUnit): Tier => unit.tier
  return {
    groups: agencyTiers.flatMap((tier): AgenciesView['groups'] => {
      const group = units.filter((unit) => tierOf(unit) === tier)
      if (group.length === 0) return []
      if (tier !== 'province') {
        const lines = group.map((unit) => ({ id: unit.id, name: shortUnitName(unit, locale) }))
        return [{ tier, lines: lines.sort(byName), each: counts.tiers[tier] ?? 0 }]
      }
      const lines = group.map((unit) => {
        const count = counts.units[unit.id]
        return { id: unit.id, name: nameOf(unit, locale), ...(count && { count }) }
      })
      return [{ tier, lines }]
    }),
  }
}

export const nameOf = (unit: { nameVi: string; nameEn: string }, locale: Locale) =>
  locale === 'vi' ? unit.nameVi : unit.nameEn

/** Procedures under their field, fields and procedures by name. */
export const proceduresByField = (items: readonly ListedProcedure[]): AgencyView['fields'] =>
  [...Map.groupBy(items, ({ field }) => field)]
    .map(([field, group], index) => ({
      id: `linh-vuc-${index + 1}`,
      name: capital(field),
      procedures: group
        .map(({ code, name, level }) => ({ code, name: listName(plainName(name)), level }))
        .sort(byName),
    }))
    .sort(byName)
