import type { whatNow as words } from '../vi/what-now.ts'

export const whatNow: typeof words = {
  title: 'Now',
  ways: 'You can',
  submitted: (agency) => `${agency} is checking what you handed in.`,
  answerBy: (moment) => `It says by ${moment} whether it is accepted.`,
  working: (agency, step) => `${agency} is at: ${step}.`,
  waiting: (since) =>
    `The agency waits for your supplement.${since ? ` The clock has stood since ${since}; once all is there, the time begins anew.` : ''}`,
  resolved: {
    desk: 'The result is ready for you to collect.',
    post: 'The result is ready and goes by post.',
    electronic: 'The electronic result is in My documents.',
    'home-police': 'The result is ready at the police of the commune.',
  },
  resolvedOtherwise: 'The result is ready.',
  ended: 'The dossier is closed. To try again, hand in a new one.',
  lateAgain: (moment) =>
    `The new day, ${moment}, has passed too. By the rules an agency may promise a new day once only.`,
  noApology: 'The agency has sent no letter of apology and no new day.',
  write: 'Write to the agency and ask',
  by: (law) => `(${law})`,
  call: (number) => `Call ${number}`,
  online: 'Send it on the national portal',
  withdraw: 'Withdraw the dossier',
}
