import { Button, ChoiceField } from '@mot-cua/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../../api.ts'
import type { Me, QueueItem } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { explain } from '../../shell/failure.tsx'
import { useKeys } from '../../shell/use-keys.ts'
import { useMe } from '../../shell/use-me.ts'
import { colleaguesQuery } from './queries.ts'
import { runForAll } from './run-for-all.ts'

/** What can be done with many dossiers at once; signing has a page of its own. */
const bulks = ['accept', 'take', 'hand-over', 'give'] as const
export type Bulk = (typeof bulks)[number]

/** The picked dossiers for which the person may do it; the server decides again for each. */
export function fitFor(
  bulk: Bulk,
  items: readonly QueueItem[],
  { roles = [] }: Pick<Me, 'roles'>,
): QueueItem[] {
  return items.filter(({ status, role, assignee, consulted }) => {
    if (consulted) return false
    if (bulk === 'accept') return status === 'submitted' && roles.includes('clerk')
    if (bulk === 'hand-over') return status === 'resolved' && roles.includes('clerk')
    if (status === 'submitted' || status === 'resolved' || status === 'awaiting-supplement') return false
    if (bulk === 'take') return assignee === null && (roles as string[]).includes(role)
    return roles.includes('leader') && role !== 'clerk'
  })
}

/** Buttons for the picked dossiers; Y presses the first. Says of each that was refused why. */
export function BulkMoves({ items, onDone }: { items: readonly QueueItem[]; onDone: () => void }) {
  const { queue } = useWords()
  const me = useMe()
  const [asked, setAsked] = useState<Bulk | null>(null)
  const offered = bulks.filter((bulk) => fitFor(bulk, items, me).length > 0)
  const first = offered[0]
  useKeys(useMemo(() => ({ y: first && (() => setAsked(first)) }), [first]))
  return (
    <>
      {offered.map((bulk) => (
        <button key={bulk} type="button" className="button button--second" onClick={() => setAsked(bulk)}>
          {queue.bulk.names[bulk](fitFor(bulk, items, me).length)}
        </button>
      ))}
      {asked && (
        <BulkDialog
          bulk={asked}
          items={fitFor(asked, items, me)}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null)
            onDone()
          }}
        />
      )}
    </>
  )
}

type DialogProps = { bulk: Bulk; items: readonly QueueItem[]; onClose: () => void; onDone: () => void }

function BulkDialog({ bulk, items, onClose, onDone }: DialogProps) {
  const words = useWords()
  const { queue, shell, moves } = words
  const me = useMe()
  const client = useQueryClient()
  const [chosen, setChosen] = useState('')
  const [checked, setChecked] = useState(false)
  const [finished, setFinished] = useState<number | null>(null)
  const staff = bulk === 'take' ? me.id : chosen
  const submit = async () => {
    setChecked(true)
    if (finished !== null || (bulk === 'give' && !staff)) return
    setFinished(0)
    const { done, refused } = await runForAll(items, (item) => move(bulk, item, staff), setFinished)
    announce({
      tone: refused.length > 0 ? 'late' : 'ok',
      text: queue.bulk.did[bulk](done.length),
      more: refused.map(({ item, why }) => (
        <p key={item.id}>{queue.bulk.refused(item.code, explain(why, words))}</p>
      )),
    })
    await client.invalidateQueries({ queryKey: ['work-queue'] })
    onDone()
  }
  return (
    <Dialog title={queue.bulk.names[bulk](items.length)} onClose={finished === null ? onClose : undefined}>
      <p>{queue.bulk.what[bulk]}</p>
      <ul className="bullets bulk-list">
        {items.map(({ id, code, applicantName }) => (
          <li key={id}>
            <span className="code">{code}</span> {applicantName}
          </li>
        ))}
      </ul>
      {bulk === 'give' && (
        <Colleagues
          role={items[0]?.role ?? 'officer'}
          chosen={chosen}
          fault={checked && !chosen ? moves.missing.colleague : undefined}
          onChoose={setChosen}
        />
      )}
      {finished !== null && (
        <p role="status">
          <progress
            max={items.length}
            value={finished}
            aria-label={queue.bulk.progress(finished, items.length)}
          />
          {queue.bulk.progress(finished, items.length)}
        </p>
      )}
      <div className="actions">
        <Button type="button" onClick={submit} aria-disabled={finished !== null} autoFocus={bulk !== 'give'}>
          {queue.bulk.names[bulk](items.length)}
        </Button>
        <button
          type="button"
          className="button button--second"
          onClick={onClose}
          disabled={finished !== null}
        >
          {shell.cancel}
        </button>
      </div>
    </Dialog>
  )
}

function move(bulk: Bulk, { id, step }: QueueItem, staff: string): Promise<void> {
  if (bulk === 'accept') return api.move(id, 'accept', undefined)
  if (bulk === 'hand-over') return api.move(id, 'hand-over', undefined)
  return api.move(id, 'assign', { staff, step })
}

type ColleaguesProps = {
  role: string
  chosen: string
  fault: string | undefined
  onChoose: (staff: string) => void
}

function Colleagues({ role, chosen, fault, onChoose }: ColleaguesProps) {
  const { moves } = useWords()
  const { data = [] } = useQuery(colleaguesQuery(role))
  return (
    <ChoiceField
      id="bulk-staff"
      name="staff"
      label={moves.assign.who}
      fault={fault}
      choices={data.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
