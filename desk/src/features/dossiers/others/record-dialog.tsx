import { ChoiceField, FileField, LongTextField, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { faultsOf } from '../../../api.ts'
import type { DossierPage, OtherResult } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { todayInVietnam } from '../../../shell/day.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { MoveForm } from '../moves/move-form.tsx'
import { type Manner, type OtherResultDraft, recordOtherResult } from './requests.ts'

const manners = ['electronic', 'collect', 'post', 'none'] as const satisfies readonly Manner[]

type RecordDialogProps = { dossier: DossierPage; other: OtherResult; onClose: () => void }

/** Records what another agency issued, or that it issued nothing; a correction begins with what stands. */
export function RecordDialog({ dossier, other, onClose }: RecordDialogProps) {
  const { others: said, of } = useWords()
  const before = other.recordings.at(-1)
  const [draft, setDraft] = useState<OtherResultDraft>({
    manner: before?.manner ?? '',
    number: before?.number ?? '',
    issuedOn: before?.issuedOn ?? todayInVietnam(),
    reason: before?.reason ?? '',
    file: null,
  })
  const [checked, setChecked] = useState(false)
  const { mutate, isPending, error, faults } = useRecording(dossier.id, other, onClose)
  const change = (part: Partial<OtherResultDraft>) => setDraft({ ...draft, ...part })
  const isNone = draft.manner === 'none'
  const isIssued = draft.manner !== '' && !isNone
  const missing = {
    manner: draft.manner === '' ? said.missing.manner : undefined,
    number: isIssued && draft.number.trim() === '' ? said.missing.number : undefined,
    issuedOn: isIssued && draft.issuedOn === '' ? said.missing.day : undefined,
    reason: isNone && draft.reason.trim() === '' ? said.missing.reason : undefined,
  }
  const faultOf = (name: keyof typeof missing) => (checked ? missing[name] : undefined) ?? faults[name]
  const shown = { ...missing, file: undefined }
  const submit = () => {
    setChecked(true)
    if (Object.values(missing).some(Boolean)) return
    mutate({ ...draft, file: draft.manner === 'electronic' ? draft.file : null })
  }
  return (
    <Dialog title={of(other)} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={isPending}
        error={error}
        faulty={Object.keys(shown).some((name) => faultOf(name as keyof typeof missing) ?? faults[name])}
        onSubmit={submit}
        onClose={onClose}
      >
        <p>{said.lead(of(other.by))}</p>
        <ChoiceField
          id="manner"
          name="manner"
          label={said.manner}
          fault={faultOf('manner')}
          choices={manners.map((value) => ({ value, label: said.manners[value] }))}
          chosen={draft.manner}
          onChoose={(value) => change({ manner: manners.find((one) => one === value) ?? '' })}
        />
        {isIssued && (
          <>
            <TextField
              id="other-number"
              label={said.number}
              fault={faultOf('number')}
              width="m"
              maxLength={100}
              value={draft.number}
              onChange={({ target }) => change({ number: target.value })}
            />
            <TextField
              id="other-day"
              type="date"
              label={said.day}
              fault={faultOf('issuedOn')}
              width="m"
              max={todayInVietnam()}
              value={draft.issuedOn}
              onChange={({ target }) => change({ issuedOn: target.value })}
            />
          </>
        )}
        {draft.manner === 'electronic' && (
          <FileField
            id="other-file"
            name="file"
            accept="application/pdf,.pdf"
            label={said.file}
            hint={before?.file ? said.fileKept : said.fileHint}
            fault={faults.file}
            onChoose={(file) => change({ file })}
          />
        )}
        {isNone && (
          <LongTextField
            id="other-reason"
            label={said.reason}
            hint={said.reasonHint}
            fault={faultOf('reason')}
            maxLength={1000}
            value={draft.reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        )}
      </MoveForm>
    </Dialog>
  )
}

/** Sends it and reads the dossier again; `faults` are the server's words by the field they are about. */
function useRecording(dossier: string, { code, recordings }: OtherResult, onDone: () => void) {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: (draft: OtherResultDraft) =>
      recordOtherResult(dossier, code, draft, recordings.at(-1)?.no ?? 0),
    onSuccess: async () => {
      onDone()
      await client.invalidateQueries({ queryKey: ['dossier', dossier] })
    },
  })
  const { mutate, isPending, error } = mutation
  const faults: Record<string, string | undefined> = faultsOf(error)
  return { mutate, isPending, error, faults }
}
