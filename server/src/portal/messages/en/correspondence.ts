import type { correspondence as words } from '../vi/correspondence.ts'

export const correspondence: typeof words = {
  title: 'Messages about the dossier',
  back: 'Back to the dossier',
  lead: (agency: string) =>
    `${agency} reads and answers in working hours. You are told when there is an answer.`,
  none: 'Nothing has been written yet.',
  list: 'Messages, oldest first',
  you: 'You',
  read: (moment: string) => `Read by the agency at ${moment}`,
  unread: 'Not read by the agency yet',
  label: 'Message to the agency',
  hint: 'At most 2,000 signs. Papers that were asked for are handed in where the dossier asks for them, not here.',
  send: 'Send',
  sent: 'The message was sent.',
  closed: 'The dossier ended too long ago to be written about.',
}
