import type { ReactNode } from 'react'
import { useWords } from '../messages/words.ts'

type Pages = {
  page: number
  pages: number
  /** A link to a page, under the word given; what else the address says stays. */
  link: (page: number, word: string) => ReactNode
}

/** The ways to the page before and after; nothing where there is one page only. */
export function PageLinks({ page, pages, link }: Pages) {
  const { organisation } = useWords()
  const said = organisation.pages
  if (pages < 2) return null
  return (
    <nav className="row pages" aria-label={said.label}>
      {page > 1 && link(page - 1, said.previous)}
      <span className="small">{said.of(page, pages)}</span>
      {page < pages && link(page + 1, said.next)}
    </nav>
  )
}
