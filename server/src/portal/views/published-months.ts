import type { MonthContent, PublishedFigure } from '../../contexts/performance/index.ts'
import type { Figure } from '../../contexts/plans/index.ts'
import type { Locale, Text } from '../../kernel/values/locale.ts'
import { messagesIn } from '../messages/messages.ts'
import type { MonthlyTarget } from '../pages/performance/monthly-targets.tsx'
import type { MonthUnit, PublishedMonthView } from '../pages/performance/months.tsx'

type Listed = { month: string; province: MonthContent['province'] }
type Shown = {
  month: string
  version: number
  publishedAt: Date
  reason: string | null
  content: MonthContent
}

const figureOf = (
  figures: readonly PublishedFigure[],
  indicator: string,
  of: { unit: string; tier: string | null } = { unit: '', tier: null },
) => figures.find((one) => one.indicator === indicator && one.unit === of.unit && one.tier === of.tier)

/** How many months back a target is shown. */
const monthsShown = 12

export function publishedMonthView(
  shown: Shown,
  listed: readonly Listed[],
  { figures, locale }: { figures: readonly Figure[]; locale: Locale },
): PublishedMonthView {
  const { province, units, groups } = shown.content
  const of = (indicator: string) => figureOf(province.figures, indicator)
  const { month, version, publishedAt, reason } = shown
  return {
    ...{ month, version, publishedAt, reason },
    received: province.index.dossiers,
    online: of('online-dossiers')?.value ?? null,
    onTime: of('resolved-on-time') ?? null,
    satisfied: of('satisfaction') ?? null,
    index: province.index,
    groups: groups.map(({ id, name }) => ({
      name: name[locale],
      max: province.index.groups.find((group) => group.id === id)?.max ?? 0,
    })),
    units: units.index.map((one): MonthUnit => {
      const its = (indicator: string) => figureOf(units.figures, indicator, { unit: one.unit, tier: null })
      return {
        ...one,
        name: (one.name as Text)[locale],
        onTime: its('resolved-on-time')?.value ?? null,
        satisfied: its('satisfaction'),
      }
    }),
    targets: monthlyTargets(
      figures,
      listed.filter((one) => one.month <= month).slice(0, monthsShown),
      locale,
    ),
  }
}

/** Targets of the year for the whole province or a tier that were measured in one of the months. */
function monthlyTargets(
  figures: readonly Figure[],
  newestFirst: readonly Listed[],
  locale: Locale,
): MonthlyTarget[] {
  const { targets } = messagesIn(locale)
  const month = Number(newestFirst[0]?.month.slice(0, 4))
  // Of a plan whose years are over, the goals of its last one.
  const year = Math.max(...figures.map((one) => one.year).filter((one) => one <= month))
  return figures
    .filter(({ of, year: its }) => !of && its === year)
    .map((figure, index) => {
      const { indicator, tier, name, indicatorName, unit, goal, compare } = figure
      const tierName = tier && targets.tiers[tier]
      return {
        id: `${figure.target}-${index}`,
        name: [locale === 'vi' ? name : indicatorName.en, tierName].filter(Boolean).join(' – '),
        ...{ goal, unit, compare },
        months: newestFirst
          .map(({ month, province }) => {
            const found = figureOf(province.figures, indicator, { unit: '', tier: tier ?? null })
            return { month, value: found?.value ?? null }
          })
          .reverse(),
      }
    })
    .filter(({ months }) => months.some(({ value }) => value !== null))
}
