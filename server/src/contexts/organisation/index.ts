/** The only door into this context. */
export { checkCalendarDraft } from './actions/issue-calendar.ts'
export { type LoadedProvince, loadProvince } from './actions/load-province.ts'
export { calendarChanged, unitsReorganised } from './events.ts'
export { organisationJobs } from './jobs.ts'
export type { ImpactConflict, ImpactLine, ReorganisationImpact, Union } from './ports.ts'
export { type Addresses, readAddresses } from './queries/addresses.ts'
export { agenciesBelow, agenciesFor, colleaguesByUnit, headsOn, unitsWithRole } from './queries/agencies.ts'
export { calendarOf, calendarYear } from './queries/calendar.ts'
export { type Mailbox, mailboxesOf, staffNames, unitNames } from './queries/names.ts'
export { overseenUnits } from './queries/overseen-units.ts'
export { type Province, provinceOf } from './queries/province.ts'
export {
  actingStaff,
  colleagues,
  openPosts,
  type Staff,
  staffById,
  staffByUsername,
} from './queries/staff.ts'
export { standingUnits, successorOf } from './queries/succession.ts'
export { type EndedUnit, endedUnits, hasEnded, predecessorsOf, withPredecessors } from './queries/takeover.ts'
export {
  communeByGso,
  type ReceivingUnit,
  receivingUnit,
  receivingUnits,
  type Unit,
  type UnitNode,
  unitById,
  unitPath,
  unitsOn,
  unitTree,
} from './queries/units.ts'
export { CalendarDraftBody } from './routes/calendar-schemas.ts'
export { organisationRoutes } from './routes/organisation.ts'
export { type CalendarDefinition, calendarFromData } from './rules/calendar.ts'
export { type CalendarDraft, pastDates, unitsTouched } from './rules/calendar-draft.ts'
export type { Decision } from './rules/calendar-layers.ts'
export { calendarEdition, changesById, unitsBelow } from './store/calendar-change.ts'
