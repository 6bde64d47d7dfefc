import type { Text } from '../../../kernel/values/locale.ts'
import { signatureOffices } from './signatory.ts'
import type { TimeLimit, TimeUnit } from './time-limit.ts'

/** How an applicant is spoken of, by the code of the population database (1 a man, 2 a woman). */
export const pronounFor = (gender: string | null): string =>
  gender === '1' ? 'ông' : gender === '2' ? 'bà' : 'ông/bà'

/** A complaint about a decision goes to the head of who made it first (Law on Complaints 2011, Art. 7). */
export const complaintsTo = (unit: string): string =>
  /^Ủy ban nhân dân /i.test(unit) ? `Chủ tịch ${unit}` : `Thủ trưởng ${unit}`

/**
 * What stands above a signature on a paper whose head names the unit already: `CÁN BỘ MỘT CỬA`, without the centre and the ward that
 * follow in the position.
 */
export function officesOnPaper(position: string): string[] {
  const offices = signatureOffices(position)
  if (offices.length > 1) return offices
  const own = position.normalize('NFC').replace(/,? (trung tâm|bộ phận|ủy ban nhân dân|ubnd)( .*)?$/i, '')
  return [own.toUpperCase()]
}

/** Who signs a paper; a move that no official made is signed by the unit with its seal alone. */
export const signerOf = (
  mover: { actorName: string; actorPosition: string | null } | undefined,
): { name: string; offices: string[] } =>
  mover
    ? { name: mover.actorName, offices: officesOnPaper(mover.actorPosition ?? '') }
    : { name: '', offices: ['BỘ PHẬN TIẾP NHẬN', 'VÀ TRẢ KẾT QUẢ'] }

const units: Record<TimeUnit, string> = {
  'working-hour': 'giờ làm việc',
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
}

/** `03 ngày làm việc`. */
export const limitInWords = ({ time, unit }: TimeLimit): string =>
  `${String(time).padStart(2, '0')} ${units[unit]}`

/** How often a supplement may be asked for (Decree 61/2018, Art. 11); a second time only with the head's approval. */
export const howOftenAsked = (no: number): string =>
  no === 1
    ? 'Cơ quan chỉ yêu cầu bổ sung một lần.'
    : `Đây là lần yêu cầu bổ sung thứ ${no}, đã được thủ trưởng cơ quan phê duyệt.`

const deliveries: Record<string, string> = {
  electronic: 'Bản điện tử',
  desk: 'Tại Bộ phận Một cửa',
  post: 'Qua bưu chính công ích',
}

/** Where the result is received, in a few words for a column. */
export const deliveryInWords = (delivery: string): string => deliveries[delivery] ?? delivery

const outcomes: Record<string, Text> = {
  'return-step': { vi: 'Trả lại bước trước', en: 'Returned' },
  refuse: { vi: 'Từ chối', en: 'Refused' },
  withdraw: { vi: 'Người nộp rút hồ sơ', en: 'Withdrawn' },
}

/** What is remarkable about how a step ended; empty when it simply was done. */
export const outcomeInWords = (outcome: string | null): string => (outcome && outcomes[outcome]?.vi) || ''

/** Without the full stop that the paper itself puts. */
export const withoutStop = (sentence: string): string => sentence.trim().replace(/[.\s]+$/, '')
