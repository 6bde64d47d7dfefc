import { TextField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { fieldsQuery } from './queries.ts'
import { useStartDraft } from './use-start-draft.ts'

/** Asks for code and field of a new procedure and begins its draft. */
export function NewProcedureDialog({
  onClose,
  code: given = '',
  field: known = '',
}: {
  onClose: () => void
  code?: string
  field?: string
}) {
  const { create, record } = useWords().catalogue
  const [code, setCode] = useState(given)
  const [field, setField] = useState(known)
  const [checked, setChecked] = useState(false)
  const { data: fields = [] } = useQuery(fieldsQuery)
  const start = useStartDraft()
  const codeFault = /^\d\.\d{6}$/.test(code.trim()) ? undefined : create.codeFault
  const fieldFault = field.trim() ? undefined : create.fieldFault
  const submit = () => {
    setChecked(true)
    if (!codeFault && !fieldFault) start.mutate({ kind: 'new', procedure: code.trim(), field: field.trim() })
  }
  return (
    <Dialog title={create.title} onClose={onClose}>
      <SavingForm
        noValidate
        submit={create.submit}
        sending={start.isPending}
        error={start.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <p className="muted">{create.text}</p>
        <TextField
          id="new-code"
          label={record.code}
          width="s"
          value={code}
          fault={checked ? codeFault : undefined}
          onChange={({ target }) => setCode(target.value)}
        />
        <TextField
          id="new-field"
          label={record.field}
          list="fields"
          value={field}
          fault={checked ? fieldFault : undefined}
          onChange={({ target }) => setField(target.value)}
        />
        <datalist id="fields">
          {fields.map((one) => (
            <option key={one.field} value={one.field} />
          ))}
        </datalist>
      </SavingForm>
    </Dialog>
  )
}
