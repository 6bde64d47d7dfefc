import type { Text } from '../../../kernel/values/locale.ts'
import { toVietnamIso } from '../../../kernel/values/vietnam-time.ts'
import type { DossierState } from './dossier-state.ts'
import { dayOf } from './happening.ts'
import type { Counts, DossierMeasure, Measure } from './measures.ts'

const day = (moment: string | null | undefined): Text => {
  const [year, month, date] = moment ? dayOf(moment).split('-') : ['', '', '?']
  return { vi: `${date}/${month}/${year}`, en: `${Number(date)}/${Number(month)}/${year}` }
}
const clock = (moment: string | null): Text => {
  if (moment === null) return { vi: '?', en: '?' }
  const time = toVietnamIso(new Date(moment)).slice(11, 16)
  const on = day(moment)
  return { vi: `${time} ngày ${on.vi}`, en: `${time} on ${on.en}` }
}
const both = (vi: string, en: string): Text => ({ vi, en })

/** What is said of a dossier that counts for a measure, and of one that counts for the whole but not for the part. */
type Words = { yes(state: DossierState): Text; no?(state: DossierState): Text }

const minutes = ({ submitted }: DossierState) => ((submitted?.ms ?? 0) / 60_000).toFixed(1)
const hasAnswer = ({ explained, apologised }: DossierState) =>
  both(
    `${explained ? 'đã' : 'chưa'} giải trình, ${apologised ? 'đã' : 'chưa'} xin lỗi`,
    `${explained ? '' : 'not '}explained, ${apologised ? '' : 'not '}apologised for`,
  )

const hasEnded = ({ outcome, endedAt }: DossierState) =>
  outcome === 'refused'
    ? both(`có văn bản từ chối lúc ${clock(endedAt).vi}`, `refused at ${clock(endedAt).en}`)
    : both(`có kết quả lúc ${clock(endedAt).vi}`, `resolved at ${clock(endedAt).en}`)

const words: Partial<Record<DossierMeasure, Words>> = {
  received: {
    yes: ({ submitted }) =>
      both(`nhận ngày ${day(submitted?.at).vi}`, `received on ${day(submitted?.at).en}`),
  },
  receivedOnline: {
    yes: () => both('nộp trực tuyến', 'submitted online'),
    no: () => both('nộp trực tiếp hoặc qua bưu chính', 'handed in at a desk or by post'),
  },
  receivedRemotely: {
    yes: () =>
      both(
        'nộp trực tuyến, không ai của cơ quan nhập hay hỗ trợ',
        'submitted online, nobody of the administration entered it or helped',
      ),
    no: ({ assisted }) =>
      assisted
        ? both('cán bộ nhập hoặc hỗ trợ nộp', 'an official entered it or helped')
        : both('nộp trực tiếp hoặc qua bưu chính', 'handed in at a desk or by post'),
  },
  receivedDigitised: {
    yes: ({ submitted }) =>
      submitted?.papers.received === 0
        ? both('không có giấy tờ giấy nào', 'no paper was handed in')
        : both('mọi giấy tờ đã số hóa, ký số', 'every paper has a signed electronic copy'),
    no: ({ submitted }) =>
      both(
        `${submitted?.papers.digitised ?? 0}/${submitted?.papers.received ?? 0} giấy tờ đã số hóa, ký số`,
        `${submitted?.papers.digitised ?? 0} of ${submitted?.papers.received ?? 0} papers have a signed electronic copy`,
      ),
  },
  digitisedThroughout: {
    yes: () =>
      both('số hóa khi tiếp nhận, kết quả là bản điện tử', 'digitised at reception, its result electronic'),
    no: ({ outcome, electronic }) =>
      outcome === 'resolved' && !electronic
        ? both('kết quả không phải bản điện tử', 'its result is not electronic')
        : both(
            'giấy tờ chưa số hóa, ký số khi tiếp nhận',
            'its papers had no signed electronic copies at reception',
          ),
  },
  timed: {
    yes: (state) =>
      both(
        `mất ${minutes(state).replace('.', ',')} phút từ đăng nhập đến khi nộp`,
        `${minutes(state)} minutes from login to submission`,
      ),
  },
  timedUnderFive: {
    yes: () => both('dưới 5 phút', 'under 5 minutes'),
    no: () => both('từ 5 phút trở lên', '5 minutes or more'),
  },
  withFee: {
    yes: ({ submitted }) =>
      both(`có phí, lệ phí ${submitted?.fee ?? 0} đồng`, `there was a fee of ${submitted?.fee ?? 0} đồng`),
  },
  withFeePaidOnline: {
    yes: () => both('đã trả trực tuyến', 'paid online'),
    no: ({ paid }) =>
      paid === 'cash'
        ? both('trả tiền mặt', 'paid in cash')
        : both('chưa ghi nhận trả trực tuyến', 'no online payment is recorded'),
  },
  finished: { yes: hasEnded },
  finishedOnTime: {
    yes: ({ due }) => both(`đúng hạn, hạn là ${clock(due).vi}`, `on time, due at ${clock(due).en}`),
    no: ({ due }) => both(`quá hạn, hạn là ${clock(due).vi}`, `late, due at ${clock(due).en}`),
  },
  finishedToSync: { yes: hasEnded },
  finishedSynced: {
    yes: () =>
      both(
        'Cổng Dịch vụ công quốc gia đã xác nhận quá trình và kết quả',
        'its history and result were acknowledged by the national portal',
      ),
    no: () =>
      both(
        'Cổng Dịch vụ công quốc gia chưa xác nhận đủ quá trình và kết quả',
        'the national portal has not acknowledged its history and result',
      ),
  },
  waitingDue: {
    yes: ({ due }) =>
      both(`chưa xong và đã quá hạn ${clock(due).vi}`, `unfinished, and was due at ${clock(due).en}`),
  },
  issued: {
    yes: ({ endedAt }) =>
      both(`trả kết quả ngày ${day(endedAt).vi}`, `its result was issued on ${day(endedAt).en}`),
  },
  issuedElectronically: {
    yes: () => both('bản điện tử có ký số', 'as a digitally signed electronic original'),
    no: () => both('không có bản điện tử ký số', 'without a signed electronic original'),
  },
  issuedReusable: {
    yes: () =>
      both(
        'bản điện tử có dữ liệu điền được cho tờ khai khác',
        'electronic, with data that fill other forms',
      ),
    no: () => both('không có dữ liệu để điền cho tờ khai khác', 'without data that fill other forms'),
  },
  endedLate: {
    yes: (state) =>
      both(
        `xong lúc ${clock(state.endedAt).vi}, sau hạn đầu tiên ${clock(state.firstDue ?? state.due).vi}`,
        `ended at ${clock(state.endedAt).en}, after the first due moment ${clock(state.firstDue ?? state.due).en}`,
      ),
  },
  endedLateAnswered: { yes: hasAnswer, no: hasAnswer },
  waitingFirstDue: {
    yes: (state) =>
      both(
        `chưa xong, hạn đầu tiên là ${clock(state.firstDue ?? state.due).vi}`,
        `unfinished, first due at ${clock(state.firstDue ?? state.due).en}`,
      ),
  },
  waitingFirstDueAnswered: { yes: hasAnswer, no: hasAnswer },
  rated: {
    yes: ({ rating }) =>
      both(`có đánh giá ngày ${writeDay(rating?.first)}`, `rated on ${writeDay(rating?.first)}`),
  },
  satisfied: { yes: () => both('hài lòng', 'satisfied'), no: () => both('chưa hài lòng', 'not satisfied') },
}

const writeDay = (date: string | undefined) => date?.split('-').reverse().join('/') ?? '?'

/** A part is only missed where its whole counts. */
const wholeOf: Partial<Record<Measure, Measure>> = {
  ...{
    receivedOnline: 'received',
    receivedRemotely: 'received',
    receivedDigitised: 'received',
    digitisedThroughout: 'received',
  },
  ...{
    timedUnderFive: 'timed',
    withFeePaidOnline: 'withFee',
    finishedOnTime: 'finished',
    satisfied: 'rated',
    finishedSynced: 'finishedToSync',
  },
  ...{ issuedElectronically: 'issued', issuedReusable: 'issued', endedLateAnswered: 'endedLate' },
  waitingFirstDueAnswered: 'waitingFirstDue',
}

/**
 * Why a dossier counts, and why not for more: one sentence out of the measures that the indicator reads. `state` is how it stood
 * on the day that is looked at.
 */
export function countedBecause(read: readonly Measure[], counts: Counts, state: DossierState): Text {
  const said = read.flatMap((measure): Text[] => {
    const known = words[measure as DossierMeasure]
    if (!known) return []
    if (counts[measure] > 0) return [known.yes(state)]
    const whole = wholeOf[measure]
    return known.no && whole && counts[whole] > 0 ? [known.no(state)] : []
  })
  // The whole before its parts.
  const unique = (locale: keyof Text) => [...new Set(said.map((text) => text[locale]))].reverse().join('; ')
  return { vi: `Được tính vì ${unique('vi')}.`, en: `Counted because it was ${unique('en')}.` }
}
