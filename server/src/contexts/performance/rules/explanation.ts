import type { Text } from '../../../kernel/values/locale.ts'
import { writeDay } from '../../../kernel/values/vietnam-time.ts'
import type { Period } from './period.ts'
import type { Progress } from './target-progress.ts'

export type IndicatorWords = {
  kind: 'ratio' | 'count' | 'mean' | 'reported'
  numerator: Text
  denominator: Text | null
  note: Text | null
}

const opening = {
  ratio: { vi: 'Tỷ lệ phần trăm: ', en: 'Percentage: ' },
  count: { vi: 'Số lượng: ', en: 'Number: ' },
  mean: { vi: 'Trung bình: ', en: 'Mean: ' },
  reported: { vi: 'Theo báo cáo: ', en: 'As reported: ' },
} as const satisfies Record<IndicatorWords['kind'], Text>

/** In a sentence or two, how the figure is computed. */
export function howComputed({ kind, numerator, denominator, note }: IndicatorWords): Text {
  const say = (locale: keyof Text, over: string) =>
    [
      `${opening[kind][locale]}${numerator[locale]}${denominator ? `${over}${denominator[locale]}` : ''}.`,
      ...(note ? [note[locale]] : []),
    ].join(' ')
  return { vi: say('vi', ' trên '), en: say('en', ' out of ') }
}

/** Why there is no value; null when there is one. */
export function whyNoValue(progress: Progress, period: Period | null): Text | null {
  if (progress === 'not-measured')
    return { vi: 'Hệ thống này chưa đo chỉ tiêu này.', en: 'This figure is not measured here yet.' }
  if (progress !== 'no-data') return null
  if (!period) return { vi: 'Năm của chỉ tiêu chưa bắt đầu.', en: 'The year of the target has not begun.' }
  const [from, to] = [writeDay(period.from), writeDay(period.to)]
  return {
    vi: `Từ ${from} đến ${to}, hệ thống này không có gì để tính chỉ tiêu này.`,
    en: `From ${from} to ${to} this system has nothing that the figure could be computed from.`,
  }
}
