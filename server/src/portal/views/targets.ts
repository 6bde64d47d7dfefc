import type { Choice } from '@mot-cua/ui'
import type { Figure, MeasuredLine, PlanPage } from '../../contexts/plans/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import { formatDate } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PublicTargetsView, TargetView } from '../pages/performance/targets.tsx'
import { amountWords } from '../parts/target-words.ts'

type Given = {
  unit: string
  units: readonly Choice[]
  whole: string
  today: PlainDate
  now: Date
  locale: Locale
}

export function targetsView(plan: PlanPage, given: Given): PublicTargetsView {
  const { unit, units, whole, today, now, locale } = given
  const { targets } = messagesIn(locale)
  const yearsOff = ({ year }: TargetView) => Math.abs(year - Number(plan.at.slice(0, 4)))
  const ends = [today, ...(today.slice(0, 4) > String(plan.year) ? [`${plan.year}-12-31`] : [])]
  return {
    period: { id: plan.at, name: targets.upTo(formatDate(plan.at, locale)) },
    periods: ends.map((day) => ({ value: day, label: targets.upTo(formatDate(day, locale)) })),
    unit,
    units: [{ value: whole, label: targets.whole }, ...units],
    ...(plan.unit &&
      plan.unit.includes.length > 0 && {
        note: targets.includes(plan.unit.includes.map((name) => name[locale]).join(', ')),
      }),
    plan: [plan.title[locale], plan.number].filter(Boolean).join(', '),
    // Those of the year looked at first.
    targets: plan.figures
      .map((figure, index) => targetView(figure, index, locale))
      .sort((a, b) => yearsOff(a) - yearsOff(b)),
    computedAt: now,
  }
}

const latestPeriod = (sources: readonly { periodEnd: PlainDate }[]): PlainDate =>
  sources.reduce((latest, { periodEnd }) => (periodEnd > latest ? periodEnd : latest), '')

function targetView(figure: Figure, index: number, locale: Locale): TargetView {
  const {
    name,
    indicatorName,
    unit,
    compare,
    goal,
    measured,
    progress,
    how,
    why,
    tier,
    thisYear,
    year,
    sources,
  } = figure
  const { targets } = messagesIn(locale)
  const value = measured?.value ?? null
  const reason = why?.[locale]
  const tierName = tier && targets.tiers[tier]
  const now = thisYear?.measured.value
  return {
    id: `${figure.target}-${index}`,
    name: [locale === 'vi' ? name : indicatorName.en, tierName].filter(Boolean).join(' – '),
    how: [
      how[locale],
      sources && sources.length > 0
        ? targets.reportedBy(sources.length, formatDate(latestPeriod(sources), locale))
        : '',
      now !== null && now !== undefined && thisYear
        ? targets.thisYear(String(thisYear.year), amountWords(now, unit, locale))
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    ...{ year, unit, goal, compare },
    value,
    ...(reason && { reason }),
    state: progress === 'met' ? 'met' : 'not-met',
  }
}

/** One line a figure, for spreadsheets; a leading sign that would make a formula is kept as text. */
export function targetsCsv(lines: readonly MeasuredLine[]): string {
  const columns = [
    'target',
    'name',
    'tier',
    'year',
    'compare',
    'goal',
    'unit',
    'from',
    'to',
    'numerator',
    'denominator',
    'value',
    'progress',
    'how',
    'why',
  ] as const
  const cell = (value: string | number | null) =>
    `"${String(value ?? '')
      .replace(/^[=+@-](?!\d)/, "'$&")
      .replaceAll('"', '""')}"`
  const rows = lines.map((line) => columns.map((column) => cell(line[column])).join(','))
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`
}
