import type { serviceIndex as vi } from '../vi/service-index.ts'

const periodName = (period: string) =>
  period.length === 4
    ? `Year ${period}`
    : period.includes('Q')
      ? `Quarter ${period.slice(6)}/${period.slice(0, 4)}`
      : `${period.slice(5)}/${period.slice(0, 4)}`

export const serviceIndex = {
  title: 'Index 766 and ranking',
  lead: 'The index of Decision 766/QĐ-TTg, computed from dossiers. What has no figures yet neither gives nor takes points: what was reached stands beside what can be measured.',
  period: 'Period',
  periodName,
  province: 'The whole province',
  tiers: { province: 'Province tier', district: 'District tier', commune: 'Commune tier' },
  grade: 'Grade',
  gradeOf: (sure: string) => `by what is measured; for sure of the full scale: ${sure}`,
  gradeSure: 'of the full scale',
  outOfAll: (outOf: number) => `reached of what is measured; full scale ${outOf}`,
  unit: 'Agency',
  units: 'Agency by agency',
  rank: 'Rank',
  rankWas: (rank: number, before: number | null) => (before === null ? `${rank}` : `${rank} (was ${before})`),
  unranked: {
    'few-dossiers': 'Few dossiers, not ranked',
    'nothing-measured': 'Not measurable yet',
    'within-agency': 'Counts with the agency above it, not ranked itself',
  },
  dossiers: 'Dossiers',
  points: 'Points',
  pointsOf: (points: string, most: number) => `${points} / ${most}`,
  score: 'Score (%)',
  change: 'Since the period before',
  method: (minimum: number, weights: string) =>
    `How it is ranked: the points of each group by its weight, over what can be measured; equal scores share a rank; with fewer than ${minimum} dossiers there is none; what lies within an agency counts with it. Weights: ${weights}.`,
  nothing: 'No dossiers in the period.',
  nothingWhy: 'Choose another month, quarter or year.',
  byProcedure: 'Index 766 by procedure',
  byProcedureLead:
    'Procedures with dossiers in the period, over the whole province; points reached stand beside those that are measured.',
  procedure: 'Procedure',
  reached: 'Reached (%)',
  actions: 'What would raise the index most',
  action: 'Action',
  gain: 'Gains',
  perTime: 'Each time',
  noActions: 'Nothing more would raise the index in this period.',
  kinds: {
    'finish-on-time': (n: number) =>
      n === 1
        ? 'Finish in time the dossier that comes due in the period'
        : `Finish in time the ${n} dossiers that come due in the period`,
    'offer-online': () => 'Offer one more eligible procedure online',
    'first-online-dossier': () => 'Receive the first online dossier of a service',
    'online-dossiers': (n: number) => `Receive ${n} more dossiers online`,
    'electronic-results': (n: number) => `Issue ${n} more results electronically`,
    'digitise-papers': (n: number) => `Digitise the papers of ${n} dossiers on receipt`,
    'online-payments': (n: number) => `Have ${n} more dossiers paid online`,
    'offer-payment': () => 'Offer online payment for one more procedure with a fee',
    'first-online-payment': () => 'Receive the first online payment of a procedure with a fee',
    'satisfied-ratings': (n: number) => `Receive ${n} more ratings of satisfied people`,
  },
  components: 'Component by component',
  component: 'Component',
  counted: 'Figures',
  ofAll: (part: string, whole: string) => `${part} of ${whole}`,
  notMeasured: (max: number) => `not measured, at most ${max}`,
  nothingToCount: 'There was nothing to count in the period.',
  total: (points: string, measurable: number, outOf: number) =>
    `${points} of ${measurable} points that can be measured, out of ${outOf}`,
  trend: 'Over the periods',
  assessment: 'Agencies and their heads assessed',
  assessmentLead:
    'The nine indicators of Circular 01/2018/TT-VPCP, counted from dossiers or reported by the agency and checked by the one above. While something is not reported, the band lies between what is sure and the highest possible.',
  headOf: (name: string, position: string) => `Leader: ${name}, ${position}`,
  noHead: 'No leader is recorded',
  indicators: 'The nine indicators',
  decided: 'Dossiers decided',
  unknown: 'not known',
  band: 'Band',
  between: (low: string, high: string) => (low === high ? low : `between ${low} and ${high}`),
  from: {
    counted: 'counted from dossiers',
    reported: 'reported by the agency',
    both: 'counted and reported',
  },
  whyUnknown: {
    'nothing-counted': 'nothing to count yet',
    'not-reported': 'the agency has not reported, or its report is not accepted yet',
  },
  reportedAs: (name: string, share: string, end: string) => `${name}: ${share}, up to ${end}.`,
  vouchedBy: (source: string, reporter: string, checker: string) =>
    `Source: ${source}; reported by ${reporter}, checked by ${checker}.`,
  unitsAndHeads: 'Agencies and their heads',
  officers: 'Officers of your own unit',
  officersLead:
    'Only the leaders and supervisors of the unit itself see them, and each officer their own line; every look is written down.',
  ownWork: 'How my work went',
  ownWorkLead: 'Only you and the head of your unit see this.',
  staffMethod:
    'Whoever ended a step handled the dossier; it counts once, when it is decided. The points are the mean of three indicators: the time of the dossier, the time of the own steps, requests for supplements.',
  officer: 'Officer',
  handled: 'Dossiers',
  onTime: 'In time',
  late: 'Late',
  askedMore: 'Supplemented more than once',
  nothingCompared: 'Too little to compare',
  noOfficers: ['No dossiers', 'No dossier was decided in the period yet.'],
  publish: 'Publish',
  publishAgain: 'Publish again',
  publishTitle: (month: string) => `Publish the results of ${month}`,
  publishWhat:
    'The figures and index of every agency appear on the portal for everybody. Nothing is personal.',
  reason: 'Why it is published again',
  published: (month: string) => `The results of ${month} are published.`,
  publishedBy: (name: string, moment: string, version: number) =>
    `${name} published it ${moment}${version > 1 ? `, version ${version}` : ''}.`,
  notPublished: 'This month is not published.',
} satisfies typeof vi
