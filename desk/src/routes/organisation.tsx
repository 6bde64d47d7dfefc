import { createRoute } from '@tanstack/react-router'
import { administrationQuery, calendarYearQuery, thisYear } from '../features/calendar/queries.ts'
import { readCalendarSearch } from '../features/calendar/search.ts'
import {
  CalendarPage,
  ImportPage,
  PersonPage,
  PlanPage,
  PlansPage,
  StaffPage,
  TrainingPage,
  TrainingsPage,
  UnitPage,
  UnitTreePage,
} from '../features/organisation/pages.ts'
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
import { desk } from './desk.tsx'

const units = createRoute({
  getParentRoute: () => desk,
  path: paths.units,
  validateSearch: readDaySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.ensureQueryData(unitsOfDayQuery(deps.ngay)),
  component: () => <UnitTreePage search={units.useSearch()} />,
})

const unit = createRoute({
  getParentRoute: () => desk,
  path: paths.unit,
  validateSearch: readDaySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => context.client.ensureQueryData(unitQuery(params.unit, deps.ngay)),
  component: () => {
    const { unit: id } = unit.useParams()
    return <UnitPage key={id} id={id} search={unit.useSearch()} />
  },
})

const staff = createRoute({
  getParentRoute: () => desk,
  path: paths.staff,
  validateSearch: readStaffSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.ensureQueryData(staffQuery(deps)),
  component: () => <StaffPage search={staff.useSearch()} />,
})

const person = createRoute({
  getParentRoute: () => desk,
  path: paths.person,
  loader: ({ context, params }) => context.client.ensureQueryData(personQuery(params.person)),
  component: () => {
    const { person: id } = person.useParams()
    return <PersonPage key={id} id={id} />
  },
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
  component: () => {
    const { training: id } = training.useParams()
    return <TrainingPage key={id} id={id} />
  },
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
  component: () => {
    const { plan } = reorganisation.useParams()
    return <PlanPage key={plan} id={plan} />
  },
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
  component: () => <CalendarPage search={calendar.useSearch()} />,
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
