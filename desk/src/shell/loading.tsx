import { useWords } from '../messages/words.ts'

const rows = ['a', 'b', 'c', 'd', 'e', 'f']

/** The shape of what is coming, for those who wait. */
export function Loading() {
  const { shell } = useWords()
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{shell.loading}</span>
      {rows.map((row) => (
        <span key={row} className="loading-row" aria-hidden="true" />
      ))}
    </div>
  )
}
