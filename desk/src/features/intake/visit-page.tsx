import { EmptyState, Notice, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { fullMoment } from '../dossiers/moments.ts'
import { printUrls } from '../dossiers/paper-requests.ts'
import { CardForm } from './card-form.tsx'
import { NewEntryForm } from './new-entry-form.tsx'
import { visitQuery } from './queries.ts'
import { intakeApi, type VisitPage as Visit } from './requests.ts'

/** One person at the counter, or one letter: who it is, what is entered for them, and the end of it. */
export function VisitPage({ id }: { id: string }) {
  const { intake } = useWords()
  const { data: visit } = useSuspenseQuery(visitQuery(id))
  const [differs, setDiffers] = useState(false)
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  const navigate = useNavigate()
  const reload = () => client.invalidateQueries({ queryKey: ['visit', id] })
  const close = useMutation({
    mutationFn: () => intakeApi.closeVisit(id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['reception'] })
      await navigate({ to: paths.waiting })
    },
  })
  const title =
    visit.way === 'post'
      ? intake.mailVisit
      : visit.ticket === null
        ? intake.visit
        : intake.visitOf(visit.ticket)
  usePageTitle(title)
  if (!visit.open)
    return (
      <EmptyState
        icon="lock"
        title={intake.closed}
        level="h1"
        action={
          <Link className="button button--second" to={paths.reception}>
            {intake.reception}
          </Link>
        }
      >
        {intake.closedText}
      </EmptyState>
    )
  const identified = visit.person !== null && !asking
  return (
    <div className="stack">
      <div className="desk-head">
        <div>
          <h1>{title}</h1>
          {visit.mail && (
            <p className="muted">
              {intake.mailFrom(visit.mail.sender, shortDate(visit.mail.arrivedOn), visit.mail.postalNumber)}
            </p>
          )}
        </div>
        <button type="button" className="button button--second" onClick={() => close.mutate()}>
          {intake.close}
        </button>
      </div>
      <Refusal error={close.error} />
      {identified && visit.person ? (
        <PersonLine person={visit.person} differs={differs} onChange={() => setAsking(true)} />
      ) : (
        <section className="pane" aria-labelledby="who">
          <div className="pane-head">
            <h2 id="who">{intake.who}</h2>
          </div>
          <div className="pane-body">
            <CardForm
              visit={id}
              onIdentified={async (agrees) => {
                setDiffers(!agrees)
                await reload()
                setAsking(false)
              }}
            />
          </div>
        </section>
      )}
      {identified && (
        <>
          <section className="pane" aria-labelledby="new-entry">
            <div className="pane-head">
              <h2 id="new-entry">{intake.newEntry}</h2>
            </div>
            <div className="pane-body">
              <NewEntryForm visit={visit} />
            </div>
          </section>
          <Entries visit={visit} onChange={reload} />
          {visit.way === 'counter' && <HelpForm visit={id} />}
        </>
      )}
    </div>
  )
}

function PersonLine({
  person,
  differs,
  onChange,
}: {
  person: NonNullable<Visit['person']>
  differs: boolean
  onChange: () => void
}) {
  const { intake } = useWords()
  return (
    <section className="pane pane-body visit-person">
      <div>
        <p>
          <strong>{person.name}</strong> · <span className="num">{person.identityNumber}</span>
          {person.birthDate && ` · ${shortDate(person.birthDate)}`}
        </p>
        <p className="small muted">{person.level > 0 ? intake.verified : intake.unverified}</p>
      </div>
      <button type="button" className="button button--quiet" onClick={onChange}>
        {intake.change}
      </button>
      {differs && (
        <Notice tone="soon">
          <p>{intake.differs}</p>
        </Notice>
      )}
    </section>
  )
}

function Entries({ visit, onChange }: { visit: Visit; onChange: () => void }) {
  const { intake, of } = useWords()
  const drop = useMutation({ mutationFn: intakeApi.dropEntry, onSuccess: onChange })
  return (
    <section className="pane" aria-labelledby="entries">
      <div className="pane-head">
        <h2 id="entries">{intake.entries}</h2>
      </div>
      {visit.entries.length === 0 && <p className="pane-body muted">{intake.noEntries}</p>}
      <ul className="entry-papers">
        {visit.entries.map((entry) => (
          <li key={entry.id} className="entry-paper">
            <span>
              {of(entry)}
              <span className="small muted entry-paper-state">
                {of(entry.unit)} · {intake.ways[entry.channel]}
              </span>
            </span>
            {entry.dossier ? (
              <span className="entry-paper-tools">
                <span>
                  <Link to={paths.dossier} params={{ id: entry.dossier.id }} className="code">
                    {entry.dossier.code}
                  </Link>
                  <span className="small muted entry-paper-state">
                    {intake.dueAt(fullMoment(entry.dossier.dueAt))}
                  </span>
                </span>
                <a
                  className="button button--quiet"
                  href={printUrls.slip(entry.dossier.id, 'A4')}
                  target="_blank"
                  rel="noreferrer"
                >
                  {intake.slip}
                </a>
              </span>
            ) : (
              <span className="entry-paper-tools">
                <Link className="button button--second" to={paths.entry} params={{ id: entry.id }}>
                  {intake.open}
                </Link>
                <button type="button" className="button button--quiet" onClick={() => drop.mutate(entry.id)}>
                  {intake.drop}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Refusal error={drop.error} />
    </section>
  )
}

function HelpForm({ visit }: { visit: string }) {
  const { intake } = useWords()
  const [code, setCode] = useState('')
  const record = useMutation({
    mutationFn: () => intakeApi.recordHelp(visit, code),
    onSuccess: () => {
      setCode('')
      announce({ text: intake.helpRecorded })
    },
  })
  return (
    <details className="pane entry-consent">
      <summary>{intake.helped}</summary>
      <div className="pane-body">
        <SavingForm
          submit={intake.recordHelp}
          sending={record.isPending}
          error={record.error}
          onSubmit={() => record.mutate()}
        >
          <TextField
            id="help-code"
            label={intake.code}
            hint={intake.helpedHint}
            autoComplete="off"
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        </SavingForm>
      </div>
    </details>
  )
}
