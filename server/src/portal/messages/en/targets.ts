import type { targets as vi } from '../vi/targets.ts'

export const targets: typeof vi = {
  title: (period) => `How we perform, ${period}`,
  lead: 'Computed from every dossier. Anybody may look, download and check.',
  upTo: (date) => `up to ${date}`,
  whole: 'The whole province',
  ofYear: (year) => `Target for ${year}`,
  reportedBy: (units, day) =>
    `Reported by ${units === 1 ? 'one unit' : `${units} units`}, latest period to ${day}.`,
  thisYear: (year, value) => `In ${year}: ${value}.`,
  tiers: { province: 'province', district: 'district', commune: 'commune' },
  how: 'How it is computed',
  period: 'Period',
  unit: 'Agency',
  includes: (units: string) =>
    `With the figures of agencies that have ended: ${units}. Where one was split, its figures count for the main successor only.`,
  show: 'Show',
  targets: 'Targets of the plan',
  target: 'Target',
  goal: 'Goal',
  value: 'Reached',
  state: 'Outcome',
  chart: 'Chart',
  met: 'Met',
  notMet: 'Not met',
  notDue: (date) => `Not due until ${date}`,
  unmeasured: 'Not measurable yet',
  than: {
    gte: (goal) => `at least ${goal}`,
    gt: (goal) => `over ${goal}`,
    lt: (goal) => `under ${goal}`,
  },
  amount: {
    percent: (value) => `${value}%`,
    count: (value) => value,
    minutes: (value) => `${value} minutes`,
  },
  data: 'Download (CSV)',
  none: 'No figures for this period yet',
  noneText: 'The figures of a month are published on the 5th of the next.',
  computedAt: (moment) => `Computed at ${moment}.`,
}
