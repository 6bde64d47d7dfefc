import type { ComponentNeed } from '@mot-cua/form-engine'
import { FieldFault, Icon } from '@mot-cua/ui'
import { useMutation } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { FileSignatures } from '../dossiers/file-signatures.tsx'
import { CameraDialog } from './camera-dialog.tsx'
import { type EntryPage, intakeApi, type Manner } from './requests.ts'

export type Papers = Readonly<Record<string, Manner>>

const manners = ['shown', 'original', 'certified-copy', 'copy'] as const

/** What the procedure requires: how each paper was received, its scanned file, and what need not be brought because it is known. */
export function PapersPane({
  page,
  needs,
  papers,
  missing,
  onReceived,
  onFiles,
}: {
  page: EntryPage
  needs: readonly ComponentNeed[]
  papers: Papers
  /** Components that the server misses, with its sentence. */
  missing: Readonly<Record<string, string>>
  onReceived: (component: string, manner: Manner | undefined) => void
  /** The files of the entry have changed. */
  onFiles: () => void
}) {
  const { intake } = useWords()
  return (
    <section className="pane" aria-labelledby="papers">
      <div className="pane-head">
        <h2 id="papers" tabIndex={-1}>
          {intake.papers}
        </h2>
      </div>
      <ul className="entry-papers">
        {needs.map((need) => (
          <Paper
            key={need.component.id}
            page={page}
            need={need}
            manner={papers[need.component.id]}
            fault={missing[need.component.id]}
            onReceived={onReceived}
            onFiles={onFiles}
          />
        ))}
      </ul>
    </section>
  )
}

function Paper({
  page,
  need: { component, status, proof },
  manner,
  fault,
  onReceived,
  onFiles,
}: {
  page: EntryPage
  need: ComponentNeed
  manner: Manner | undefined
  fault: string | undefined
  onReceived: (component: string, manner: Manner | undefined) => void
  onFiles: () => void
}) {
  const { intake, of } = useWords()
  const [camera, setCamera] = useState(false)
  const name = of({ vi: component.name_vi, en: component.name_en })
  const files = page.files.filter((file) => file.component === component.id)
  const scan = useMutation({
    mutationFn: (pages: readonly File[]) => intakeApi.scan(page.id, component.id, pages),
    onSuccess: onFiles,
  })
  const remove = useMutation({
    mutationFn: (file: string) => intakeApi.removeScan(page.id, file),
    onSuccess: onFiles,
  })
  const brought = status === 'show' || status === 'upload'
  const id = `paper-${component.id}`
  return (
    <li>
      <div className="entry-paper">
        <span id={`${id}-name`}>
          {name}
          <span className="small muted entry-paper-state">
            {proof ? of({ vi: proof.data_vi, en: proof.data_en }) : intake.paper[status]}
          </span>
        </span>
        {brought && (
          <span className="entry-paper-tools">
            <select
              id={id}
              className="select"
              aria-labelledby={`${id}-name`}
              aria-describedby={fault ? `${id}-fault` : undefined}
              aria-invalid={fault ? true : undefined}
              value={manner ?? ''}
              onChange={({ target }) =>
                onReceived(component.id, (target.value || undefined) as Manner | undefined)
              }
            >
              <option value="">{intake.notReceived}</option>
              {manners.map((one) => (
                <option key={one} value={one}>
                  {intake.received[one]}
                </option>
              ))}
            </select>
            <label className="button button--quiet entry-file">
              <Icon name="scan" />
              {intake.addFile}
              <input
                type="file"
                className="visually-hidden"
                aria-label={`${intake.addFile}: ${name}`}
                accept="image/jpeg,image/png,application/pdf"
                multiple
                onChange={({ target }) => {
                  const chosen = [...(target.files ?? [])]
                  target.value = ''
                  if (chosen.length > 0) scan.mutate(chosen)
                }}
              />
            </label>
            <button
              type="button"
              className="button button--quiet"
              aria-label={`${intake.photograph}: ${name}`}
              onClick={() => setCamera(true)}
            >
              {intake.photograph}
            </button>
          </span>
        )}
      </div>
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      {files.map((file) => (
        <Fragment key={file.id}>
          <p className="small entry-file-line">
            <Icon name="document" />
            {file.name}
            <button
              type="button"
              className="tool"
              aria-label={intake.removeFile(file.name)}
              onClick={() => remove.mutate(file.id)}
            >
              <Icon name="remove" />
            </button>
          </p>
          <FileSignatures name={file.name} signatures={file.signatures} />
        </Fragment>
      ))}
      <Refusal error={scan.error ?? remove.error} />
      {camera && (
        <CameraDialog
          paper={name}
          onClose={() => setCamera(false)}
          onPages={(pages) => {
            setCamera(false)
            scan.mutate(pages)
          }}
        />
      )}
    </li>
  )
}
