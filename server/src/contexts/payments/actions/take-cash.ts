import type { StaffActor, Tx } from '../../../kernel/app.ts'
import { paymentErrors } from '../errors.ts'
import { cashTaken } from '../events.ts'
import { addCashReceipt, type CashReceipt, type FeeLine, paymentOfDraft, takeTurn } from '../store.ts'

export type CashTaken = {
  desk: string
  person: string
  draft: string
  procedure: string
  unit: string
  /** What is due, in whole đồng; lines of nothing are left out. */
  lines: readonly FeeLine[]
  /** What the clerk says they took, in whole đồng. */
  amount: number
}

/**
 * Writes down money taken in cash at a desk and gives the receipt its number, the next of the desk and year. Exactly what is
 * due, once for a draft, and not for one that was paid for online. The caller has made sure that the clerk may receive it.
 */
export async function takeCash(tx: Tx, clerk: StaffActor, taken: CashTaken): Promise<CashReceipt> {
  const lines = taken.lines.filter(({ amount }) => amount > 0)
  const due = lines.reduce((sum, { amount }) => sum + amount, 0)
  if (taken.amount !== due) throw paymentErrors.cashDiffers(due)
  await takeTurn(tx, taken.draft)
  if ((await paymentOfDraft(tx, taken.draft))?.state === 'settled') throw paymentErrors.alreadyPaid()
  const receipt = await addCashReceipt(tx, { ...taken, lines, takenBy: clerk.id, takenByName: clerk.name })
  tx.audit('payment.take-cash', receipt.id)
  const { person, draft, procedure, unit, amount } = taken
  tx.publish(cashTaken.of({ payment: receipt.id, person, draft, procedure, unit, amount }))
  return receipt
}
