import { Icon } from '@mot-cua/ui'
import { Link } from '@tanstack/react-router'
import { keepsCatalogue } from '../features/national/queries.ts'
import { useWords } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { useMe } from './use-me.ts'

/** Where the catalogue is compared, brought in, counted and tracked. */
export function KeepingLinks() {
  const { national, keeping } = useWords()
  if (!keepsCatalogue(useMe())) return null
  const links = [
    [paths.national, 'copies', national.title],
    [paths.import, 'upload', keeping.imports.title],
    [paths.levels, 'chart', keeping.levels.title],
    [paths.groups, 'list', keeping.groups.title],
  ] as const
  return (
    <>
      <h2>{national.section}</h2>
      <ul>
        {links.map(([to, icon, text]) => (
          <li key={to}>
            <Link to={to} search={{}} activeOptions={{ includeSearch: false }}>
              <Icon name={icon} />
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
