import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { App, Role, Tx } from '../../../kernel/app.ts'
import type { Tier } from '../../../kernel/values/tier.ts'
import { organisationErrors } from '../errors.ts'
import { calendarChanged } from '../events.ts'
import { provinceOf } from '../queries/province.ts'
import { type CalendarDefinition, calendarFromData } from '../rules/calendar.ts'
import { faultsOfProvince } from '../rules/province-folder.ts'
import type { UnitKind } from '../rules/unit-kind.ts'
import { type Agency, addAgencies } from '../store/agency.ts'
import { issueCalendar } from '../store/calendar.ts'
import { addShippedChange } from '../store/calendar-change.ts'
import { saveProvince } from '../store/province.ts'
import { addStaff } from '../store/staff.ts'
import type { UnitFacts } from '../store/tables.ts'
import { addUnits, lockUnits, type NewUnit, placeUnitVersion, unitVersions } from '../store/unit.ts'

type ProvinceFile = {
  code: string
  mode: 'two-tier' | 'three-tier'
  calendar: string
  validFrom: string
  helpLine: string
}
type UnitFile = {
  id: string
  parent: string | null
  kind: UnitKind
  tier: Tier
  nameVi: string
  nameEn: string
  gsoCode?: string
  calendar?: string
  address?: string
  phone?: string
  validFrom?: string
  validTo?: string
}
type StaffFile = {
  username: string
  name: string
  unit: string
  position: string
  roles: Role[]
  email?: string
}

/** How much was new or changed; all zero and false when the province had been loaded before. */
export type LoadedProvince = { units: number; staff: number; calendar: boolean }

const readIfThere = <T>(url: URL, otherwise: T): Promise<T> =>
  readJson<T>(url).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return otherwise
    throw error
  })
const readJson = async <T>(url: URL): Promise<T> => JSON.parse(await readFile(url, 'utf8')) as T

/** The same person has the same id in every database, so data that names them can be loaded anywhere (RFC 9562, version 5). */
function staffIdOf(username: string): string {
  const hash = createHash('sha1').update(`mot-cua:staff:${username}`).digest().subarray(0, 16)
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const toRow = (unit: UnitFile, province: ProvinceFile): NewUnit => ({
  id: unit.id,
  parent: unit.parent,
  kind: unit.kind,
  tier: unit.tier,
  name_vi: unit.nameVi,
  name_en: unit.nameEn,
  gso_code: unit.gsoCode ?? null,
  calendar: unit.calendar ?? province.calendar,
  is_desk: unit.kind === 'one-stop-desk',
  address: unit.address ?? null,
  phone: unit.phone ?? null,
  valid_from: unit.validFrom ?? province.validFrom,
  valid_to: unit.validTo ?? null,
})

const loader = { kind: 'system', id: 'organisation.load-province' } as const

/**
 * Brings the units, calendar and staff of a province's data folder into the database; loading again changes nothing.
 * The folder is the word on the calendar below what administrators issued, and on what units were when they began, as long as nobody has changed that here;
 * staff are only added. A database holds one province: another is refused.
 */
export async function loadProvince(app: App, folder: URL): Promise<LoadedProvince> {
  const [province, units, staff] = await Promise.all([
    readJson<ProvinceFile>(new URL('province.json', folder)),
    readJson<UnitFile[]>(new URL('units.json', folder)),
    readJson<StaffFile[]>(new URL('staff.json', folder)),
  ])
  const agencies = await readIfThere<Agency[]>(new URL('agencies.json', folder), [])
  const faults = faultsOfProvince(province, units, staff, agencies)
  if (faults.length > 0) throw organisationErrors.brokenProvince(faults)
  const calendar = await readJson<CalendarDefinition>(
    new URL(`../../calendars/${province.calendar}.json`, folder),
  )
  calendarFromData(calendar)
  const rows = units.map((unit) => toRow(unit, province))

  return app.transaction(loader, async (tx) => {
    const here = await provinceOf(tx)
    if (here && here.code !== province.code) throw organisationErrors.otherProvince(here.committee.nameVi)
    const loaded = {
      calendar: await issueCalendar(tx, calendar),
      units: await bringUnits(tx, rows),
      staff: await addStaff(
        tx,
        staff.map((person) => ({
          ...person,
          email: person.email ?? null,
          id: staffIdOf(person.username),
          post: randomUUID(),
          decision: null,
          valid_from: province.validFrom,
        })),
      ),
    }
    await addAgencies(tx, agencies, province.validFrom)
    await saveProvince(tx, {
      code: province.code,
      folder: basename(folder.pathname),
      mode: province.mode,
      help_line: province.helpLine,
    })
    if (loaded.calendar) {
      const { id, validFrom } = calendar
      const change = await addShippedChange(tx, calendar)
      tx.publish(calendarChanged.of({ calendar: id, validFrom, change, units: null }))
    }
    if (loaded.calendar || loaded.units + loaded.staff > 0) tx.audit('province.load', province.code)
    return loaded
  })
}

/** Adds the units that are not known, corrects what this loader said of others, and says how many those were. */
async function bringUnits(tx: Tx, rows: readonly NewUnit[]): Promise<number> {
  await lockUnits(tx)
  const standing = Map.groupBy(await unitVersions(tx), ({ unit }) => unit)
  const added = rows.filter(({ id }) => !standing.has(id))
  if (added.length > 0) await addUnits(tx, added, null)
  const corrected = rows.filter((row) =>
    standing
      .get(row.id)
      ?.some(
        ({ validFrom, recordedBy, facts }) =>
          validFrom === row.valid_from && recordedBy === loader.id && !sameFacts(facts, factsOf(row)),
      ),
  )
  for (const row of corrected)
    await placeUnitVersion(tx, {
      unit: row.id,
      validFrom: row.valid_from,
      facts: factsOf(row),
      decision: null,
    })
  return added.length + corrected.length
}

const factsOf = ({ id, valid_from, valid_to, ...facts }: NewUnit): UnitFacts => facts

const sameFacts = (one: UnitFacts, other: UnitFacts): boolean =>
  Object.entries(one).every(([name, value]) => other[name as keyof UnitFacts] === value)
