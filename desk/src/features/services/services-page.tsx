import { Button, DataTable, EmptyState, FileField, TextField } from '@mot-cua/ui'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { LevelTag } from '../catalogue/procedure-state.tsx'
import { proceduresQuery } from '../catalogue/queries.ts'
import { OpenDraftNote } from './open-draft-note.tsx'
import { servicesQuery } from './queries.ts'
import { type DeskService, servicesApi } from './requests.ts'

/** Begins a draft and opens it. */
export function useStart() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (begin: () => Promise<{ id: string }>) => begin(),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['services'] })
      await navigate({ to: paths.serviceDraft, params: { id } })
    },
  })
}

/** Every online service: what holds, what comes, what is being drafted. */
export function ServicesPage() {
  const { services } = useWords()
  const { data: items } = useSuspenseQuery(servicesQuery)
  const [open, setOpen] = useState<'nothing' | 'file'>()
  usePageTitle(services.title)
  return (
    <>
      <div className="desk-head">
        <h1>{services.title}</h1>
        <div className="row">
          <Link className="button button--quiet" to={paths.codeLists}>
            {services.codeLists}
          </Link>
          <Button type="button" look="second" icon="upload" onClick={() => setOpen('file')}>
            {services.importFile}
          </Button>
          <Button type="button" icon="add" onClick={() => setOpen('nothing')}>
            {services.fromNothing}
          </Button>
        </div>
      </div>
      {items.length === 0 ? (
        <EmptyState icon="document" title={services.none}>
          {services.noneText}
        </EmptyState>
      ) : (
        <div className="pane services-list">
          <div className="pane-body pane-table">
            <ServicesTable items={items} />
          </div>
        </div>
      )}
      {open === 'nothing' && <FromNothingDialog known={items} onClose={() => setOpen(undefined)} />}
      {open === 'file' && <ImportDialog onClose={() => setOpen(undefined)} />}
    </>
  )
}

function ServicesTable({ items }: { items: readonly DeskService[] }) {
  const { services } = useWords()
  const start = useStart()
  return (
    <>
      <Refusal error={start.error} />
      <DataTable
        caption={services.title}
        rows={items}
        rowKey={({ procedure }) => procedure}
        columns={[
          {
            id: 'name',
            heading: services.columns.name,
            cell: ({ procedure, name, field }) => (
              <>
                <Link className="procedure-name" to={paths.service} params={{ code: procedure }}>
                  {name}
                </Link>
                <span className="sub">
                  <span className="code">{procedure}</span> · {field}
                </span>
              </>
            ),
          },
          {
            id: 'version',
            heading: services.columns.version,
            cell: ({ version, validFrom, nextFrom }) => (
              <>
                {version === null
                  ? services.noVersion
                  : services.version(version, shortDate(validFrom ?? ''))}
                {nextFrom && <span className="sub">{services.next(shortDate(nextFrom))}</span>}
              </>
            ),
          },
          {
            id: 'level',
            heading: services.columns.level,
            cell: ({ level, unitsThatDiffer }) => (
              <>
                {level ? <LevelTag level={level} /> : <span className="muted">–</span>}
                {unitsThatDiffer > 0 && <span className="sub">{services.differ(unitsThatDiffer)}</span>}
              </>
            ),
          },
          {
            id: 'draft',
            heading: services.columns.draft,
            cell: ({ procedure, draft }) =>
              draft ? (
                <OpenDraftNote draft={draft} />
              ) : (
                <Button
                  type="button"
                  look="quiet"
                  icon="pen"
                  aria-disabled={start.isPending}
                  aria-label={services.changeOf(procedure)}
                  onClick={() => start.mutate(() => servicesApi.start({ procedure }))}
                >
                  {services.change}
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}

/** Finds a procedure of the catalogue that has no service yet, and begins one. */
function FromNothingDialog({ known, onClose }: { known: readonly DeskService[]; onClose: () => void }) {
  const { services } = useWords()
  const [q, setQ] = useState('')
  const { data } = useQuery({
    ...proceduresQuery({ q: q.trim(), state: 'in-force' }),
    enabled: q.trim().length > 1,
  })
  const start = useStart()
  const without = data?.items.filter(({ code }) => !known.some(({ procedure }) => procedure === code))
  return (
    <Dialog title={services.fromNothing} onClose={onClose}>
      <div className="stack">
        <TextField
          id="find-procedure"
          label={services.findProcedure}
          hint={services.findProcedureHint}
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
        <Refusal error={start.error} />
        <ul className="desk-list" aria-label={services.procedures}>
          {without?.slice(0, 8).map(({ code, name }) => (
            <li key={code}>
              <button
                type="button"
                className="pick-procedure"
                aria-disabled={start.isPending}
                onClick={() => start.mutate(() => servicesApi.start({ procedure: code, fromNothing: true }))}
              >
                <span className="main">{name}</span>
                <span className="sub code">{code}</span>
              </button>
            </li>
          ))}
        </ul>
        <p role="status" className="muted small">
          {without?.length === 0 && q.trim().length > 1 && services.noProcedure}
        </p>
      </div>
    </Dialog>
  )
}

function ImportDialog({ onClose }: { onClose: () => void }) {
  const { services } = useWords()
  const [fault, setFault] = useState<string>()
  const start = useStart()
  const submit = async () => {
    const input = document.getElementById('service-file')
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined
    setFault(undefined)
    if (!file) return setFault(services.chooseFile)
    const text = await file.text()
    try {
      const definition: unknown = JSON.parse(text)
      start.mutate(() => servicesApi.importFile(definition))
    } catch {
      setFault(services.notJson)
    }
  }
  return (
    <Dialog title={services.importFile} onClose={onClose}>
      <SavingForm
        noValidate
        submit={services.importFile}
        sending={start.isPending}
        error={start.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <FileField
          id="service-file"
          accept=".json,application/json"
          label={services.file}
          hint={services.fileHint}
          name="service-file"
          fault={fault}
        />
      </SavingForm>
    </Dialog>
  )
}
