import { Button, ButtonLink, type Column, DataTable, FileField, Notice } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { organisationKey } from './queries.ts'
import { type ImportReport, organisation, workbookUrl } from './requests.ts'
import { SectionHead } from './section.tsx'

/** Units and staff from a workbook: it is checked first, and brought in whole when every row is right. */
export function ImportPage() {
  const { organisation: said, shell } = useWords()
  const { importing } = said
  const client = useQueryClient()
  const [missing, setMissing] = useState(false)
  const [file, setFile] = useState<Blob>()
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: ({ chosen, confirm }: { chosen: Blob; confirm: boolean }) =>
      organisation.importFile(chosen, confirm),
    onSuccess: async ({ done }) => {
      if (done) await client.invalidateQueries({ queryKey: organisationKey })
    },
  })
  usePageTitle(said.import)
  const check = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('file')
    const given = chosen instanceof File && chosen.size > 0
    setMissing(!given)
    if (!given || isPending) return
    setFile(chosen)
    mutate({ chosen, confirm: false })
  }
  return (
    <>
      <SectionHead part="import" title={said.import}>
        <ButtonLink look="second" icon="download" href={workbookUrl} download>
          {importing.template}
        </ButtonLink>
      </SectionHead>
      <p className="measure muted small">{importing.intro}</p>
      <form className="pane pane-body stack dossier-split" onSubmit={check} noValidate>
        <FileField
          id="import-file"
          name="file"
          label={importing.file}
          hint={importing.fileHint}
          accept=".xlsx"
          fault={missing ? importing.missing : undefined}
        >
          <Button look="second" aria-disabled={isPending}>
            {isPending ? shell.working : importing.check}
          </Button>
        </FileField>
      </form>
      <Refusal error={error} />
      <div className="stack dossier-split" role="status">
        {data && !error && (
          <Report
            report={data}
            confirm={() => file && mutate({ chosen: file, confirm: true })}
            again={() => reset()}
          />
        )}
      </div>
    </>
  )
}

function Report({ report, confirm }: { report: ImportReport; confirm: () => void; again: () => void }) {
  const { importing } = useWords().organisation
  const { faults, done, unitsAdded, unitsChanged, staffAdded, emailsChanged, unchanged } = report
  if (faults.length > 0) return <Faults faults={faults} />
  if (done)
    return (
      <Notice tone="ok">
        <p>{importing.done(unitsAdded, unitsChanged, staffAdded, emailsChanged)}</p>
      </Notice>
    )
  if (unitsAdded + unitsChanged + staffAdded + emailsChanged === 0)
    return (
      <Notice tone="info">
        <p>{importing.nothing}</p>
      </Notice>
    )
  return (
    <Notice tone="info">
      <p>{importing.would(unitsAdded, unitsChanged, staffAdded, emailsChanged, unchanged)}</p>
      <p>
        <Button type="button" onClick={confirm}>
          {importing.confirm}
        </Button>
      </p>
    </Notice>
  )
}

function Faults({ faults }: { faults: ImportReport['faults'] }) {
  const { organisation: said, of } = useWords()
  const { importing } = said
  const rows = faults.slice(0, 500).map((fault, index) => ({ ...fault, index }))
  const columns: Column<(typeof rows)[number]>[] = [
    { id: 'row', heading: importing.columns.row, cell: ({ sheet, row }) => importing.at(sheet, row) },
    { id: 'column', heading: importing.columns.column, cell: ({ column }) => column },
    { id: 'message', heading: importing.columns.message, cell: (fault) => of(fault) },
  ]
  return (
    <>
      <Notice tone="late">
        <p>{importing.faults(faults.length)}</p>
      </Notice>
      <div className="pane pane-body pane-table">
        <DataTable
          caption={importing.caption}
          columns={columns}
          rows={rows}
          rowKey={({ index }) => String(index)}
        />
      </div>
    </>
  )
}
