import type { components } from '@mot-cua/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api.ts'
import type { Me } from '../../api-types.ts'
import type { TasksSearch } from './search.ts'

type Schemas = components['schemas']
export type TaskList = Schemas['TaskList']
export type TaskLine = TaskList['items'][number]
export type PlanTasks = Schemas['PlanTasks']
export type PlanTask = PlanTasks['groups'][number]['tasks'][number]
export type TaskPage = Schemas['TaskPage']
export type TaskTerm = TaskPage['terms'][number]
export type Standing = TaskLine['standing']

/** Whether the person may have a part in the tasks of plans; the server has the last word. */
export const hasTasks = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => ['officer', 'leader', 'supervisor', 'unit-admin'].includes(role))

/** Whether the person looks after what others do. */
export const watchesTasks = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => role === 'leader' || role === 'supervisor')

const planUrl = (code: string) => `/api/v1/desk/plans/${encodeURIComponent(code)}/tasks`
const taskUrl = (id: string) => `/api/v1/desk/tasks/${encodeURIComponent(id)}`
const termUrl = (id: string, term: string) => `${taskUrl(id)}/terms/${encodeURIComponent(term)}`
export const taskFileUrl = (id: string, file: string) => `${taskUrl(id)}/files/${encodeURIComponent(file)}`

export const tasksQuery = (scope: 'unit' | 'overseen', { kh, dv, vt, tt, trang }: TasksSearch) =>
  queryOptions({
    queryKey: ['tasks', scope, kh ?? '', dv ?? '', vt ?? '', tt ?? '', trang ?? 1],
    queryFn: (): Promise<TaskList> => {
      const said = { scope, plan: kh, unit: dv, part: vt, standing: tt, page: trang && String(trang) }
      const query = Object.entries(said).flatMap(([name, value]) =>
        value ? [[name, value] as [string, string]] : [],
      )
      return request('GET', `/api/v1/desk/tasks?${new URLSearchParams(query)}`)
    },
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

/** How many tasks that the unit leads are overdue, for the navigation; looked at every few minutes. */
export const overdueTasksQuery = queryOptions({
  queryKey: ['tasks', 'overdue'],
  queryFn: (): Promise<TaskList> =>
    request('GET', '/api/v1/desk/tasks?scope=unit&part=lead&standing=overdue'),
  staleTime: 300_000,
})

export const planTasksQuery = (code: string) =>
  queryOptions({
    queryKey: ['tasks', 'plan', code],
    queryFn: (): Promise<PlanTasks> => request('GET', planUrl(code)),
    staleTime: 15_000,
  })

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['tasks', 'one', id],
    queryFn: (): Promise<TaskPage> => request('GET', taskUrl(id)),
    staleTime: 5_000,
  })

export const assignTasks = (code: string): Promise<{ works: number }> =>
  request('POST', `${planUrl(code)}/assignment`)
export const setTaskWords = (code: string, body: { words: string; units: string[] }): Promise<void> =>
  request('PUT', `${planUrl(code)}/words`, { body })
export const handDownTask = (
  id: string,
  body: { name: string; unit: string; due: string; assignee?: string },
): Promise<{ id: string }> => request('POST', `${taskUrl(id)}/parts`, { body })

export function reportTask(
  id: string,
  term: string,
  { percent, words, files }: { percent: string; words: string; files: readonly File[] },
): Promise<void> {
  const form = new FormData()
  form.append('percent', percent)
  form.append('words', words)
  for (const file of files) form.append('files', file, file.name)
  return request('POST', `${termUrl(id, term)}/reports`, { body: form })
}
export const submitTask = (id: string, term: string): Promise<void> =>
  request('POST', `${termUrl(id, term)}/submission`)
export const reviewTask = (
  id: string,
  term: string,
  body: { accept: boolean; reason: string },
): Promise<void> => request('POST', `${termUrl(id, term)}/review`, { body })
export const askExtension = (
  id: string,
  term: string,
  body: { due: string; reason: string },
): Promise<void> => request('POST', `${termUrl(id, term)}/extension`, { body })
export const decideExtension = (
  id: string,
  term: string,
  body: { grant: boolean; reason: string },
): Promise<void> => request('POST', `${termUrl(id, term)}/extension-decision`, { body })

/** Does something about tasks and reads again whatever it may have changed. */
export function useTaskAct<Body, Answer>(
  act: (body: Body) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      onDone(answer)
      await client.invalidateQueries({ queryKey: ['tasks'] })
    },
  })
  return { act: mutate, acting: isPending, error }
}
