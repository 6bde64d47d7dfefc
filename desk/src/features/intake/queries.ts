import { queryOptions } from '@tanstack/react-query'
import type { Me } from '../../api-types.ts'
import { intakeApi } from './requests.ts'

/** Whether somebody receives at a one-stop desk. */
export const receivesAtDesk = ({ roles = [] }: Pick<Me, 'roles'>): boolean => roles.includes('clerk')

/** Today's numbers; kept fresh while somebody looks. */
export const deskQueueQuery = queryOptions({
  queryKey: ['reception'],
  queryFn: intakeApi.queue,
  refetchInterval: 5_000,
  staleTime: 1_000,
})

/** Who comes to collect a result; comes anew with the lists of the work queue. */
export const appointmentsQuery = queryOptions({
  queryKey: ['work-queue', 'appointments'],
  queryFn: intakeApi.appointments,
  refetchInterval: 60_000,
})

export const visitQuery = (id: string) =>
  queryOptions({ queryKey: ['visit', id], queryFn: () => intakeApi.visit(id), staleTime: 0 })

/** Read once at the opening; afterwards what is typed here is newer than what the server has. */
export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['entry', id],
    queryFn: () => intakeApi.entry(id),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })

export const addressesQuery = (province: string) =>
  queryOptions({
    queryKey: ['addresses', province],
    queryFn: () => intakeApi.addresses(province),
    staleTime: Number.POSITIVE_INFINITY,
  })
