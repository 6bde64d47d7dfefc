import { LongTextField, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'

/** Prepares the end of a procedure and hands it to whoever approves. */
export function AnnulDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const { annul } = useWords().catalogue
  const [validFrom, setValidFrom] = useState(todayInVietnam())
  const [note, setNote] = useState('')
  const client = useQueryClient()
  const navigate = useNavigate()
  const [draft, setDraft] = useState<string>()
  const send = useMutation({
    mutationFn: async () => {
      // A refused hand-in leaves the draft behind: the next press goes on with it.
      const id =
        draft ?? (await api.startProcedureDraft({ kind: 'annul', procedure: code, validFrom, note })).id
      setDraft(id)
      const { revision } = await api.procedureDraft(id)
      const saved = await api.saveProcedureDraft(id, { revision, validFrom: validFrom || null, note })
      await api.moveProcedureDraft(id, 'submission', { revision: saved.revision })
      return id
    },
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: ['procedure', code] })
      await client.invalidateQueries({ queryKey: ['procedure-drafts'] })
      await navigate({ to: paths.procedureDraft, params: { id } })
    },
  })
  return (
    <Dialog title={annul.title(code)} onClose={onClose}>
      <SavingForm
        noValidate
        submit={annul.submit}
        sending={send.isPending}
        error={send.error}
        onSubmit={() => send.mutate()}
        onClose={onClose}
      >
        <p>{annul.text}</p>
        <TextField
          id="annul-from"
          type="date"
          width="s"
          label={annul.from}
          value={validFrom}
          onChange={({ target }) => setValidFrom(target.value)}
        />
        <LongTextField
          id="annul-note"
          label={annul.reason}
          lang="vi"
          maxLength={4000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}
