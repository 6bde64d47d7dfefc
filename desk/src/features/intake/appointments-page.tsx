import { EmptyState, Icon } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { listSlugs, paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { clock, fullMoment } from '../dossiers/moments.ts'
import { appointmentsQuery } from './queries.ts'
import type { Appointment } from './requests.ts'

/** Who comes to the desk to collect a result: today, and on the days to come; each leads to the dossier, where it is handed over. */
export function AppointmentsPage() {
  const { appointments: said, of } = useWords()
  const { data } = useSuspenseQuery(appointmentsQuery)
  usePageTitle(said.title)
  const days = [...new Set(data.items.map(({ at }) => dayOf(at)))]
  return (
    <>
      <div className="desk-head">
        <h1>{said.title}</h1>
        <p className="muted small">{said.lead(of(data.desk))}</p>
      </div>
      {data.items.length === 0 && (
        <EmptyState icon="tray" title={said.none[0] ?? ''}>
          {said.none[1]}
        </EmptyState>
      )}
      {days.map((day) => (
        <Day key={day} day={day} items={data.items.filter(({ at }) => dayOf(at) === day)} />
      ))}
    </>
  )
}

/** `24/11/2026`, in Vietnam. */
const dayOf = (at: string): string => fullMoment(at).slice(6)

const looks = {
  expected: ['', 'clock'],
  collected: ['state--ok', 'tick'],
  missed: ['state--late', 'warning'],
} as const

function Day({ day, items }: { day: string; items: readonly Appointment[] }) {
  const { appointments: said, language } = useWords()
  return (
    <section className="pane dossier-split" aria-labelledby={`day-${day}`}>
      <div className="pane-head">
        <h2 id={`day-${day}`}>{day}</h2>
        <span className="muted small">{said.count(items.length)}</span>
      </div>
      <ul className="component-list">
        {items.map(({ at, state, dossier }) => {
          const [look, icon] = looks[state]
          return (
            <li key={`${at} ${dossier.id}`}>
              <h3 className="main">
                <span className="num">{clock(new Date(at))}</span>{' '}
                <Link
                  to={paths.dossier}
                  params={{ id: dossier.id }}
                  search={{ tu: listSlugs.returning, phan: 'ket-qua' }}
                >
                  {dossier.applicantName}
                </Link>
              </h3>
              <p>
                <span className="code">{dossier.code}</span> ·{' '}
                {language === 'vi' ? dossier.procedureVi : dossier.procedureEn}
              </p>
              <p className={`state small ${look}`}>
                <Icon name={icon} />
                {said.states[state]}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
