import { EmptyState } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useWords } from '../../../messages/words.ts'
import { paths } from '../../../paths.ts'
import { Link } from '../../../shell/link.tsx'
import { usePageTitle } from '../../../shell/use-page-title.ts'
import { fullMoment } from '../moments.ts'
import { waitingChangesQuery } from './requests.ts'

/** What officers proposed to revoke or correct and is not done, for whoever decides or seals. */
export function WaitingChangesPage() {
  const { results: said, language } = useWords()
  const { data } = useSuspenseQuery(waitingChangesQuery)
  usePageTitle(said.waiting)
  return (
    <>
      <div className="desk-head">
        <h1>{said.waiting}</h1>
        <p className="muted small">{said.waitingLead}</p>
      </div>
      {data.items.length === 0 ? (
        <EmptyState icon="document" title={said.noneWaiting[0] ?? ''}>
          {said.noneWaiting[1]}
        </EmptyState>
      ) : (
        <section className="pane dossier-split" aria-label={said.waiting}>
          <ul className="component-list">
            {data.items.map((item) => (
              <li key={item.dossier}>
                <h2 className="main">
                  <Link to={paths.dossier} params={{ id: item.dossier }} search={{ phan: 'ket-qua' }}>
                    {said.kinds[item.kind]}: {language === 'vi' ? item.procedureVi : item.procedureEn}
                  </Link>
                </h2>
                <p>
                  <span className="code">{item.code}</span> · {item.applicantName}
                </p>
                <p className="muted small">
                  {said.waitsFor[item.signed ? 'seal' : 'decision']} ·{' '}
                  {said.proposed(item.proposedByName, fullMoment(item.proposedAt))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
