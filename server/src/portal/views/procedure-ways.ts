import type { ChannelTime, Fee, ProcedureCase, ProcedureChannel } from '../../contexts/catalogue/index.ts'
import type { ProcedureFigures } from '../../contexts/performance/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { formatMoney, formatNumber, formatPercent } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { FiguresView, WayView } from '../pages/catalogue/procedure-view.ts'
import { feeOfTime, timeOf } from './catalogue.ts'

const order = ['online', 'post', 'desk']

/** Every way to hand in with its time and fees, the channels in one order; a line a time where cases differ. */
export function waysOf(
  channels: readonly ProcedureChannel[],
  cases: readonly ProcedureCase[],
  locale: Locale,
): WayView[] {
  const { procedure } = messagesIn(locale)
  const names = new Map(cases.map(({ id, name }) => [id, name ?? procedure.usualCase]))
  return channels
    .toSorted((a, b) => order.indexOf(a.channel) - order.indexOf(b.channel))
    .flatMap(({ channel, times }) =>
      times.map((one, index) => {
        const caseName = one.case ? names.get(one.case) : undefined
        const note = noteOf(one, locale)
        return {
          id: `${channel}-${index}`,
          name: procedure.channels[channel],
          ...(caseName && { caseName }),
          time: timeOf(one),
          ...(note && { note }),
          fees: [...new Set(one.fees.map((fee) => feeLine(fee, locale)))],
          fee: feeOfTime(one),
        }
      }),
    )
}

function noteOf({ note, time, unitGiven }: ChannelTime, locale: Locale): string {
  const { assumedUnit } = messagesIn(locale).procedure
  return [note, time && !unitGiven ? assumedUnit : null].filter(Boolean).join(' ')
}

/** `Lệ phí 10.000 đ / lần (nộp trực tuyến giảm 50%)`. */
function feeLine({ kind, amount, per, note }: Fee, locale: Locale): string {
  const { procedure, common } = messagesIn(locale)
  const price =
    amount === null ? common.feeVaries : amount === 0 ? common.freeShort : formatMoney(amount, locale)
  return `${procedure.feeKinds[kind]}: ${price}${per ? ` / ${per}` : ''}${note ? ` (${note})` : ''}`
}

const longHours = 72

/** The figures of the year in words; satisfaction only when enough people have rated. */
export function procedureFiguresView(
  figures: ProcedureFigures,
  fewestRatings: number,
  locale: Locale,
): FiguresView {
  const { procedure } = messagesIn(locale)
  const { received, resolved, resolvedOnTime, overdue, medianHours, ratings, satisfied } = figures
  const judged = resolved + overdue
  return {
    year: String(figures.year),
    received: formatNumber(received, locale),
    resolved: formatNumber(resolved, locale),
    ...(judged > 0 && { onTime: formatPercent((100 * resolvedOnTime) / judged, locale) }),
    ...(medianHours !== null && {
      median:
        medianHours < longHours
          ? procedure.hours(formatNumber(medianHours, locale, 1))
          : procedure.daysLong(formatNumber(medianHours / 24, locale, 1)),
    }),
    satisfied: ratings < fewestRatings ? null : formatPercent((100 * satisfied) / ratings, locale),
  }
}
