import { Icon, type IconName, sectionOf } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { editsSynonyms, keepsCatalogue, procedureDraftsQuery } from '../features/catalogue/queries.ts'
import { handlesDossiers, watchesDeadlines } from '../features/deadlines/queries.ts'
import { unreadMessagesQuery } from '../features/dossiers/correspondence/requests.ts'
import { listsFor } from '../features/dossiers/lists.ts'
import { unitsQuery } from '../features/dossiers/queries.ts'
import { changesResults, waitingChangesQuery } from '../features/dossiers/results/requests.ts'
import { readsFilling } from '../features/filling/queries.ts'
import { receivesAtDesk } from '../features/intake/queries.ts'
import { comparesCatalogue } from '../features/national/queries.ts'
import { administers } from '../features/organisation/section.tsx'
import { seesPlans as readsPlans } from '../features/plans/sees-plans.ts'
import { seesPlans } from '../features/reorganisation/sees-plans.ts'
import { seesReports } from '../features/reported/queries.ts'
import { readsReports } from '../features/reports/queries.ts'
import { reviewsProcedures } from '../features/review/queries.ts'
import { hasTasks, overdueTasksQuery, watchesTasks } from '../features/tasks/task-requests.ts'
import { followsTracking } from '../features/tracking/queries.ts'
import { useWords } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { inNavigation, Link } from './link.tsx'
import { useMe } from './use-me.ts'

type Address =
  | (typeof paths)[
      | 'procedures'
      | 'procedureDrafts'
      | 'services'
      | 'synonyms'
      | 'national'
      | 'import'
      | 'levels'
      | 'groups']
  | (typeof paths)['reception' | 'waiting' | 'resultChanges' | 'unreadMessages' | 'appointments']
  | (typeof paths)[
      | 'reviews'
      | 'reengineering'
      | 'filling'
      | 'dashboard'
      | 'deadlines'
      | 'lateList'
      | 'reports'
      | 'serviceIndex'
      | 'assessments'
      | 'tracking'
      | 'nationalPortal'
      | 'units'
      | 'reorganisations'
      | 'calendar'
      | 'tasks'
      | 'watchedTasks'
      | 'plans'
      | 'myTargets'
      | 'reported']

type SectionLink = { to: Address; icon: IconName; text: ReactNode; count?: number; shown: boolean }

/** Links under a heading; nothing when the person sees none of them. */
function Section({ title, links }: { title: string; links: readonly SectionLink[] }) {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const shown = links.filter((link) => link.shown)
  const current = sectionOf(
    path,
    shown.map(({ to }) => to),
  )
  if (shown.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ to, icon, text, count = 0 }) => (
          <li key={to}>
            <Link to={to} search={{}} {...inNavigation(to === current)}>
              <Icon name={icon} />
              {text}
              {count > 0 && <span className="count">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Results that were issued and are to be changed, for those who propose, decide and seal. */
export function ResultLinks() {
  const { results } = useWords()
  const changes = changesResults(useMe())
  const { data } = useQuery({ ...waitingChangesQuery, enabled: changes })
  const count = data?.items.length ?? 0
  return (
    <Section
      title={results.section}
      links={[{ to: paths.resultChanges, icon: 'undo', text: results.waiting, count, shown: changes }]}
    />
  )
}

/** What applicants wrote, for everybody who handles dossiers. */
export function ApplicantLinks() {
  const { correspondence } = useWords()
  const handles = listsFor(useMe()).length > 0
  const { data: unread = [] } = useQuery({ ...unreadMessagesQuery, enabled: handles })
  const [to, count] = [paths.unreadMessages, unread.length]
  return (
    <Section
      title={correspondence.section}
      links={[{ to, icon: 'talk', text: correspondence.unreadTitle, count, shown: handles }]}
    />
  )
}

/** The one-stop desk, for its clerks. */
export function ReceptionLinks() {
  const { intake, appointments } = useWords()
  const clerk = receivesAtDesk(useMe())
  return (
    <Section
      title={intake.section}
      links={[
        { to: paths.reception, icon: 'hand-over', text: intake.reception, shown: clerk },
        { to: paths.waiting, icon: 'list', text: intake.queue, shown: clerk },
        { to: paths.appointments, icon: 'clock', text: appointments.title, shown: clerk },
      ]}
    />
  )
}

/** Where the catalogue is kept, and how many drafts wait for this person. */
export function CatalogueLinks() {
  const { catalogue, national, keeping, review, reengineering, services } = useWords()
  const me = useMe()
  const [keeps, compares, reviews] = [keepsCatalogue(me), comparesCatalogue(me), reviewsProcedures(me)]
  const { data: drafts = [] } = useQuery({ ...procedureDraftsQuery, enabled: keeps })
  const waiting = drafts.filter(({ mine }) => mine).length
  return (
    <Section
      title={catalogue.section}
      links={[
        { to: paths.procedures, icon: 'document', text: catalogue.procedures, shown: keeps },
        { to: paths.procedureDrafts, icon: 'pen', text: catalogue.drafts, count: waiting, shown: keeps },
        { to: paths.services, icon: 'list', text: services.title, shown: keeps },
        { to: paths.national, icon: 'copies', text: national.title, shown: compares },
        { to: paths.import, icon: 'upload', text: keeping.imports.title, shown: compares },
        { to: paths.levels, icon: 'chart', text: keeping.levels.title, shown: compares },
        { to: paths.groups, icon: 'list', text: keeping.groups.title, shown: compares },
        { to: paths.reviews, icon: 'tick-ring', text: review.name, shown: reviews },
        { to: paths.reengineering, icon: 'chart', text: reengineering.name, shown: reviews },
        { to: paths.synonyms, icon: 'talk', text: catalogue.synonyms.title, shown: editsSynonyms(me) },
      ]}
    />
  )
}

/** The organisation, for those who administer it. */
export function OrganisationLinks() {
  const { organisation, reorganisation, calendar } = useWords()
  const me = useMe()
  const { data: units = [] } = useQuery(unitsQuery)
  const administrator = administers(me)
  return (
    <Section
      title={reorganisation.organisation}
      links={[
        { to: paths.units, icon: 'building', text: organisation.tree, shown: administrator },
        {
          to: paths.reorganisations,
          icon: 'copies',
          text: reorganisation.section,
          shown: seesPlans(me, units),
        },
        { to: paths.calendar, icon: 'calendar', text: calendar.name, shown: administrator },
      ]}
    />
  )
}

/** How people are served, for those who look after it. */
export function ServiceLinks() {
  const { filling, deadlines, reports, tracking, nationalPortal } = useWords()
  const me = useMe()
  const { data: units = [] } = useQuery(unitsQuery)
  return (
    <Section
      title={filling.section}
      links={[
        { to: paths.deadlines, icon: 'warning', text: deadlines.title, shown: watchesDeadlines(me) },
        { to: paths.lateList, icon: 'list', text: deadlines.monthly, shown: watchesDeadlines(me) },
        { to: paths.reports, icon: 'document', text: reports.title, shown: readsReports(me) },
        { to: paths.filling, icon: 'clock', text: filling.title, shown: readsFilling(me) },
        { to: paths.tracking, icon: 'upload', text: tracking.title, shown: followsTracking(me, units) },
        {
          ...{ to: paths.nationalPortal, icon: 'upload', text: nationalPortal.title },
          shown: followsTracking(me, units),
        },
      ]}
    />
  )
}

/** The tasks of plans, for who works on them and who looks after them. */
export function TaskLinks() {
  const { tasks } = useWords()
  const me = useMe()
  const works = hasTasks(me)
  const { data } = useQuery({ ...overdueTasksQuery, enabled: works })
  const count = data?.total ?? 0
  return (
    <Section
      title={tasks.section}
      links={[
        { to: paths.tasks, icon: 'tick-ring', text: tasks.mine, count, shown: works },
        { to: paths.watchedTasks, icon: 'warning', text: tasks.watch, shown: watchesTasks(me) },
      ]}
    />
  )
}

/** Plans and what the unit is held to, for those who look after them. */
export function PlanLinks() {
  const { dashboard, plans, reported, serviceIndex } = useWords()
  const me = useMe()
  const shown = readsPlans(me)
  return (
    <Section
      title={plans.section}
      links={[
        { to: paths.dashboard, icon: 'chart', text: dashboard.title, shown },
        { to: paths.plans, icon: 'document', text: plans.title, shown },
        { to: paths.myTargets, icon: 'tick-ring', text: plans.mine.title, shown },
        { to: paths.serviceIndex, icon: 'list', text: serviceIndex.title, shown },
        {
          to: paths.assessments,
          icon: 'person',
          text: watchesDeadlines(me) ? serviceIndex.assessment : serviceIndex.ownWork,
          shown: watchesDeadlines(me) || handlesDossiers(me),
        },
        { to: paths.reported, icon: 'upload', text: reported.title, shown: seesReports(me) },
      ]}
    />
  )
}
