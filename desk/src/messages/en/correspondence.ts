import type { correspondence as words } from '../vi/correspondence.ts'

export const correspondence: typeof words = {
  section: 'Applicants',
  title: 'Messages with the applicant',
  list: 'Messages, oldest first',
  applicant: 'applicant',
  none: [
    'Nothing was written yet',
    'Applicants write on the page of their dossier; who is answered here is told.',
  ],
  read: (name: string, moment: string) => `Read by ${name} at ${moment}`,
  unread: 'Not read yet',
  label: 'Message to the applicant',
  hint: 'The applicant reads it word for word. What is missing is asked for as a supplement, not here.',
  send: 'Send',
  mayNotWrite: 'The desk, the head of the unit, or whoever holds the dossier answers the applicant.',
  unreadTitle: 'Messages of applicants',
  unreadLead: 'Dossiers with a message that nobody who answers for them has read, oldest first.',
  noneUnread: ['No unread messages', 'What applicants write on the page of their dossier appears here.'],
  waitsSince: (count: number, moment: string) => `${count} message(s), since ${moment}`,
  inQueue: 'Unread message',
}
