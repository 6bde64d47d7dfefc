export type Status = 'waiting' | 'paid' | 'declined' | 'expired'

/** A callback that a scenario sends; `once` ones are not repeated when the portal refuses them. */
export type PlannedCallback = {
  code: '00' | '01' | '03'
  when: 'at-once' | 'late'
  wrongSignature?: boolean
  amountChange?: number
  once?: boolean
  /** What the transaction becomes when the callback falls due. */
  becomes?: 'paid'
}

type Scenario = { label: string; status: Status; callbacks: PlannedCallback[] }

const heard: PlannedCallback = { code: '00', when: 'at-once' }

/** What can happen when someone pays: the end of the transaction and what the portal is told, and when. */
export const scenarios = {
  paid: { label: 'Trả thành công', status: 'paid', callbacks: [heard] },
  declined: { label: 'Ngân hàng từ chối', status: 'declined', callbacks: [{ code: '01', when: 'at-once' }] },
  'callback-never': { label: 'Đã trả, không bao giờ báo về cổng', status: 'paid', callbacks: [] },
  'callback-wrong-signature': {
    label: 'Đã trả, báo về với mã xác thực sai',
    status: 'paid',
    callbacks: [{ ...heard, wrongSignature: true, once: true }],
  },
  'callback-twice': { label: 'Đã trả, báo về hai lần', status: 'paid', callbacks: [heard, heard] },
  'callback-other-amount': {
    label: 'Đã trả, báo về thiếu 1.000 đ',
    status: 'paid',
    callbacks: [{ ...heard, amountChange: -1000, once: true }],
  },
  'callback-late': {
    label: 'Đã trả, báo về sau khi trình duyệt đã quay lại',
    status: 'paid',
    callbacks: [{ code: '00', when: 'late' }],
  },
  'failed-then-paid': {
    label: 'Báo thất bại trước, báo thành công sau',
    status: 'declined',
    callbacks: [
      { code: '01', when: 'at-once' },
      { code: '00', when: 'late', becomes: 'paid' },
    ],
  },
  'paid-then-stale-failure': {
    label: 'Báo thành công trước, báo thất bại cũ đến sau',
    status: 'paid',
    callbacks: [heard, { code: '01', when: 'late' }],
  },
  expired: { label: 'Hết giờ trả', status: 'expired', callbacks: [{ code: '03', when: 'at-once' }] },
} satisfies Record<string, Scenario>

export type ScenarioId = keyof typeof scenarios

/** The scenario of this name, whatever its case; used for the payer's name and for the choice on the page. */
export function scenarioNamed(name: unknown): ScenarioId | undefined {
  const id = String(name ?? '')
    .trim()
    .toLowerCase()
  return Object.hasOwn(scenarios, id) ? (id as ScenarioId) : undefined
}

/** `TrangThaiGD` of a status. */
export const statusCodes: Record<Status, string> = { waiting: '0', paid: '1', declined: '2', expired: '3' }

/** `TrangThaiGD` that goes with the `MaLoi` of a callback. */
export const statusOfCode = { '00': '1', '01': '2', '03': '3' } as const
