import { EmptyState } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useWords } from '../../../messages/words.ts'
import { paths } from '../../../paths.ts'
import { Link } from '../../../shell/link.tsx'
import { usePageTitle } from '../../../shell/use-page-title.ts'
import { fullMoment } from '../moments.ts'
import { unreadMessagesQuery } from './requests.ts'

/** Dossiers, open or ended, about which applicants wrote something that nobody has read. */
export function UnreadMessagesPage() {
  const { correspondence: said, language } = useWords()
  const { data } = useSuspenseQuery(unreadMessagesQuery)
  usePageTitle(said.unreadTitle)
  return (
    <>
      <div className="desk-head">
        <h1>{said.unreadTitle}</h1>
        <p className="muted small">{said.unreadLead}</p>
      </div>
      {data.length === 0 ? (
        <EmptyState icon="tray" title={said.noneUnread[0] ?? ''}>
          {said.noneUnread[1]}
        </EmptyState>
      ) : (
        <section className="pane dossier-split" aria-label={said.unreadTitle}>
          <ul className="component-list">
            {data.map((item) => (
              <li key={item.dossier}>
                <h2 className="main">
                  <Link to={paths.dossier} params={{ id: item.dossier }} search={{ phan: 'trao-doi' }}>
                    {language === 'vi' ? item.procedureVi : item.procedureEn}
                  </Link>
                </h2>
                <p>
                  <span className="code">{item.code}</span> · {item.applicantName}
                </p>
                <p className="muted small">{said.waitsSince(item.count, fullMoment(item.since))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
