import type { tracking as vi } from '../vi/tracking.ts'
import { partnerQueue } from './partner-queue.ts'

const queue = partnerQueue('EMC')

export const tracking = {
  title: 'Reporting to EMC',
  lead: 'Each step of a dossier is told to the monitoring system (EMC), in order; each night what was sent is compared with what EMC received.',
  ...queue,
  statuses: { 0: 'Other', 1: 'Received', 2: 'Being processed', 3: 'Result returned', 4: 'Assigned' },
  failures: {
    ...queue.failures,
    'site-not-known': 'EMC does not know the number or secret of the province',
    'statement-unreadable': 'The statement of EMC cannot be read',
  },
  days: 'Comparison by day',
  noDays:
    'No day has been compared yet. Each night at 02:40 the day before is compared with the statement of EMC.',
  dayColumns: {
    day: 'Day',
    sent: 'Sent',
    theirs: 'Received by EMC',
    waiting: 'Waiting',
    differences: 'Differences',
  },
  noStatement: 'No statement',
  same: 'The same',
  dayTitle: (day: string) => `Differences of ${day}`,
  comparedAt: (moment: string) => `Compared at ${moment}.`,
  allSame: (day: string) => `${day}: what was sent and what EMC received are the same.`,
  compareAgain: 'Compare again',
  compareToday: 'Compare today',
  asked: 'The comparison is asked for. This page follows it.',
  sendMissing: 'Send again what EMC lacks',
  kinds: {
    figure: 'Counts of messages differ',
    'missing-there': 'Missing at EMC',
    'unknown-here': 'Unknown here',
    'status-differs': 'Last status differs',
  },
  differenceColumns: {
    what: 'Difference',
    where: 'Dossier, procedure',
    short: 'Where',
    ours: 'Ours',
    theirs: 'At EMC',
  },
  nothingThere: 'none',
  listedOf: (listed: number, all: number) => `${listed} of ${all} differences are shown.`,
} satisfies typeof vi
