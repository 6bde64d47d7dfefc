import { randomUUID } from 'node:crypto'
import type { Actor, App, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { Sheet } from '../../../kernel/workbook/read-workbook.ts'
import { organisationErrors } from '../errors.ts'
import { postChanged, unitChanged } from '../events.ts'
import { type ImportPlan, judgeImport, type StandingUnit } from '../rules/judge-import.ts'
import {
  type RowFault,
  readStaffLines,
  readUnitLines,
  staffSheet,
  type UnitLine,
  unitSheet,
} from '../rules/organisation-sheets.ts'
import { administersAnything } from '../rules/permissions.ts'
import { addStaff, type StandingStaff, setEmail, standingPeople } from '../store/staff.ts'
import type { UnitFacts } from '../store/tables.ts'
import { addUnits, lockUnits, placeUnitVersion, type UnitVersion, unitVersions } from '../store/unit.ts'
import { toDated } from './judge-tree.ts'
import { permitAdministration } from './permit-administration.ts'
import { permitRoles } from './permit-roles.ts'

/** What a file does, or would do: nothing at all as long as one row has a fault. */
export type ImportReport = {
  done: boolean
  faults: RowFault[]
  unitsAdded: number
  unitsChanged: number
  staffAdded: number
  emailsChanged: number
  unchanged: number
}

/**
 * Brings units and staff from a workbook in, all rows or none. Without `confirm` nothing is written and the report says what
 * would happen. The actor must administer every unit that is touched.
 */
export const importOrganisation = (
  app: App,
  actor: Actor,
  sheets: readonly Sheet[],
  { confirm }: { confirm: boolean },
): Promise<ImportReport> =>
  app.transaction(actor, async (tx) => {
    if (!administersAnything(actor)) throw kernelErrors.notAllowed()
    const linesOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? []
    const units = readUnitLines(linesOf(unitSheet.name))
    const staff = readStaffLines(linesOf(staffSheet.name))
    if (units.lines.length + staff.lines.length === 0) throw organisationErrors.emptyImport()
    await lockUnits(tx)
    const versions = await unitVersions(tx)
    const people = await standingPeople(
      tx,
      staff.lines.map(({ username }) => username),
    )
    const plan = judgeImport(units.lines, staff.lines, { units: versions.map(toStanding), people })
    const faults = inOrder([...units.faults, ...staff.faults], plan.faults)
    const done = confirm && faults.length === 0
    await permitImport(tx, plan, versions)
    if (done) {
      await carryOut(tx, plan, versions)
      await changeEmails(tx, plan, people)
    }
    return {
      done,
      faults,
      unitsAdded: plan.unitsToAdd.length,
      unitsChanged: plan.unitsToChange.length,
      staffAdded: plan.staffToAdd.length,
      emailsChanged: plan.emailsToChange.length,
      unchanged: plan.unchanged,
    }
  })

/** All faults by sheet and row; what is wrong with a row by itself hides what follows from it. */
function inOrder(own: readonly RowFault[], follows: readonly RowFault[]): RowFault[] {
  const at = ({ sheet, row }: RowFault) => `${sheet}:${row}`
  const bad = new Set(own.map(at))
  const order = (fault: RowFault) => (fault.sheet === unitSheet.name ? 0 : 1_000_000) + fault.row
  return [...own, ...follows.filter((fault) => !bad.has(at(fault)))].sort((a, b) => order(a) - order(b))
}

const toStanding = (version: UnitVersion): StandingUnit => ({
  ...toDated(version),
  facts: {
    parent: version.facts.parent ?? '',
    kind: version.facts.kind,
    tier: version.facts.tier,
    nameVi: version.facts.name_vi,
    nameEn: version.facts.name_en,
    gsoCode: version.facts.gso_code,
    address: version.facts.address,
    phone: version.facts.phone,
  },
})

/** Throws unless the actor administers every unit that is there already and is touched, and may give the roles. */
async function permitImport(tx: Tx, plan: ImportPlan, versions: readonly UnitVersion[]): Promise<void> {
  const known = new Set(versions.map(({ unit }) => unit))
  const touched = [
    ...plan.unitsToAdd.map(({ parent }) => parent),
    ...plan.unitsToChange.flatMap(({ id, parent }) => [id, parent]),
    ...[...plan.staffToAdd, ...plan.emailsToChange].map(({ unit }) => unit),
  ]
  for (const unit of new Set(touched)) if (known.has(unit)) await permitAdministration(tx, unit)
  permitRoles(
    tx.actor,
    plan.staffToAdd.flatMap(({ roles }) => roles),
  )
}

async function carryOut(tx: Tx, plan: ImportPlan, versions: readonly UnitVersion[]): Promise<void> {
  const calendarOf = new Map(versions.map(({ unit, facts }) => [unit, facts.calendar]))
  const whole = versions.find(({ facts }) => facts.parent === null)?.facts.calendar ?? 'vietnam'
  const factsOf = (line: UnitLine): UnitFacts => ({
    parent: line.parent,
    kind: line.kind,
    tier: line.tier,
    name_vi: line.nameVi,
    name_en: line.nameEn,
    gso_code: line.gsoCode,
    calendar: calendarOf.get(line.id) ?? calendarOf.get(line.parent) ?? whole,
    is_desk: line.kind === 'one-stop-desk',
    address: line.address,
    phone: line.phone,
  })
  for (const [decision, lines] of Map.groupBy(plan.unitsToAdd, (line) => line.decision))
    await addUnits(
      tx,
      lines.map((line) => ({ ...factsOf(line), id: line.id, valid_from: line.validFrom, valid_to: null })),
      decision,
    )
  for (const line of plan.unitsToChange)
    await placeUnitVersion(tx, {
      unit: line.id,
      validFrom: line.validFrom,
      facts: factsOf(line),
      decision: line.decision,
    })
  for (const { id, validFrom } of [...plan.unitsToAdd, ...plan.unitsToChange]) {
    tx.audit('unit.import', id)
    tx.publish(unitChanged.of({ unit: id, validFrom }))
  }
  const staff = plan.staffToAdd.map(({ row, validFrom, ...person }) => ({
    ...person,
    id: randomUUID(),
    post: randomUUID(),
    valid_from: validFrom,
  }))
  await addStaff(tx, staff)
  for (const { id, post, unit, valid_from } of staff) {
    tx.audit('staff.import', id)
    tx.publish(postChanged.of({ staff: id, post, unit, validFrom: valid_from }))
  }
}

async function changeEmails(
  tx: Tx,
  { emailsToChange }: ImportPlan,
  people: readonly StandingStaff[],
): Promise<void> {
  const ids = new Map(people.map(({ username, id }) => [username, id]))
  for (const { username, email } of emailsToChange) {
    const id = ids.get(username)!
    await setEmail(tx, id, email)
    tx.audit('staff.change-email', id)
  }
}
