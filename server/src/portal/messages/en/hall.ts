import type { hall as vi } from '../vi/hall.ts'

export const hall: typeof vi = {
  kioskTitle: 'Draw a number',
  kioskLead: (desk) => `${desk}. Numbers of today, no sign-in.`,
  take: 'Draw a number',
  waitingNow: (count) => (count === 0 ? 'Nobody waits yet.' : `${count} waiting.`),
  usualWait: (minutes) => `Today people usually wait ${minutes} minutes.`,
  number: (number) => `Number ${number}`,
  takenAt: (desk, moment) => `${desk}, drawn at ${moment}`,
  before: (count) => (count === 0 ? 'You are next.' : `${count} before this number.`),
  called: (counter) => `Please go to counter ${counter}.`,
  over: 'This number is done.',
  bring: 'Have the identity card ready. This page renews itself.',
  toBoard: 'See the board of numbers',
  boardTitle: 'Board of numbers',
  atCounter: (number, counter) => `Number ${number} – counter ${counter}`,
  calling: 'Called',
  serving: 'Being served',
  nobodyCalled: 'No number has been called.',
  next: 'Next',
  nobodyNext: 'Nobody is waiting any more.',
}
