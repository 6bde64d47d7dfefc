import { type LinkComponent, Link as RouterLink } from '@tanstack/react-router'

/**
 * A link of the desk. The router marks every link as the current page whose address the page's begins with; here only a link to the
 * very page, with what stands behind its question mark, is (`aria-current="page"`). What is chosen in another way says so itself.
 */
export const Link: LinkComponent<'a'> = (props) => <RouterLink activeOptions={{ exact: true }} {...props} />

/** What a link of a navigation is given: the very page whatever its filters, or `holds`: the page is below it. */
export const inNavigation = (holds: boolean) =>
  ({
    activeOptions: { exact: true, includeSearch: false },
    'aria-current': holds ? 'true' : undefined,
  }) as const
