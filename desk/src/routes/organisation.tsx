import { createRoute } from '@tanstack/react-router'
import { administrationQuery, calendarYearQuery, thisYear } from '../features/calendar/queries.ts'
import { readCalendarSearch } from '../features/calendar/search.ts'
import {
  personQuery,
  sharesQuery,
  staffQuery,
  trainingQuery,
  trainingsQuery,
  unitQuery,
  unitsOfDayQuery,
} from '../features/organisation/queries.ts'
import { planQuery, plansQuery } from '../features/reorganisation/queries.ts'
import { paths, readDaySearch, readStaffSearch } from '../paths.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const CalendarPage = pageOf(() =>
  import('../features/calendar/calendar-page.tsx').then((m) => m.CalendarPage),
)
const ImportPage = pageOf(() => import('../features/organisation/import-page.tsx').then((m) => m.ImportPage))
const PersonPage = pageOf(() => import('../features/organisation/person-page.tsx').then((m) => m.PersonPage))
const PlanPage = pageOf(() => import('../features/reorganisation/plan-page.tsx').then((m) => m.PlanPage))
const PlansPage = pageOf(() => import('../features/reorganisation/plans-page.tsx').then((m) => m.PlansPage))
const StaffPage = pageOf(() => import('../features/organisation/staff-page.tsx').then((m) => m.StaffPage))
const TrainingPage = pageOf(() =>
  import('../features/organisation/training-page.tsx').then((m) => m.TrainingPage),
)
const TrainingsPage = pageOf(() =>
  import('../features/organisation/trainings-page.tsx').then((m) => m.TrainingsPage),
)
const UnitPage = pageOf(() => import('../features/organisation/unit-page.tsx').then((m) => m.UnitPage))
const UnitTreePage = pageOf(() =>
  import('../features/organisation/unit-tree-page.tsx').then((m) => m.UnitTreePage),
)

const units = createRoute({
  getParentRoute: () => desk,
  path: paths.units,
  validateSearch: readDaySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.ensureQueryData(unitsOfDayQuery(deps.ngay)),
  component: showing(UnitTreePage, () => <UnitTreePage search={units.useSearch()} />),
})

const unit = createRoute({
  getParentRoute: () => desk,
  path: paths.unit,
  validateSearch: readDaySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => context.client.ensureQueryData(unitQuery(params.unit, deps.ngay)),
  component: showing(UnitPage, () => {
    const { unit: id } = unit.useParams()
    return <UnitPage key={id} id={id} search={unit.useSearch()} />
  }),
})

const staff = createRoute({
  getParentRoute: () => desk,
  path: paths.staff,
  validateSearch: readStaffSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.ensureQueryData(staffQuery(deps)),
  component: showing(StaffPage, () => <StaffPage search={staff.useSearch()} />),
})

const person = createRoute({
  getParentRoute: () => desk,
  path: paths.person,
  loader: ({ context, params }) => context.client.ensureQueryData(personQuery(params.person)),
  component: showing(PersonPage, () => {
    const { person: id } = person.useParams()
    return <PersonPage key={id} id={id} />
  }),
})

const organisationImport = createRoute({
  getParentRoute: () => desk,
  path: paths.organisationImport,
  component: ImportPage,
})

const trainings = createRoute({
  getParentRoute: () => desk,
  path: paths.trainings,
  loader: ({ context }) =>
    Promise.all([
      context.client.ensureQueryData(trainingsQuery),
      context.client.ensureQueryData(sharesQuery()),
      context.client.ensureQueryData(unitsOfDayQuery()),
    ]),
  component: TrainingsPage,
})

const training = createRoute({
  getParentRoute: () => desk,
  path: paths.training,
  loader: ({ context, params }) => context.client.ensureQueryData(trainingQuery(params.training)),
  component: showing(TrainingPage, () => {
    const { training: id } = training.useParams()
    return <TrainingPage key={id} id={id} />
  }),
})

const reorganisations = createRoute({
  getParentRoute: () => desk,
  path: paths.reorganisations,
  loader: ({ context }) => context.client.ensureQueryData(plansQuery),
  component: PlansPage,
})

const reorganisation = createRoute({
  getParentRoute: () => desk,
  path: paths.reorganisation,
  loader: ({ context, params }) => context.client.ensureQueryData(planQuery(params.plan)),
  component: showing(PlanPage, () => {
    const { plan } = reorganisation.useParams()
    return <PlanPage key={plan} id={plan} />
  }),
})

const calendar = createRoute({
  getParentRoute: () => desk,
  path: paths.calendar,
  validateSearch: readCalendarSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    Promise.all([
      context.client.ensureQueryData(calendarYearQuery(deps.nam ?? thisYear(), deps.dv)),
      context.client.ensureQueryData(administrationQuery),
    ]),
  component: showing(CalendarPage, () => <CalendarPage search={calendar.useSearch()} />),
})

/** Units, staff, plans to reorganise them, and when they work. */
export const organisationRoutes = [
  units,
  unit,
  staff,
  person,
  organisationImport,
  trainings,
  training,
  reorganisations,
  reorganisation,
  calendar,
] as const
