import type { lateLists as vi } from '../vi/late-lists.ts'

export const lateLists: typeof vi = {
  title: 'Agencies that were late',
  lead: "Reviewed and published every month by the office of the province's People's Committee. Counted from each dossier, against the day first promised.",
  month: (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`,
  choose: 'Month',
  show: 'Show',
  agency: 'Agency',
  handled: 'Dossiers finished or overdue in the month',
  late: 'Late',
  share: 'Share late',
  answered: 'Explained and apologised for',
  published: (moment: string) => `Published at ${moment}.`,
  again: (version: number) => `Version ${version}.`,
  nobody: 'No agency was late in this month.',
  none: 'No month has been published yet',
  noneText: 'The list of a month is published after it has ended.',
  data: 'Download the data (JSON)',
  link: 'Agencies that were late, by month',
}
