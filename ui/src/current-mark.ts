/**
 * How a link of a navigation is marked (`aria-current`) on the page at `path`: the very page, whatever its query, or a page below it.
 * An address that the page's merely begins with (`/bao-cao` of `/bao-cao-nam`) is neither.
 */
export function currentMark(path: string, href: string): 'page' | 'true' | undefined {
  const here = path.replace(/[?#].*$/, '').replace(/(?<=.)\/$/, '')
  if (here === href) return 'page'
  return here.startsWith(href.endsWith('/') ? href : `${href}/`) ? 'true' : undefined
}

/** The address of a navigation that the page belongs to: the longest that it is at or below. */
export const sectionOf = <Address extends string>(
  path: string,
  addresses: readonly Address[],
): Address | undefined =>
  addresses.filter((address) => currentMark(path, address)).sort((one, other) => other.length - one.length)[0]
