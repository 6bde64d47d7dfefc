import { type Answers, isRecord, type PlainDate } from './answers.ts'
import { holds } from './condition.ts'
import { rowsOf } from './rules/tables.ts'
import type { Case, Channel, Fee, Tariff } from './service.ts'

/** One line of a bill in integer đồng; `exemption` names the group for which nothing is paid. */
export type AmountLine = {
  id: string
  kind: Fee['kind']
  vi: string
  en: string
  unitAmount: number
  quantity: number
  amount: number
  exemption?: string
}

/** What is to be paid, in integer đồng: lines that apply, and their sum. A fee nobody has set (`null`) has no line. */
export type AmountDue = { lines: AmountLine[]; total: number }

/** Computes fees and charges for the answers that count, the channel and the day. */
export function amountDue(
  fees: readonly Fee[],
  charges: readonly Fee[],
  answers: Answers,
  { channel, today }: { channel: Channel; today: PlainDate },
): AmountDue {
  const given = isRecord(answers) ? answers : {}
  const lines = [...fees, ...charges]
    .filter((fee) => isInForce(fee, today))
    .filter((fee) => (fee.amount !== null || fee.tariff) && (!fee.channels || fee.channels.includes(channel)))
    .filter((fee) => !fee.when || holds(fee.when, given))
    .map((fee) => lineOf(fee, given, today))
  return { lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) }
}

/** Whether a fee that applies is one nobody has set yet: the provincial council will. Without answers, of those that apply to everybody. */
export const awaitsAmount = (lines: readonly Fee[], answers: Answers = {}): boolean =>
  lines.some(({ amount, tariff, when }) => amount === null && !tariff && (!when || holds(when, answers)))

/** The ids of the cases that hold on the day, in order, given the answers that count. Cases found while processing are not among them. */
export function casesOf(cases: readonly Case[], answers: Answers, today: PlainDate): string[] {
  return cases
    .filter((candidate) => isInForce(candidate, today) && candidate.when && holds(candidate.when, answers))
    .map(({ id }) => id)
}

function lineOf(fee: Fee, answers: Answers, today: PlainDate): AmountLine {
  const exemption = exemptionOf(fee, answers, today)
  const { unitAmount, quantity } = fee.tariff
    ? { unitAmount: tariffAmount(fee.tariff, answers), quantity: 1 }
    : { unitAmount: fee.amount ?? 0, quantity: quantityOf(fee, answers) }
  const amount = exemption === undefined ? unitAmount * quantity : 0
  const line = { id: fee.id, kind: fee.kind, vi: fee.vi, en: fee.en, unitAmount, quantity, amount }
  return exemption === undefined ? line : { ...line, exemption }
}

function quantityOf({ quantity, quantityPlus = 0 }: Fee, answers: Answers): number {
  if (quantity === undefined) return 1
  const value = answers[quantity]
  return (Array.isArray(value) ? value.length : wholeNumber(value)) + quantityPlus
}

function tariffAmount({ table, units, quantity, steps, most }: Tariff, answers: Answers): number {
  return rowsOf(answers[table]).reduce((sum, row) => {
    const one = stepped(steps, wholeNumber(row[units]))
    return sum + Math.min(one, most ?? one) * wholeNumber(row[quantity])
  }, 0)
}

function stepped(steps: Tariff['steps'], units: number): number {
  let [amount, before] = [0, 0]
  for (const step of steps) {
    const upTo = Math.min(units, step.upTo ?? units)
    amount += Math.max(0, upTo - before) * step.amount
    before = Math.max(before, upTo)
  }
  return amount
}

function exemptionOf(fee: Fee, answers: Answers, today: PlainDate): string | undefined {
  const group = fee.exemption === undefined ? undefined : answers[fee.exemption]
  return fee.exempt?.find((exempt) => exempt.group === group && isInForce(exempt, today))?.group
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0
}

function isInForce(
  { validFrom, validTo }: { validFrom?: string; validTo?: string },
  today: PlainDate,
): boolean {
  return (validFrom === undefined || validFrom <= today) && (validTo === undefined || today <= validTo)
}
