import { type ComponentType, type FunctionComponent, type ReactNode, use } from 'react'
import { fetched } from './not-fetched.ts'

/** A page, or a part of one, whose code comes when it is needed; the router has it fetched while the page before is still shown. */
export type FetchedPage<Props> = FunctionComponent<Props> & Preloaded
type Preloaded = { preload: () => Promise<void> | undefined }

/** The page that `load` brings, fetched once; after a failure (`NotFetched`) the router may have it fetched again. */
export function pageOf<Props extends object>(load: () => Promise<ComponentType<Props>>): FetchedPage<Props> {
  let Page: ComponentType<Props> | undefined
  let loading: Promise<void> | undefined
  let failure: unknown
  const preload = () => {
    if (Page) return undefined
    loading ??= fetched(load()).then(
      (loaded) => {
        Page = loaded
      },
      (error) => {
        ;[loading, failure] = [undefined, error]
        throw error
      },
    )
    return loading
  }
  const Shown: FunctionComponent<Props> = (props) => {
    if (!Page && failure) throw failure
    const waiting = preload()
    if (waiting) use(waiting)
    return Page ? <Page {...props} /> : null
  }
  return Object.assign(Shown, { preload })
}

/** A route's component that shows `Page` with what its address says. */
export const showing = (Page: Preloaded, component: () => ReactNode) =>
  Object.assign(component, { preload: Page.preload })
