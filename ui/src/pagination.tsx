/** Pages of a list; renders nothing when there is one. Shows the first, the last and the neighbours. */
export function Pagination({
  label,
  page,
  pages,
  hrefOf,
  words,
}: {
  label: string
  page: number
  pages: number
  hrefOf: (page: number) => string
  words: { previous: string; next: string; page: (number: number) => string }
}) {
  if (pages < 2) return null
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  )
  return (
    <nav className="pagination" aria-label={label}>
      {page > 1 ? <a href={hrefOf(page - 1)}>{words.previous}</a> : <span />}
      <ol>
        {shown.map((number) => (
          <li key={number}>
            <a
              href={hrefOf(number)}
              aria-label={words.page(number)}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
      {page < pages ? <a href={hrefOf(page + 1)}>{words.next}</a> : <span />}
    </nav>
  )
}
