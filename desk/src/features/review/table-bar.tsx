import { Button, LongTextField, SelectField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import type { ReviewTable } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { unitsQuery } from '../dossiers/queries.ts'
import { useAct } from './use-act.ts'

type TableBarProps = {
  id: string
  table: ReviewTable
  whole: boolean
  picked: ReadonlySet<string>
  onDone: () => void
}

/** What the leader and the provincial office do with the table, below it. */
export function TableBar({ id, table, whole, picked, onDone }: TableBarProps) {
  const { review } = useWords()
  const said = review.table
  const [asking, setAsking] = useState<'return' | 'assign' | null>(null)
  const move = table.mayConfirm ? 'confirm' : 'consolidate'
  const { act, acting, error } = useAct(
    () => api.moveReviewTable(id, table.unit, move),
    () => announce({ text: move === 'confirm' ? said.confirmed : said.consolidatedNow }),
  )
  const left = table.rows.some(({ state }) => state === 'filled')
  const consolidates = table.mayRun && table.confirmed && left
  if (!table.mayConfirm && !table.mayRun) return null
  const close = () => setAsking(null)
  const done = () => {
    close()
    onDone()
  }
  return (
    <>
      <Refusal error={error} />
      <div className="move-bar">
        {table.mayRun && <span className="small">{said.picked(picked.size)}</span>}
        {table.mayRun && picked.size > 0 && (
          <>
            <Button type="button" look="second" icon="undo" onClick={() => setAsking('return')}>
              {said.giveBack}
            </Button>
            <Button type="button" look="second" icon="forward" onClick={() => setAsking('assign')}>
              {said.assign}
            </Button>
          </>
        )}
        {(table.mayConfirm || consolidates) && (
          <Button
            type="button"
            disabled={table.mayConfirm && !whole}
            aria-disabled={acting}
            onClick={() => act(undefined)}
          >
            {table.mayConfirm ? said.confirm : said.consolidate}
          </Button>
        )}
      </div>
      {asking === 'return' && <ReturnDialog id={id} picked={picked} onClose={close} onDone={done} />}
      {asking === 'assign' && <AssignDialog id={id} picked={picked} onClose={close} onDone={done} />}
    </>
  )
}

type DialogProps = { id: string; picked: ReadonlySet<string>; onClose: () => void; onDone: () => void }

function ReturnDialog({ id, picked, onClose, onDone }: DialogProps) {
  const { review } = useWords()
  const said = review.table
  const [reason, setReason] = useState('')
  const { act, acting, error } = useAct(
    () => api.returnReviewEntries(id, { procedures: [...picked], reason }),
    () => {
      announce({ text: said.givenBack(picked.size) })
      onDone()
    },
  )
  return (
    <Dialog title={said.giveBackTitle} onClose={onClose}>
      <SavingForm
        submit={said.giveBack}
        sending={acting}
        error={error}
        onSubmit={() => act(undefined)}
        onClose={onClose}
      >
        <p className="small">{said.picked(picked.size)}</p>
        <LongTextField
          id="return-reason"
          label={said.giveBackReason}
          rows={3}
          maxLength={2000}
          required
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}

function AssignDialog({ id, picked, onClose, onDone }: DialogProps) {
  const { review, language } = useWords()
  const said = review.table
  const { data: units = [] } = useQuery(unitsQuery)
  const [unit, setUnit] = useState('')
  const { act, acting, error } = useAct(
    () => api.assignReviewEntries(id, { procedures: [...picked], unit }),
    ({ moved }) => {
      announce({ text: said.assigned(moved) })
      onDone()
    },
  )
  return (
    <Dialog title={said.assign} onClose={onClose}>
      <SavingForm
        submit={said.assign}
        sending={acting}
        error={error}
        onSubmit={() => act(undefined)}
        onClose={onClose}
      >
        <p className="small">{said.picked(picked.size)}</p>
        <SelectField
          id="assign-unit"
          label={said.assignTo}
          empty=""
          required
          width="full"
          choices={units.map(({ id: value, nameVi, nameEn }) => ({
            value,
            label: language === 'vi' ? nameVi : nameEn,
          }))}
          value={unit}
          onChange={({ target }) => setUnit(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}
