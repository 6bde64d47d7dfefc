import { Button, DataTable, FileField, Notice } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { type PlanImport, plansApi, plansKey, templateUrl } from './queries.ts'

/** A plan from Excel: looked at first, then made a draft. */
export function PlanImportPage() {
  const { plans, shell } = useWords()
  const said = plans.imports
  usePageTitle(said.title)
  const [missing, setMissing] = useState(false)
  const look = useMutation({
    mutationFn: async (file: File) => ({ file, found: await plansApi.import(file, false) }),
  })
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
        <a className="button button--second" href={templateUrl()} download>
          {said.template}
        </a>
      </div>
      <p className="muted small measure">{said.lead}</p>
      <form className="stack" onSubmit={submit} onChange={() => look.reset()} noValidate>
        <FileField
          id="file"
          name="file"
          accept=".xlsx"
          label={said.file}
          fault={missing ? said.missing : undefined}
        />
        <Refusal error={look.error} />
        <div className="actions">
          <Button aria-disabled={look.isPending}>{look.isPending ? shell.working : said.look}</Button>
        </div>
      </form>
      {look.data && <Found {...look.data} />}
    </div>
  )
}

function Found({ file, found }: { file: File; found: PlanImport }) {
  const { plans, shell, of } = useWords()
  const said = plans.imports
  const navigate = useNavigate()
  const client = useQueryClient()
  const confirm = useMutation({
    mutationFn: () => plansApi.import(file, true),
    onSuccess: async ({ draft }) => {
      announce({ text: said.done })
      await client.invalidateQueries({ queryKey: plansKey })
      if (draft) await navigate({ to: paths.planDraft, params: { id: draft } })
    },
  })
  return (
    <section className="stack" aria-live="polite">
      <h2>{said.found(found.code, found.targets, found.tasks)}</h2>
      <p>{said.kind[found.kind]}</p>
      {found.faults.length > 0 && <Faults faults={found.faults} />}
      {found.differences.length > 0 && (
        <>
          <h3>{plans.editor.wouldChange}</h3>
          <ul className="bullets">
            {found.differences.map((difference) => (
              <li key={difference.vi}>{of(difference)}</li>
            ))}
          </ul>
        </>
      )}
      {found.kind === 'amendment' && found.differences.length === 0 && (
        <Notice>
          <p>{said.nothingNew}</p>
        </Notice>
      )}
      <Refusal error={confirm.error} />
      {found.faults.length === 0 && (
        <div className="actions">
          <Button
            type="button"
            aria-disabled={confirm.isPending}
            onClick={() => !confirm.isPending && confirm.mutate()}
          >
            {confirm.isPending ? shell.working : said.confirm}
          </Button>
        </div>
      )}
    </section>
  )
}

function Faults({ faults }: { faults: PlanImport['faults'] }) {
  const { plans, of } = useWords()
  const said = plans.imports
  return (
    <div className="stack-s">
      <h3>{said.faults(faults.length)}</h3>
      <DataTable
        caption={said.faults(faults.length)}
        rows={faults}
        rowKey={({ sheet, row, column, vi }) => `${sheet} ${row} ${column} ${vi}`}
        columns={[
          { id: 'where', heading: said.where, cell: ({ sheet, row }) => said.row(sheet, row) },
          { id: 'column', heading: said.column, cell: ({ column }) => column },
          { id: 'what', heading: said.what, cell: (fault) => of(fault) },
        ]}
      />
    </div>
  )
}
