import { LongTextField, SelectField, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type GroupMember, keepingApi } from '../../api-keeping.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { todayInVietnam } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'

type Closing = { onClose: () => void }
type OfMember = Closing & { group: string; member: GroupMember }

/** Sends a change of a group, says that it is done and reads the groups again. */
function useChange(send: () => Promise<void>, onClose: () => void) {
  const { keeping } = useWords()
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      onClose()
      announce({ text: keeping.groups.saved })
      await client.invalidateQueries({ queryKey: ['procedure-groups'] })
    },
  })
}

type DayOf = { id: string; label: string; value: string; onChange: (value: string) => void }

function Day({ id, label, value, onChange }: DayOf) {
  return (
    <TextField
      id={id}
      type="date"
      width="m"
      required
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

export function AddDialog({ group, onClose }: Closing & { group: string }) {
  const said = useWords().keeping.groups
  const [code, setCode] = useState('')
  const [validFrom, setValidFrom] = useState(todayInVietnam())
  const change = useChange(() => keepingApi.addToGroup(group, { code: code.trim(), validFrom }), onClose)
  return (
    <Dialog title={said.add} onClose={onClose}>
      <SavingForm
        submit={said.save}
        sending={change.isPending}
        error={change.error}
        onSubmit={() => change.mutate()}
        onClose={onClose}
      >
        <TextField
          id="code"
          width="s"
          required
          pattern="[0-9]\.[0-9]{6}"
          label={said.code}
          hint={said.codeHint}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <Day id="from" label={said.from} value={validFrom} onChange={setValidFrom} />
      </SavingForm>
    </Dialog>
  )
}

export function StatusDialog({ group, member, onClose }: OfMember) {
  const said = useWords().keeping.groups
  const [status, setStatus] = useState<string>(member.status)
  const [validFrom, setValidFrom] = useState(todayInVietnam())
  const [evidence, setEvidence] = useState(member.evidence ?? '')
  const change = useChange(
    () => keepingApi.setGroupStatus(group, member.id, { status, validFrom, evidence }),
    onClose,
  )
  return (
    <Dialog title={`${said.setStatus}: ${member.name}`} onClose={onClose}>
      <SavingForm
        submit={said.save}
        sending={change.isPending}
        error={change.error}
        onSubmit={() => change.mutate()}
        onClose={onClose}
      >
        <SelectField
          id="status"
          label={said.columns.status}
          choices={Object.entries(said.statuses).map(([value, label]) => ({ value, label }))}
          value={status}
          onChange={({ target }) => setStatus(target.value)}
        />
        <Day id="from" label={said.from} value={validFrom} onChange={setValidFrom} />
        <LongTextField
          id="evidence"
          maxLength={1000}
          label={said.evidence}
          hint={said.evidenceHint}
          value={evidence}
          onChange={({ target }) => setEvidence(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}

export function RemoveDialog({ group, member, onClose }: OfMember) {
  const said = useWords().keeping.groups
  const [day, setDay] = useState(todayInVietnam())
  const change = useChange(() => keepingApi.removeFromGroup(group, member.id, { day }), onClose)
  return (
    <Dialog title={`${said.remove}: ${member.name}`} onClose={onClose}>
      <SavingForm
        submit={said.remove}
        sending={change.isPending}
        error={change.error}
        onSubmit={() => change.mutate()}
        onClose={onClose}
      >
        <p>{said.removeExplain}</p>
        <Day id="from" label={said.from} value={day} onChange={setDay} />
      </SavingForm>
    </Dialog>
  )
}

export function PaperlessDialog({ group, member, onClose }: OfMember) {
  const said = useWords().keeping.groups
  const [validFrom, setValidFrom] = useState(todayInVietnam())
  const [number, setNumber] = useState('')
  const [issuedOn, setIssuedOn] = useState(todayInVietnam())
  const [signer, setSigner] = useState('')
  const decision = { number, issuedOn, signer }
  const paperless = !member.paperless
  const change = useChange(
    () => keepingApi.setPaperless(group, member.id, { paperless, validFrom, decision }),
    onClose,
  )
  const title = paperless ? said.setPaperless : said.endPaperless
  return (
    <Dialog title={`${title}: ${member.name}`} onClose={onClose}>
      <SavingForm
        submit={title}
        sending={change.isPending}
        error={change.error}
        onSubmit={() => change.mutate()}
        onClose={onClose}
      >
        <Day id="from" label={said.from} value={validFrom} onChange={setValidFrom} />
        <TextField
          id="number"
          width="m"
          required
          label={said.decision}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
        <Day id="issued-on" label={said.issuedOn} value={issuedOn} onChange={setIssuedOn} />
        <TextField
          id="signer"
          required
          label={said.signer}
          value={signer}
          onChange={({ target }) => setSigner(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}
