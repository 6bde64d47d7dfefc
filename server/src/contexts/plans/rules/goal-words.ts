import type { Text } from '../../../kernel/values/locale.ts'
import type { Goals, PlanTarget } from './plan-document.ts'

type Measure = Pick<PlanTarget, 'compare' | 'unit'>

const than = {
  gte: { vi: 'ít nhất', en: 'at least' },
  gt: { vi: 'trên', en: 'more than' },
  lt: { vi: 'dưới', en: 'less than' },
} as const satisfies Record<Measure['compare'], Text>

const measured = {
  percent: { vi: '%', en: '%' },
  count: { vi: '', en: '' },
  minutes: { vi: ' phút', en: ' minutes' },
} as const satisfies Record<Measure['unit'], Text>

/** `ít nhất 99,5%`, `less than 8 minutes`. */
export const goalWords = ({ compare, unit }: Measure, goal: number): Text => ({
  vi: `${than[compare].vi} ${String(goal).replace('.', ',')}${measured[unit].vi}`,
  en: `${than[compare].en} ${goal}${measured[unit].en}`,
})

const places = {
  all: { vi: 'chung', en: 'overall' },
  province: { vi: 'cấp tỉnh', en: 'province' },
  district: { vi: 'cấp huyện', en: 'district' },
  commune: { vi: 'cấp xã', en: 'commune' },
} as const satisfies Record<Exclude<keyof Goals, 'units'>, Text>

/** Every goal of a target in words: `cấp tỉnh ít nhất 80%, cấp xã ít nhất 30%`. */
export function goalsWords(target: Measure & { goals: Goals }): Text {
  const { units, ...tiers } = target.goals
  const parts = [
    ...Object.entries(tiers).map(([key, goal]) => {
      const where = places[key as keyof typeof places]
      const words = goalWords(target, goal)
      return key === 'all' ? words : { vi: `${where.vi} ${words.vi}`, en: `${where.en} ${words.en}` }
    }),
    ...Object.entries(units ?? {}).map(([id, goal]) => {
      const words = goalWords(target, goal)
      return { vi: `${id} ${words.vi}`, en: `${id} ${words.en}` }
    }),
  ]
  return { vi: parts.map(({ vi }) => vi).join(', '), en: parts.map(({ en }) => en).join(', ') }
}
