import { type Answers, isRecord, type PlainDate } from './answers.ts'
import { holds } from './condition.ts'
import type { Case, Channel, Fee } from './service.ts'

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
    .filter((fee) => fee.amount !== null && (!fee.channels || fee.channels.includes(channel)))
    .filter((fee) => !fee.when || holds(fee.when, given))
    .map((fee) => lineOf(fee, given, today))
  return { lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) }
}

/** The ids of the cases that hold on the day, in order, given the answers that count. Cases found while processing are not among them. */
export function casesOf(cases: readonly Case[], answers: Answers, today: PlainDate): string[] {
  return cases
    .filter((candidate) => isInForce(candidate, today) && candidate.when && holds(candidate.when, answers))
    .map(({ id }) => id)
}

function lineOf(fee: Fee, answers: Answers, today: PlainDate): AmountLine {
  const exemption = exemptionOf(fee, answers, today)
  const unitAmount = fee.amount ?? 0
  const quantity = fee.quantity === undefined ? 1 : wholeNumber(answers[fee.quantity])
  const amount = exemption === undefined ? unitAmount * quantity : 0
  const line = { id: fee.id, kind: fee.kind, vi: fee.vi, en: fee.en, unitAmount, quantity, amount }
  return exemption === undefined ? line : { ...line, exemption }
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
