import type { partnerQueue as vi } from '../vi/partner-queue.ts'

export const partnerQueue = (name: string) =>
  ({
    notConnected: `${name} is not connected: nothing is queued or sent. Whoever runs the installation sets its address, number and secret to begin.`,
    since: (moment: string) => `Told from ${moment} on.`,
    nothingYet: `${name} is connected. The first dossier is told within a minute.`,
    answered: (moment: string) => `${name} last answered at ${moment}.`,
    closed: (moment: string) =>
      `${name} does not answer. It is tried again at ${moment}; what waits is kept and goes out in order.`,
    counts: { sentToday: 'Sent of today', waiting: 'Waiting', refused: 'Refused there' },
    oldest: (moment: string) => `the oldest from ${moment}`,
    failures: {
      late: `${name} answered too late`,
      unreachable: `${name} cannot be reached`,
      'http-500': `${name} failed (500)`,
      'http-503': `${name} is down for a while (503)`,
      'dossier-gone': 'There is no such dossier any more',
    },
    failed: 'Not sent yet',
    noneFailed: 'No message failed or was refused.',
    last: 'Sent last',
    noneLast: 'Nothing has been sent yet.',
    columns: {
      dossier: 'Dossier',
      status: 'Told status',
      happened: 'Happened at',
      reason: 'Reason',
      next: 'Next try',
      sent: 'Sent at',
      action: 'Action',
    },
    neverAgain: 'Refused: waits to be sent again',
    attempts: (count: number) => (count === 1 ? 'tried once' : `tried ${count} times`),
    sendAgain: 'Send again',
    sendAgainOf: (code: string) => `Send dossier ${code} again`,
    sendAllAgain: 'Send all again',
    sentAgain: (dossiers: number) => `${dossiers} dossiers are queued again. ${name} counts nothing twice.`,
  }) satisfies ReturnType<typeof vi>
