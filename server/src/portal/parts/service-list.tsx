import { Icon, Tag } from '@mot-cua/ui'
import type { PageContext } from '../context.ts'
import { textsOf } from '../context.ts'
import { formatMoney, formatNumber } from '../format.ts'
import { paths } from '../paths.ts'

/** How long a procedure takes by its published limit; null when it depends on the case. */
export type ServiceTime =
  | { amount: number; unit: 'working-day' | 'working-hour' | 'day' | 'month' }
  | 'same-day'
  | null

export type ServiceLevel = 'full' | 'partial' | 'info'

/** In đồng; 0 is free, null means the fee table must be read, `not-set` that the provincial council has not set it. */
export type ServiceFee = number | null | 'not-set'

/** A procedure as one line of a list. */
export type ServiceItem = {
  code: string
  name: string
  summary?: string
  time: ServiceTime
  fee: ServiceFee
  level: ServiceLevel
}

/** `1 ngày làm việc`. */
export function timeWords(time: ServiceTime, context: PageContext): string {
  const { common } = textsOf(context)
  if (time === null) return common.timeByLaw
  if (time === 'same-day') return common.withinDay
  const amount = formatNumber(time.amount, context.locale)
  if (time.unit === 'month') return common.months(amount)
  if (time.unit === 'day') return common.days(amount)
  return time.unit === 'working-day' ? common.workingDays(amount) : common.workingHours(amount)
}

/** `Miễn lệ phí`, `10.000 đ`. */
export function feeWords(fee: ServiceFee, context: PageContext, short = false): string {
  const { common } = textsOf(context)
  if (fee === null) return common.feeVaries
  if (fee === 'not-set') return common.feeNotSet
  if (fee === 0) return short ? common.freeShort : common.free
  return formatMoney(fee, context.locale)
}

/** Procedures one under another, each line a link. */
export function ServiceList({ items, context }: { items: readonly ServiceItem[]; context: PageContext }) {
  const { common } = textsOf(context)
  return (
    <ul className="link-list services">
      {items.map(({ code, name, time, fee, level }) => (
        <li className="service" key={code}>
          <a href={paths.procedure(code)}>{name}</a>
          <div className="service-meta">
            <span>{timeWords(time, context)}</span>
            <span className="num">{feeWords(fee, context)}</span>
            <span>
              <Tag strong={level === 'full'}>{common.level[level]}</Tag>
            </span>
          </div>
          <Icon name="forward" />
        </li>
      ))}
    </ul>
  )
}
