import { getRouteApi } from '@tanstack/react-router'
import type { Me } from '../api-types.ts'

const deskRoute = getRouteApi('/desk')

/** Who is signed in; only below the route that asked for it. */
export const useMe = (): Me => deskRoute.useRouteContext().me
