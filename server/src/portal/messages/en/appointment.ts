import type { appointment as words } from '../vi/appointment.ts'

export const appointment: typeof words = {
  title: 'When to come for the result',
  back: 'Back to the dossier',
  booked: (moment) => `You come at ${moment}.`,
  cancel: 'Cancel the appointment',
  where: 'Where it is, and what to bring',
  bring: 'Bring your identity card and the slip of the dossier (on paper or on your phone).',
  other:
    'Somebody who comes for you also brings an authorisation. You may come in office hours without an appointment.',
  none: 'The next days are full. You may come in office hours without an appointment.',
  choose: 'Choose a day and a time',
  change: 'Choose another time',
  days: 'Days with a free time',
  times: (day) => `Times on ${day}`,
  full: 'full',
  book: 'Come at this time',
  move: 'Come at this time instead',
  ready: (desk) => `The result waits for you at ${desk}`,
  goTo: 'Choose when to come',
  goChange: 'See, change or cancel the appointment',
}
