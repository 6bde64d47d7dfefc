import { createRoute } from '@tanstack/react-router'
import { readTasksSearch } from '../features/tasks/search.ts'
import { planTasksQuery, taskQuery } from '../features/tasks/task-requests.ts'
import { paths } from '../paths.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const MyTasksPage = pageOf(() => import('../features/tasks/task-list-page.tsx').then((m) => m.MyTasksPage))
const WatchedTasksPage = pageOf(() =>
  import('../features/tasks/task-list-page.tsx').then((m) => m.WatchedTasksPage),
)
const TaskPage = pageOf(() => import('../features/tasks/task-page.tsx').then((m) => m.TaskPage))
const PlanTasksPage = pageOf(() =>
  import('../features/tasks/task-plan-page.tsx').then((m) => m.PlanTasksPage),
)

const mine = createRoute({
  getParentRoute: () => desk,
  path: paths.tasks,
  validateSearch: readTasksSearch,
  component: showing(MyTasksPage, () => <MyTasksPage search={mine.useSearch()} />),
})

const watched = createRoute({
  getParentRoute: () => desk,
  path: paths.watchedTasks,
  validateSearch: readTasksSearch,
  component: showing(WatchedTasksPage, () => <WatchedTasksPage search={watched.useSearch()} />),
})

const ofPlan = createRoute({
  getParentRoute: () => desk,
  path: paths.planTasks,
  loader: ({ context, params }) => context.client.ensureQueryData(planTasksQuery(params.code)),
  component: showing(PlanTasksPage, () => <PlanTasksPage code={ofPlan.useParams().code} />),
})

const one = createRoute({
  getParentRoute: () => desk,
  path: paths.task,
  loader: ({ context, params }) => context.client.ensureQueryData(taskQuery(params.id)),
  component: showing(TaskPage, () => {
    const { id } = one.useParams()
    return <TaskPage key={id} id={id} />
  }),
})

/** Tasks of plans: of the unit, of those one looks after, of a plan, and one piece of work. */
export const taskRoutes = [mine, watched, ofPlan, one] as const
