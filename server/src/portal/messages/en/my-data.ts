import type { myData as vi } from '../vi/my-data.ts'

export const myData: typeof vi = {
  title: 'Data I let be used',
  lead: 'A source is asked only for the procedure you allowed. Withdraw at any time; what was filled in before stays.',
  consents: 'Sources allowed',
  noConsents: 'No source is allowed yet.',
  source: 'Source',
  procedure: 'Used for',
  since: 'Since',
  state: 'State',
  choice: 'Choice',
  withdrawnOn: (date) => `Withdrawn on ${date}`,
  withdraw: 'Withdraw',
  remembered: 'Answers remembered for the next time',
  noRemembered:
    'No answer is remembered yet. When you hand in, shared answers such as the phone number are remembered if you agreed.',
  question: 'Question',
  answer: 'Answer',
  saidOn: 'Answered on',
  forget: 'Forget',
  questions: {
    phone: 'Phone number',
    email: 'E-mail',
    delivery: 'Way to receive the result',
    'copies-wanted': 'Copies wanted',
  },
  link: 'Data I let be used',
}
