import type { Process } from '@mot-cua/form-engine'
import type { Text } from '../../../kernel/values/locale.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type Status, statuses } from './lifecycle.ts'
import { type Mover, worksAtStep } from './permission.ts'
import type { SheetLine } from './workflow.ts'

/**
 * How the result of another agency comes to the applicant: electronically (its PDF, or kept in that agency's system), on paper to be
 * collected, on paper by post; or there is none.
 */
export const manners = ['electronic', 'collect', 'post', 'none'] as const
export type Manner = (typeof manners)[number]

/** As it is typed. */
export type TypedOtherResult = { manner: string; number: string; issuedOn: string; reason: string }

/** What is recorded of it. A result has number and day; that there is none has a reason. */
export type RecordedResult =
  | { manner: Exclude<Manner, 'none'>; number: string; issuedOn: PlainDate; reason: null }
  | { manner: 'none'; number: null; issuedOn: null; reason: string }

type Fault = Text & { pointer: string }

const longestNumber = 100
const longestReason = 1000

/** What was typed, or everything that is wrong with it. `hasFile`: a PDF was chosen too; it belongs to an electronic result only. */
export function readOtherResult(
  typed: TypedOtherResult,
  { hasFile, today }: { hasFile: boolean; today: PlainDate },
): RecordedResult | { faults: Fault[] } {
  const manner = manners.find((one) => one === typed.manner)
  if (!manner) return { faults: [{ pointer: '/manner', vi: 'Chọn một cách trả.', en: 'Choose one.' }] }
  const fileFaults = hasFile && manner !== 'electronic' ? [unfitFile] : []
  if (manner === 'none') {
    const reason = typed.reason.trim()
    const faults = [...fileFaults, ...textFaults('/reason', reason, longestReason)]
    return faults.length > 0 ? { faults } : { manner, number: null, issuedOn: null, reason }
  }
  const number = typed.number.trim()
  const { issuedOn } = typed
  const faults = [
    ...fileFaults,
    ...textFaults('/number', number, longestNumber),
    ...(isPlainDate(issuedOn) && issuedOn <= today ? [] : [dayFault(issuedOn)]),
  ]
  return faults.length > 0 ? { faults } : { manner, number, issuedOn, reason: null }
}

const unfitFile: Fault = {
  pointer: '/file',
  vi: 'Chỉ đính tệp cho kết quả điện tử.',
  en: 'Only an electronic result has a file.',
}

const missing = {
  '/number': { vi: 'Ghi số của giấy.', en: 'Enter the number of the paper.' },
  '/reason': { vi: 'Ghi lý do không có kết quả này.', en: 'Say why there is no such result.' },
} as const

function textFaults(pointer: keyof typeof missing, text: string, most: number): Fault[] {
  if (text === '') return [{ pointer, ...missing[pointer] }]
  if (text.length <= most) return []
  return [{ pointer, vi: `Viết không quá ${most} chữ.`, en: `Write at most ${most} signs.` }]
}

const dayFault = (issuedOn: string): Fault => ({
  pointer: '/issuedOn',
  ...(isPlainDate(issuedOn)
    ? { vi: 'Ngày cấp chưa tới.', en: 'The day of issue lies after today.' }
    : { vi: 'Ghi ngày cấp.', en: 'Enter the day of issue.' }),
})

/** The line of the control sheet in which the result is asked for, the last one begun; undefined while there is none. */
export const lineAskingFor = (
  process: Process,
  sheet: readonly SheetLine[],
  code: string,
): SheetLine | undefined =>
  sheet.findLast(({ no }) =>
    process.steps.some(({ step, needs }) => step === no && needs?.results?.includes(code)),
  )

/** A dossier as far as it matters here. */
type Where = { status: Status; unit: string; desk: string; sheet: readonly SheetLine[] }

/**
 * Whether the actor may record or correct the result: from when a step asks for it until the dossier ends, whoever does that step
 * where it is done, and who has it open nobody else there; or an officer or clerk of the leading unit, who received it on paper.
 */
export function mayRecord(actor: Mover, dossier: Where, process: Process, code: string): boolean {
  const line = lineAskingFor(process, dossier.sheet, code)
  if (!line || !statuses[dossier.status].open) return false
  const roles = actor.roles ?? []
  const leads = worksAtStep(actor, dossier.unit, dossier)
  if (leads && (roles.includes('officer') || roles.includes('clerk'))) return true
  const isHeld = line.open && line.assignee !== null && line.assignee !== (actor.actsFor ?? null)
  return (
    worksAtStep(actor, line.unit, dossier) &&
    roles.includes(line.role) &&
    (!isHeld || line.assignee === actor.id)
  )
}

/** What the history says was recorded; `name` is that of the result. */
export const recordedInWords = (name: Text, { manner, reason }: RecordedResult): Text =>
  manner === 'none'
    ? { vi: `${name.vi}: không có. ${reason}`, en: `${name.en}: none. ${reason}` }
    : { vi: `${name.vi}: ${mannerWords[manner].vi}`, en: `${name.en}: ${mannerWords[manner].en}` }

const mannerWords = {
  electronic: { vi: 'bản điện tử', en: 'electronic' },
  collect: { vi: 'bản giấy, nhận tại cơ quan cấp', en: 'on paper, to be collected' },
  post: { vi: 'bản giấy, gửi qua bưu chính', en: 'on paper, by post' },
} as const satisfies Record<Exclude<Manner, 'none'>, Text>
