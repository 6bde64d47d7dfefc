import createFetchClient from 'openapi-fetch'
import type { paths } from './openapi.gen.ts'

export type { components, paths } from './openapi.gen.ts'

/** A typed client of the API: `createClient(origin).GET('/api/v1/work-queue', …)`. */
export const createClient = (baseUrl: string) =>
  createFetchClient<paths>({ baseUrl, credentials: 'same-origin' })
