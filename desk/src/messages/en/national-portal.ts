import type { nationalPortal as vi } from '../vi/national-portal.ts'
import { partnerQueue } from './partner-queue.ts'

const queue = partnerQueue('The national portal')

export const nationalPortal = {
  ...queue,
  title: 'National portal',
  lead: 'Dossiers, their history and their results are told to the National Public Service Portal, in order. A finished dossier is synchronised once the portal has acknowledged both its history and its result.',
  statuses: {
    1: 'Submitted',
    2: 'Accepted',
    3: 'Not accepted',
    4: 'Being processed',
    5: 'Waiting for a supplement',
    7: 'Withdrawn',
    8: 'Stopped',
    9: 'Resolved',
    10: 'Result handed over',
  },
  failures: {
    ...queue.failures,
    unreadable: 'The answer of the national portal cannot be read',
    'account-refused': 'The national portal does not know the account of the province',
  },
} satisfies typeof vi
