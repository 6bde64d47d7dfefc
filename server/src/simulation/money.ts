import { cashTaken, paymentSettled } from '../contexts/payments/index.ts'
import type { StaffActor } from '../kernel/app.ts'
import { dateInVietnam } from '../kernel/values/vietnam-time.ts'
import { citizen } from './life.ts'
import type { Doing, Life, Past } from './past.ts'
import type { Template } from './templates.ts'

/** How long before a dossier comes in its payment was asked for, and settled, in ms. */
const [asking, settling] = [91_000, 700]

/** Asked for, paid and settled on the national platform shortly before the dossier is handed in. */
export function pay(past: Past, life: Life, draft: string): void {
  const { template, person, place, row } = life
  const submitted = (row.submitted_at as Date).getTime()
  const [asked, settled] = [new Date(submitted - asking), new Date(submitted - settling)]
  const payment = past.chance.id(asked.getTime())
  const reference = `MC${payment.replaceAll('-', '').slice(0, 24).toUpperCase()}`
  const transaction = `GD${payment.slice(-12).toUpperCase()}`
  const amount = template.due.total
  const about = { draft, procedure: template.service.definition.code, unit: place.id }
  const payer = { actor: citizen(person, asked), at: asked }
  past.audit(payer, 'draft.check-out', draft)
  past.audit(payer, 'payment.request', draft)
  const callback: Doing = { actor: { kind: 'system', id: 'payments.callback' }, at: settled }
  past.audit(callback, 'payment.settle', payment)
  past.publish(callback, paymentSettled.of({ payment, reference, person: person.id, amount, ...about }))
  const moments = { requested_at: asked, settled_at: settled }
  const paid = { id: payment, reference, person: person.id, ...about, lines: linesOf(template), amount }
  life.rows.push({
    table: 'payments.payment',
    row: { ...paid, ...moments, state: 'settled', gateway_transaction: transaction },
  })
  const payload = { reference, amount, transaction, says: 'paid' }
  life.rows.push({
    table: 'payments.notice',
    row: { reference, channel: 'callback', verdict: 'settle', payload, at: settled },
  })
}

const linesOf = ({ due }: Template) =>
  due.lines
    .filter(({ amount }) => amount > 0)
    .map(({ id, kind, vi, en, amount }) => ({ id, kind, vi, en, amount }))

/** Cash at the counter, with the next receipt of the desk's year. */
export function takeCash(
  past: Past,
  life: Life,
  { clerk, draft, at }: { clerk: StaffActor; draft: string; at: Date },
): void {
  const { template, person, place } = life
  const year = Number(dateInVietnam(at).slice(0, 4))
  const id = past.chance.id(at.getTime())
  const number = past.counters.next('payments.cash_counter', [place.desk, year])
  const about = { person: person.id, draft, procedure: template.service.definition.code, unit: place.id }
  const taken = { taken_by: clerk.id, taken_by_name: clerk.name, taken_at: at }
  const owed = { lines: linesOf(template), amount: template.due.total }
  life.rows.push({
    table: 'payments.cash_receipt',
    row: { id, desk: place.desk, year, number, ...about, ...owed, ...taken },
  })
  past.audit({ actor: clerk, at }, 'payment.take-cash', id)
  past.publish({ actor: clerk, at }, cashTaken.of({ payment: id, ...about, amount: template.due.total }))
}
