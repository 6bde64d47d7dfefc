import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** Files that were handed in; `action` of each is what may be done with it, `about` what is to be known of it. */
export function FileList({
  label,
  files,
}: {
  label: string
  files: readonly { id: string; name: string; note: string; action?: ReactNode; about?: ReactNode }[]
}) {
  return (
    <ul className="files" aria-label={label}>
      {files.map(({ id, name, note, action, about }) => (
        <li className="file" key={id}>
          <span className="doc-thumb">
            <Icon name="document" />
          </span>
          <span>
            <span className="file-name">{name}</span>
            <small>{note}</small>
          </span>
          {action}
          {about && <div className="file-about">{about}</div>}
        </li>
      ))}
    </ul>
  )
}
