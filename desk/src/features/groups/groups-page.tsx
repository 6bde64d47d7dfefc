import { ShareBar } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { groupsQuery } from './queries.ts'

/** Every tracked group with how much of it is done today. */
export function GroupsPage() {
  const { keeping, language } = useWords()
  const said = keeping.groups
  usePageTitle(said.title)
  const { data } = useSuspenseQuery(groupsQuery(todayInVietnam()))
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.title}</h1>
      </div>
      <p className="muted small measure">{said.lead}</p>
      <ul className="pane desk-list">
        {data.items.map(({ id, nameVi, nameEn, source, expected, progress }) => (
          <li key={id}>
            <Link to={paths.group} params={{ id }}>
              <span className="main">{language === 'vi' ? nameVi : nameEn}</span>
              <span className="sub">
                {said.source(source)}. {expected !== null && `${said.known(progress.members, expected)}. `}
                {progress.members > 0 ? said.doneOf(progress.done, progress.members) : said.empty}
              </span>
              {progress.members > 0 && <ShareBar share={progress.done / progress.members} />}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
