import type { Role } from '../../../kernel/values/role.ts'
import type { ResultState } from './result-change.ts'

export type Status =
  | 'submitted'
  | 'accepted'
  | 'processing'
  | 'awaiting-supplement'
  | 'resolved'
  | 'returned'
  | 'refused'
  | 'withdrawn'
  | 'stopped'

type StatusFacts = {
  /** TrangThaiHoSo of the national portal, 1–10; a refusal is told apart by whether the dossier had been accepted. */
  national: number
  vi: string
  en: string
  /** Whether the office still owes something. */
  open: boolean
}

export const statuses = {
  submitted: {
    national: 1,
    vi: 'Mới nộp, chờ tiếp nhận',
    en: 'Submitted, waiting to be accepted',
    open: true,
  },
  accepted: { national: 2, vi: 'Đã tiếp nhận', en: 'Accepted', open: true },
  processing: { national: 4, vi: 'Đang xử lý', en: 'Being processed', open: true },
  'awaiting-supplement': { national: 5, vi: 'Chờ bổ sung', en: 'Waiting for a supplement', open: true },
  resolved: { national: 9, vi: 'Đã xử lý xong', en: 'Resolved', open: true },
  returned: { national: 10, vi: 'Đã trả kết quả', en: 'Result handed over', open: false },
  refused: { national: 3, vi: 'Không được tiếp nhận, giải quyết', en: 'Refused', open: false },
  stopped: { national: 8, vi: 'Dừng giải quyết', en: 'Stopped', open: false },
  withdrawn: { national: 7, vi: 'Người nộp đã rút hồ sơ', en: 'Withdrawn by the applicant', open: false },
} as const satisfies Record<Status, StatusFacts>

/** The code under which the national portal knows the status. A refusal after acceptance is a finished dossier there. */
export const nationalStatus = (status: Status, accepted: boolean): number =>
  status === 'refused' && accepted ? 9 : statuses[status].national

export type Move =
  | 'accept'
  | 'request-supplement'
  | 'supply-supplement'
  | 'refuse'
  | 'withdraw'
  | 'assign'
  | 'complete-step'
  | 'return-step'
  | 'draft-result'
  | 'sign-result'
  | 'seal-result'
  | 'hand-over'
  | 'explain-delay'
  | 'extend'
  | 'decline-extension'
  | 'stop'
  | 're-open'
  | 'approve-supplement'
  | 'decline-supplement'
  | 'consult'
  | 'withdraw-consultation'
  | 'redirect'
  | 'propose-correction'
  | 'sign-correction'
  | 'seal-correction'
  | 'propose-revocation'
  | 'revoke-result'
  | 'decline-result-change'
  | 'send-by-post'
  | 'confirm-delivery'
  | 'post-came-back'

/**
 * What stands in the history beside the moves: somebody helped, it was sent on to another place, its papers arrived there, an
 * agency that was asked gave its opinion or did not in time, the applicant wrote to the desk or the desk to them, what another agency
 * issued was recorded.
 */
export type Remark =
  | 'assist'
  | 'forward'
  | 'arrive'
  | 'opine'
  | 'opinion-overdue'
  | 'write-to-desk'
  | 'write-to-applicant'
  | 'record-other-result'

export type MoveFacts = {
  from: readonly Status[]
  /** Roles that may, when an open step is theirs; or the applicant; or a leader of the unit, whatever step is open. */
  by: readonly Role[] | 'applicant' | 'head'
  /** The move finishes the current step and the next one begins. */
  finishesStep?: boolean
  /** It is about the issued result, which must stand so: it hangs on no step, and is for those of the unit with one of the roles. */
  result?: readonly ResultState[]
  vi: string
  en: string
}

const processing = ['accepted', 'processing'] as const
const finished = ['resolved', 'returned'] as const

export const moves = {
  accept: { from: ['submitted'], by: ['clerk'], finishesStep: true, vi: 'Tiếp nhận', en: 'Accept' },
  'request-supplement': {
    from: ['submitted', ...processing],
    by: ['clerk', 'officer'],
    vi: 'Yêu cầu bổ sung',
    en: 'Ask for a supplement',
  },
  'supply-supplement': { from: ['awaiting-supplement'], by: 'applicant', vi: 'Nộp bổ sung', en: 'Supply' },
  refuse: { from: ['submitted', ...processing], by: ['clerk', 'officer'], vi: 'Từ chối', en: 'Refuse' },
  withdraw: {
    from: ['submitted', 'accepted', 'awaiting-supplement'],
    by: 'applicant',
    vi: 'Rút hồ sơ',
    en: 'Withdraw',
  },
  assign: { from: processing, by: ['officer', 'leader', 'registry-clerk'], vi: 'Giao việc', en: 'Assign' },
  'complete-step': {
    from: processing,
    by: ['officer', 'leader', 'clerk', 'registry-clerk'],
    finishesStep: true,
    vi: 'Chuyển bước sau',
    en: 'Complete the step',
  },
  'return-step': {
    from: processing,
    by: ['leader', 'registry-clerk'],
    vi: 'Trả lại bước trước',
    en: 'Return',
  },
  'draft-result': { from: processing, by: ['officer'], vi: 'Lập dự thảo kết quả', en: 'Draft the result' },
  'sign-result': { from: processing, by: ['leader'], finishesStep: true, vi: 'Ký số', en: 'Sign' },
  'seal-result': {
    from: processing,
    by: ['registry-clerk'],
    finishesStep: true,
    vi: 'Đóng dấu, phát hành',
    en: 'Seal and issue',
  },
  'hand-over': { from: ['resolved'], by: ['clerk'], finishesStep: true, vi: 'Trả kết quả', en: 'Hand over' },
  'explain-delay': {
    from: ['submitted', ...processing],
    by: ['clerk', 'officer', 'leader', 'registry-clerk'],
    vi: 'Giải trình chậm hạn',
    en: 'Explain the delay',
  },
  extend: {
    from: ['submitted', ...processing],
    by: 'head',
    vi: 'Xin lỗi và hẹn lại',
    en: 'Apologise, promise anew',
  },
  'decline-extension': {
    from: ['submitted', ...processing],
    by: 'head',
    vi: 'Không đồng ý hẹn lại',
    en: 'Decline the new day',
  },
  'approve-supplement': {
    from: ['submitted', ...processing],
    by: 'head',
    vi: 'Đồng ý yêu cầu bổ sung thêm',
    en: 'Approve a further supplement',
  },
  'decline-supplement': {
    from: ['submitted', ...processing],
    by: 'head',
    vi: 'Không đồng ý yêu cầu bổ sung thêm',
    en: 'Decline a further supplement',
  },
  consult: { from: processing, by: ['officer', 'leader'], vi: 'Lấy ý kiến cơ quan khác', en: 'Consult' },
  'withdraw-consultation': {
    from: [...processing, 'awaiting-supplement'],
    by: ['officer', 'leader'],
    vi: 'Thôi lấy ý kiến',
    en: 'Withdraw a consultation',
  },
  redirect: {
    from: ['submitted', ...processing],
    by: ['clerk', 'officer'],
    vi: 'Chuyển cơ quan có thẩm quyền',
    en: 'Send to the competent agency',
  },
  stop: {
    from: [...processing, 'awaiting-supplement'],
    by: 'head',
    vi: 'Dừng giải quyết',
    en: 'Stop',
  },
  're-open': { from: ['stopped', 'refused'], by: 'head', vi: 'Mở lại hồ sơ', en: 'Re-open' },
  'send-by-post': { from: ['resolved'], by: ['clerk'], vi: 'Gửi qua bưu chính', en: 'Send by post' },
  'confirm-delivery': {
    from: ['resolved'],
    by: ['clerk'],
    finishesStep: true,
    vi: 'Bưu chính đã phát',
    en: 'Delivered by post',
  },
  'post-came-back': { from: ['resolved'], by: ['clerk'], vi: 'Bưu gửi bị trả lại', en: 'Came back by post' },
  'propose-correction': {
    from: finished,
    by: ['officer'],
    result: ['in-force'],
    vi: 'Đề nghị đính chính kết quả',
    en: 'Propose to correct the result',
  },
  'sign-correction': {
    from: finished,
    by: ['leader'],
    result: ['correction-proposed'],
    vi: 'Ký bản đính chính',
    en: 'Sign the corrected result',
  },
  'seal-correction': {
    from: finished,
    by: ['registry-clerk'],
    result: ['correction-signed'],
    vi: 'Đóng dấu bản đính chính',
    en: 'Seal the corrected result',
  },
  'propose-revocation': {
    from: ['returned'],
    by: ['officer'],
    result: ['in-force'],
    vi: 'Đề nghị thu hồi kết quả',
    en: 'Propose to revoke the result',
  },
  'revoke-result': {
    from: ['returned'],
    by: ['leader'],
    result: ['revocation-proposed'],
    vi: 'Thu hồi kết quả',
    en: 'Revoke the result',
  },
  'decline-result-change': {
    from: finished,
    by: ['leader'],
    result: ['revocation-proposed', 'correction-proposed'],
    vi: 'Không đồng ý thu hồi, đính chính',
    en: 'Decline to revoke or correct',
  },
} as const satisfies Record<Move, MoveFacts>

/** Whether the move is about the issued result: it is then made where the dossier would be handled today, also of an ended unit. */
export const isAboutResult = (move: Move): boolean => 'result' in moves[move]

/**
 * How often a supplement may be asked for without the head: once, complete and exact (Decree 61/2018, Art. 11 and 15). A further
 * request waits for the head's approval and is counted.
 */
export const freeSupplements = 1
