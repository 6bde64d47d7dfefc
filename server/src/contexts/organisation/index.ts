/** The only door into this context. */
export { type LoadedProvince, loadProvince } from './actions/load-province.ts'
export { calendarChanged } from './events.ts'
export { type Addresses, readAddresses } from './queries/addresses.ts'
export { calendarOf } from './queries/calendar.ts'
export { colleagues, type Staff, staffById, staffByUsername } from './queries/staff.ts'
export {
  communeByGso,
  type ReceivingUnit,
  receivingUnit,
  receivingUnits,
  type Unit,
  type UnitNode,
  unitById,
  unitTree,
} from './queries/units.ts'
export { organisationRoutes } from './routes.ts'
export { type CalendarDefinition, calendarFromData } from './rules/calendar.ts'
export { ancestorsOf, deskOf, isWithin, pathOf } from './rules/unit-tree.ts'
