import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { App, Role } from '../../../kernel/app.ts'
import { organisationErrors } from '../errors.ts'
import { calendarChanged } from '../events.ts'
import { type CalendarDefinition, calendarFromData } from '../rules/calendar.ts'
import { faultsOfTree } from '../rules/unit-tree.ts'
import { addShippedChange } from '../store/calendar-change.ts'
import { addStaff, issueCalendar, saveUnits, type Tier, type UnitKind, type UnitRow } from '../store.ts'

type ProvinceFile = { code: string; calendar: string; validFrom: string }
type UnitFile = {
  id: string
  parent: string | null
  kind: UnitKind
  tier: Tier
  nameVi: string
  nameEn: string
  gsoCode?: string
  calendar?: string
  validFrom?: string
  validTo?: string
}
type StaffFile = { username: string; name: string; unit: string; position: string; roles: Role[] }

/** How much was new or changed; all zero and false when the province had been loaded before. */
export type LoadedProvince = { units: number; staff: number; calendar: boolean }

const readJson = async <T>(url: URL): Promise<T> => JSON.parse(await readFile(url, 'utf8')) as T

/** The same person has the same id in every database, so data that names them can be loaded anywhere (RFC 9562, version 5). */
function staffIdOf(username: string): string {
  const hash = createHash('sha1').update(`mot-cua:staff:${username}`).digest().subarray(0, 16)
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const toRow = (unit: UnitFile, province: ProvinceFile): UnitRow => ({
  id: unit.id,
  parent: unit.parent,
  kind: unit.kind,
  tier: unit.tier,
  name_vi: unit.nameVi,
  name_en: unit.nameEn,
  gso_code: unit.gsoCode ?? null,
  calendar: unit.calendar ?? province.calendar,
  is_desk: unit.kind === 'one-stop-desk',
  valid_from: unit.validFrom ?? province.validFrom,
  valid_to: unit.validTo ?? null,
})

/**
 * Brings the units, calendar and staff of a province's data folder into the database; loading again changes nothing.
 * The folder is the word on units and on the calendar below what administrators have issued; staff are only added, so that changes made since then stay.
 */
export async function loadProvince(app: App, folder: URL): Promise<LoadedProvince> {
  const [province, units, staff] = await Promise.all([
    readJson<ProvinceFile>(new URL('province.json', folder)),
    readJson<UnitFile[]>(new URL('units.json', folder)),
    readJson<StaffFile[]>(new URL('staff.json', folder)),
  ])
  const calendar = await readJson<CalendarDefinition>(
    new URL(`../../calendars/${province.calendar}.json`, folder),
  )
  calendarFromData(calendar)
  const rows = units.map((unit) => toRow(unit, province))
  const faults = faultsOfTree(rows.map((row) => ({ id: row.id, parent: row.parent, isDesk: row.is_desk })))
  if (faults.length > 0) throw organisationErrors.brokenProvince(faults)

  return app.transaction({ kind: 'system', id: 'organisation.load-province' }, async (tx) => {
    const loaded = {
      calendar: await issueCalendar(tx, calendar),
      units: await saveUnits(tx, rows),
      staff: await addStaff(
        tx,
        staff.map((person) => ({
          ...person,
          id: staffIdOf(person.username),
          valid_from: province.validFrom,
          valid_to: null,
        })),
      ),
    }
    if (loaded.calendar) {
      const { id, validFrom } = calendar
      const change = await addShippedChange(tx, calendar)
      tx.publish(calendarChanged.of({ calendar: id, validFrom, change, units: null }))
    }
    if (loaded.calendar || loaded.units + loaded.staff > 0) tx.audit('province.load', province.code)
    return loaded
  })
}
