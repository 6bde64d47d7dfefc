import { Button, DataTable, FileField, Notice, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { keepingApi, keepingUrls, type LookedAt } from '../../api-keeping.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate, todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { decidesCatalogue } from '../national/queries.ts'

/** Procedures from a file: looked at first, then taken over. */
export function ImportPage() {
  const { keeping, shell } = useWords()
  const said = keeping.imports
  usePageTitle(said.title)
  const [validFrom, setValidFrom] = useState(todayInVietnam())
  const [missing, setMissing] = useState(false)
  const look = useMutation({ mutationFn: (file: File) => keepingApi.lookAtFile(file, validFrom) })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    const chosen = file instanceof File && file.size > 0
    setMissing(!chosen)
    if (chosen && !look.isPending) look.mutate(file)
  }
  return (
    <div className="stack-l">
      <div className="desk-head">
        <h1>{said.title}</h1>
        <a className="button button--second" href={keepingUrls.template} download>
          {said.template}
        </a>
      </div>
      <p className="muted small measure">{said.lead}</p>
      <form className="stack" onSubmit={submit} onChange={() => look.reset()} noValidate>
        <FileField
          id="file"
          name="file"
          accept=".xlsx,.jsonl,.ndjson"
          label={said.file}
          hint={said.fileHint}
          fault={missing ? said.missingFile : undefined}
        />
        <TextField
          id="valid-from"
          type="date"
          width="m"
          label={said.validFrom}
          value={validFrom}
          onChange={({ target }) => setValidFrom(target.value)}
        />
        <Refusal error={look.error} />
        <div className="actions">
          <Button aria-disabled={look.isPending}>{look.isPending ? shell.working : said.look}</Button>
        </div>
      </form>
      {look.data && <Found found={look.data} onDone={() => look.reset()} />}
    </div>
  )
}

function Found({ found, onDone }: { found: LookedAt; onDone: () => void }) {
  const { keeping, shell } = useWords()
  const said = keeping.imports
  const client = useQueryClient()
  const decides = decidesCatalogue(useMe())
  const count = found.added.length + found.changed.length
  const confirm = useMutation({
    mutationFn: () => keepingApi.confirmImport(found.id),
    onSuccess: async ({ added, changed }) => {
      announce({ text: said.done(added.length, changed.length) })
      onDone()
      await client.invalidateQueries()
    },
  })
  const codes = [...found.added, ...found.changed]
  return (
    <section className="stack" aria-live="polite">
      <dl className="tally">
        {(
          [
            [said.added, found.added.length],
            [said.changed, found.changed.length],
            [said.unchanged, found.unchanged],
            [said.refused, found.refused.length],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {found.refused.length > 0 && <Faults refused={found.refused} />}
      {count === 0 && <Notice>{said.nothing}</Notice>}
      {count > 0 && (
        <>
          <p className="small">
            {said.codes}: <span className="num">{codes.slice(0, 60).join(', ')}</span>
            {codes.length > 60 && '…'}
          </p>
          <p>{said.confirmNote(shortDate(found.validFrom))}</p>
          <Refusal error={confirm.error} />
          {decides && (
            <div className="actions">
              <Button
                type="button"
                aria-disabled={confirm.isPending}
                onClick={() => !confirm.isPending && confirm.mutate()}
              >
                {confirm.isPending ? shell.working : said.confirm(count)}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

function Faults({ refused }: { refused: LookedAt['refused'] }) {
  const { keeping, of } = useWords()
  const { columns, faults, row } = keeping.imports
  const rows = refused.flatMap(({ code, faults: found }) =>
    found.map((fault, index) => ({ ...fault, code, key: `${code}-${fault.sheet}-${fault.row}-${index}` })),
  )
  return (
    <div className="stack-s">
      <h2>{faults}</h2>
      <DataTable
        caption={faults}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { id: 'where', heading: columns.where, cell: (fault) => row(fault.sheet, fault.row) },
          {
            id: 'code',
            heading: columns.code,
            cell: ({ code }) => <span className="num">{code ?? '–'}</span>,
          },
          { id: 'column', heading: columns.column, cell: ({ column }) => column || '–' },
          { id: 'what', heading: columns.what, cell: (fault) => of(fault) },
        ]}
      />
    </div>
  )
}
