import type { Text } from '../../../kernel/values/locale.ts'
import { writeDay } from '../../../kernel/values/vietnam-time.ts'
import type { Period, Progress } from './target-progress.ts'

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
