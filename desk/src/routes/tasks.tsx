import { createRoute } from '@tanstack/react-router'
import { readTasksSearch } from '../features/tasks/search.ts'
import { MyTasksPage, WatchedTasksPage } from '../features/tasks/task-list-page.tsx'
import { TaskPage } from '../features/tasks/task-page.tsx'
import { PlanTasksPage } from '../features/tasks/task-plan-page.tsx'
import { planTasksQuery, taskQuery } from '../features/tasks/task-requests.ts'
import { paths } from '../paths.ts'
import { desk } from './desk.tsx'

const mine = createRoute({
  getParentRoute: () => desk,
  path: paths.tasks,
  validateSearch: readTasksSearch,
  component: () => <MyTasksPage search={mine.useSearch()} />,
})

const watched = createRoute({
  getParentRoute: () => desk,
  path: paths.watchedTasks,
  validateSearch: readTasksSearch,
  component: () => <WatchedTasksPage search={watched.useSearch()} />,
})

const ofPlan = createRoute({
  getParentRoute: () => desk,
  path: paths.planTasks,
  loader: ({ context, params }) => context.client.ensureQueryData(planTasksQuery(params.code)),
  component: () => <PlanTasksPage code={ofPlan.useParams().code} />,
})

const one = createRoute({
  getParentRoute: () => desk,
  path: paths.task,
  loader: ({ context, params }) => context.client.ensureQueryData(taskQuery(params.id)),
  component: () => {
    const { id } = one.useParams()
    return <TaskPage key={id} id={id} />
  },
})

/** Tasks of plans: of the unit, of those one looks after, of a plan, and one piece of work. */
export const taskRoutes = [mine, watched, ofPlan, one] as const
