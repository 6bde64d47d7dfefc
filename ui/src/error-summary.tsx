import { Icon } from './icon.tsx'

export type Fault = {
  /** The id of the control that mends it; absent when no single one does. */
  id?: string | undefined
  text: string
}

/** First thing after the heading of a page that was refused; renders nothing when nothing is wrong. */
export function ErrorSummary({ title, faults }: { title: string; faults: readonly Fault[] }) {
  if (faults.length === 0) return null
  return (
    <div className="error-summary" role="alert" aria-labelledby="faults" tabIndex={-1}>
      <h2 id="faults">
        <Icon name="warning" />
        {title}
      </h2>
      <ul>
        {faults.map(({ id, text }) => (
          <li key={`${id}${text}`}>{id ? <a href={`#${id}`}>{text}</a> : <p>{text}</p>}</li>
        ))}
      </ul>
    </div>
  )
}
