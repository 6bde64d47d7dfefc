import type { Text } from '../../../kernel/values/locale.ts'

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
