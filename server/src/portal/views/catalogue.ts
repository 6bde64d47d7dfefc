import { awaitsAmount, type ServiceDefinition } from '@mot-cua/form-engine'
import type { IconName } from '@mot-cua/ui'
import type { ChannelTime } from '../../contexts/catalogue/index.ts'
import type { LifeEvent, ProcedureCard } from '../../contexts/catalogue/portal.ts'
import type { PlanPage } from '../../contexts/plans/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { formatNumber, formatPercent } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { HomeView } from '../pages/catalogue/home.tsx'
import type { ServiceItem, ServiceTime } from '../parts/service-list.tsx'
import { textOf } from './draft-state.ts'

const icons: Record<string, IconName> = {
  birth: 'child',
  marriage: 'rings',
  moving: 'place',
  identity: 'person',
  death: 'candle',
  'certified-copies': 'copies',
  'work-and-study': 'document',
  'going-abroad': 'passport',
  land: 'land',
  building: 'building',
  business: 'shop',
  'closing-business': 'shop',
  vehicle: 'vehicle',
  hardship: 'hand-over',
  adoption: 'child',
}

const longestExample = 60
const longestName = 150

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** Without the word that every name begins with. */
export const plainName = (name: string) => capital(name.replace(/^Thủ tục /i, ''))

/** A name as a line of a list shows it: some official names are a page long; the procedure's own page has all of it. */
export const listName = (name: string) =>
  name.length <= longestName ? name : `${name.slice(0, name.lastIndexOf(' ', longestName))} …`

export const lifeEventTiles = (events: readonly LifeEvent[], locale: Locale): HomeView['lifeEvents'] =>
  events.map(({ id, nameVi, nameEn, procedures }) => ({
    id,
    icon: icons[id] ?? 'list',
    title: locale === 'vi' ? nameVi : nameEn,
    examples: procedures
      .map(({ name }) => plainName(name))
      .filter((name) => name.length <= longestExample)
      .slice(0, 2)
      .join('; '),
  }))

/** A time limit as published; null when the publisher gives none. */
export function timeOf({ time, unit }: Pick<ChannelTime, 'time' | 'unit'>): ServiceTime {
  if (!time || !unit) return null
  return { amount: time, unit: unit === 'hour' ? 'working-hour' : unit }
}

/** What is paid by the published record: one amount, nothing, or null where the fee table has to be read. */
export function feeOfTime({ fees }: Pick<ChannelTime, 'fees'>): number | null {
  const amounts = new Set(fees.map(({ amount }) => amount))
  return amounts.size === 1 ? [...amounts][0]! : null
}

/**
 * What an online service costs whoever asks for nothing besides: the lines without a condition, one of each; `not-set` where that
 * is nothing only because the provincial council has not set it.
 */
export function feeOfService({
  fees,
  charges,
}: Pick<ServiceDefinition, 'fees' | 'charges'>): number | 'not-set' {
  const lines = [...fees, ...charges].filter(({ when }) => !when)
  const sum = lines.reduce((total, { amount }) => total + (amount ?? 0), 0)
  return sum === 0 && awaitsAmount(lines) ? 'not-set' : sum
}

/** A procedure as a line of a list. */
export function serviceItem(
  { code, name, level, channels, service }: ProcedureCard,
  locale: Locale,
): ServiceItem {
  if (service) {
    const { time, fees, charges } = service as unknown as ServiceDefinition
    return {
      code,
      name: textOf(service, 'name', locale),
      summary: textOf(service, 'citizenName', locale),
      time: { amount: time.workingDays, unit: 'working-day' },
      fee: feeOfService({ fees, charges }),
      level,
    }
  }
  const usual = (channels.find(({ channel }) => channel === 'online') ?? channels[0])?.times[0]
  return {
    code,
    name: listName(plainName(name)),
    time: usual ? timeOf(usual) : null,
    fee: usual ? feeOfTime(usual) : null,
    level,
  }
}

const shown = ['resolved-on-time', 'satisfaction', 'minutes-from-login-to-submission', 'online-dossiers']

/** Figures of this year for the first page: only those that can be measured. */
export function figuresView({ figures, at }: PlanPage, locale: Locale): HomeView['figures'] {
  const values = shown.flatMap((id) => {
    const figure = figures.find(({ indicator, tier }) => indicator === id && tier === null)
    const value = (figure?.thisYear?.measured ?? figure?.measured)?.value
    if (!figure || value === null || value === undefined) return []
    const text = figure.unit === 'percent' ? formatPercent(value, locale) : formatNumber(value, locale, 1)
    return [{ label: figure.indicatorName[locale], value: text }]
  })
  return values.length > 0 ? { period: messagesIn(locale).home.year(at.slice(0, 4)), values } : undefined
}
