/** The only door into this context. */
export { type LoadedProvince, loadProvince } from './actions/load-province.ts'
export { calendarChanged } from './events.ts'
export { type Addresses, readAddresses } from './queries/addresses.ts'
export { calendarOf } from './queries/calendar.ts'
export { type Province, provinceOf } from './queries/province.ts'
export {
  actingStaff,
  colleagues,
  openPosts,
  type Staff,
  staffById,
  staffByUsername,
} from './queries/staff.ts'
export { predecessorsOf, successorOf } from './queries/succession.ts'
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
export { organisationRoutes } from './routes.ts'
export { type CalendarDefinition, calendarFromData } from './rules/calendar.ts'
export { ancestorsOf, isWithin, pathOf } from './rules/unit-tree.ts'
