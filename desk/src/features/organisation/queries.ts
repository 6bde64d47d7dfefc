import { queryOptions } from '@tanstack/react-query'
import type { StaffSearch } from '../../paths.ts'
import { organisation } from './requests.ts'

/** Everything below this key is read again after a change. */
export const organisationKey = ['organisation'] as const
const key = (...parts: unknown[]) => [...organisationKey, ...parts]
const staleTime = 30_000

export const unitsOfDayQuery = (on?: string) =>
  queryOptions({ queryKey: key('units', on ?? ''), queryFn: () => organisation.units(on), staleTime })

export const unitQuery = (id: string, on?: string) =>
  queryOptions({ queryKey: key('unit', id, on ?? ''), queryFn: () => organisation.unit(id, on), staleTime })

export const staffQuery = ({ tim, donvi, vaitro, trang }: StaffSearch) =>
  queryOptions({
    queryKey: key('staff', tim, donvi, vaitro, trang),
    queryFn: () =>
      organisation.staff({
        ...(tim && { q: tim }),
        ...(donvi && { unit: donvi }),
        ...(vaitro && { role: vaitro }),
        page: trang ?? 1,
      }),
    staleTime,
  })

export const personQuery = (id: string) =>
  queryOptions({ queryKey: key('person', id), queryFn: () => organisation.person(id), staleTime })

export const trainingsQuery = queryOptions({
  queryKey: key('trainings'),
  queryFn: () => organisation.trainings(),
  staleTime,
})

export const sharesQuery = (on?: string) =>
  queryOptions({ queryKey: key('shares', on ?? ''), queryFn: () => organisation.shares(on), staleTime })

export const trainingQuery = (id: string) =>
  queryOptions({ queryKey: key('training', id), queryFn: () => organisation.training(id), staleTime })

export const myPostsQuery = queryOptions({
  queryKey: ['my-posts'],
  queryFn: () => organisation.myPosts().then(({ items }) => items),
  staleTime,
})
