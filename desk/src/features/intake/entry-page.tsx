import { Icon } from '@mot-cua/ui'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Problem } from '../../api.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Refusal } from '../../shell/failure.tsx'
import { KeyHint } from '../../shell/key-hint.tsx'
import { Link } from '../../shell/link.tsx'
import { useKept } from '../../shell/use-kept.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { money } from '../dossiers/moments.ts'
import { ConsentPane } from './consent-pane.tsx'
import { useEntryKeys } from './entry-keys.ts'
import { controlId, FormFields } from './form/form-fields.tsx'
import { type Papers, PapersPane } from './papers-pane.tsx'
import { entryQuery } from './queries.ts'
import { ReceivedPane } from './received-pane.tsx'
import { type EntryPage as Entry, intakeApi, type ReceivedDossier } from './requests.ts'
import { useEntry } from './use-entry.ts'

/** One dossier entered by a clerk: the same form as on the portal, dense and by keyboard, with its papers and money. */
export function EntryPage({ id }: { id: string }) {
  const { data: page } = useSuspenseQuery(entryQuery(id))
  const [fetched, setFetched] = useState(0)
  const [received, setReceived] = useState<ReceivedDossier | null>(null)
  const { intake, of } = useWords()
  const title = of({ vi: page.service.name_vi, en: page.service.name_en })
  usePageTitle(title)
  return (
    <div className="stack intake">
      <div className="desk-head">
        <div>
          <p className="small">
            <Link to={paths.visit} params={{ id: page.visit }}>
              {intake.back}
            </Link>
          </p>
          <h1>{title}</h1>
          <p className="muted">
            {page.person.name} · <span className="num">{page.person.identityNumber}</span> · {of(page.unit)} ·{' '}
            {intake.ways[page.channel]}
          </p>
        </div>
      </div>
      {received ? (
        <ReceivedPane received={received} visit={page.visit} />
      ) : (
        <EntryForm
          key={fetched}
          page={page}
          onFetched={() => setFetched(fetched + 1)}
          onReceived={setReceived}
        />
      )}
    </div>
  )
}

function EntryForm({
  page,
  onFetched,
  onReceived,
}: {
  page: Entry
  onFetched: () => void
  onReceived: (received: ReceivedDossier) => void
}) {
  const { intake } = useWords()
  const client = useQueryClient()
  const entry = useEntry(page)
  const [papers, setPapers, forgetPapers] = useKept<Papers>(`papers.${page.id}`, {})
  const [cash, setCash] = useState(false)
  const reload = () => client.fetchQuery({ ...entryQuery(page.id), staleTime: 0 })
  const { due, needs } = entry
  const receive = useMutation({
    mutationFn: async () => {
      await entry.save()
      const wanted = new Set(needs.map(({ component }) => component.id))
      const given = Object.entries(papers).filter(([component]) => wanted.has(component))
      return intakeApi.receive(page.id, {
        papers: given.map(([component, manner]) => ({ component, manner, copies: 1 })),
        ...(cash && due.total > 0 && { cash: due.total }),
      })
    },
    onSuccess: (received) => {
      forgetPapers()
      onReceived(received)
    },
    onError: () => toFault(),
  })
  const missing = missingPapers(receive.error)
  useEffect(() => document.querySelector<HTMLElement>('.entry-section .input')?.focus(), [])

  const toFault = () => {
    entry.tellAll()
    const at = entry.faults.map(({ pointer }) =>
      document.getElementById(controlId(pointer.split('/')[1] ?? '')),
    )
    const controls = at.filter((control) => control !== null)
    const now = controls.indexOf(document.activeElement as HTMLElement)
    const target = controls[(now + 1) % Math.max(controls.length, 1)]
    ;(target ?? document.getElementById('papers'))?.focus()
  }
  const press = useEntryKeys({
    fault: toFault,
    papers: () => document.getElementById('papers')?.focus(),
    receive: () => !receive.isPending && receive.mutate(),
  })
  const state = {
    ...{ form: page.service.form, lists: page.lists, origins: page.origins },
    ...{ answers: entry.answers, counted: entry.counted, shown: entry.shown, asked: entry.asked },
    faults: entry.told,
    files: page.files.map((file) => ({ file: file.id, name: file.name })),
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of everything in it; it is no control
    <div className="stack" onKeyDown={press}>
      {page.sources.length > 0 && (
        <ConsentPane page={page} before={entry.save} onFetched={() => void reload().then(onFetched)} />
      )}
      <FormFields state={state} onChange={entry.change} onLeave={entry.leave} />
      <PapersPane
        page={page}
        needs={needs}
        papers={papers}
        missing={missing}
        onReceived={(component, manner) => {
          const { [component]: _, ...others } = papers
          setPapers(manner ? { ...others, [component]: manner } : others)
        }}
        onFiles={() => void reload()}
      />
      <section className="pane pane-body" aria-labelledby="fee">
        <h2 id="fee">{intake.fee}</h2>
        {due.total === 0 ? <p>{intake.free}</p> : <FeeLines due={due} cash={cash} onCash={setCash} />}
      </section>
      <Refusal error={receive.error ?? entry.error} />
      <div className="move-bar">
        <span className="save-state" role="status">
          {intake[entry.saving]} · {intake.faults(entry.faults.length)}
        </span>
        <KeyLine />
        <button
          type="button"
          className="button"
          aria-disabled={receive.isPending}
          onClick={() => receive.isPending || receive.mutate()}
        >
          <Icon name="hand-over" />
          {page.channel === 'online'
            ? intake.submitOnline
            : page.channel === 'post'
              ? intake.registerPost
              : intake.receive}{' '}
          <KeyHint name="F9" />
        </button>
      </div>
    </div>
  )
}

function FeeLines({
  due,
  cash,
  onCash,
}: {
  due: ReturnType<typeof useEntry>['due']
  cash: boolean
  onCash: (taken: boolean) => void
}) {
  const { intake, of } = useWords()
  return (
    <>
      <ul className="lines">
        {due.lines
          .filter(({ amount }) => amount > 0)
          .map((line) => (
            <li key={line.id}>
              {of(line)}: {line.quantity} × {money(line.unitAmount)} = <strong>{money(line.amount)}</strong>
            </li>
          ))}
      </ul>
      <label className="check">
        <input type="checkbox" checked={cash} onChange={({ target }) => onCash(target.checked)} />
        <span>{intake.cashTaken(money(due.total))}</span>
      </label>
    </>
  )
}

function KeyLine() {
  const { intake } = useWords()
  const { keys } = intake
  const lines = [
    ['Enter', keys.next],
    ['Shift+Enter', keys.previous],
    ['F2', keys.fault],
    ['F8', keys.papers],
    ['F9', keys.receive],
  ] as const
  return (
    <span className="keys entry-keys">
      <span className="visually-hidden">{intake.keysTitle}: </span>
      {lines.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </span>
  )
}

/** The papers that a refusal names, with its sentences. */
function missingPapers(error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) return {}
  return Object.fromEntries(
    error.errors.flatMap(({ pointer, detail }) =>
      pointer.startsWith('/components/') ? [[pointer.slice('/components/'.length), detail]] : [],
    ),
  )
}
