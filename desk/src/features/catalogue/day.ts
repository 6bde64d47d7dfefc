import type { Words } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** `từ 01/01/2026`, or both ends when there is a last day. */
export const formatDays = (
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  { catalogue }: Pick<Words, 'catalogue'>,
): string =>
  validTo === null
    ? catalogue.from(shortDate(validFrom))
    : catalogue.fromTo(shortDate(validFrom), shortDate(validTo > validFrom ? dayBefore(validTo) : validTo))
