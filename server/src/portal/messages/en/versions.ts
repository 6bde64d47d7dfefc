import type { versions as vi } from '../vi/versions.ts'

export const versions: typeof vi = {
  title: 'Two devices say different things',
  lead: (count) =>
    `${count === 1 ? 'One question was' : `${count} questions were`} answered differently in two places. Both are kept; choose the right one of each.`,
  devices: { phone: 'a phone', computer: 'a computer' },
  kept: (device, moment) => `In the draft now, written on ${device} at ${moment}`,
  keptPlain: 'In the draft now',
  typed: (device, moment) => `Typed on ${device} at ${moment}, not in the draft yet`,
  missing: (ask) => `Choose the right one: ${ask}`,
  changed: 'The draft has just changed elsewhere, so that choice was not taken. Look again and choose.',
  take: 'Take what I chose',
  allKept: 'Keep all as in the draft',
  allOther: 'Take all that was typed',
  differs: 'Another device says something else. Both versions are kept.',
  keptSaved: 'What was typed before signing in again is saved.',
  notSavedYet:
    'Not saved yet, as this page was opened in an earlier session. What you typed is all here; press Continue to save it.',
  signedOutTitle: 'Signed out, so not saved yet',
  signedOutText:
    'What you typed is still on this page. Sign in on the new page that opens, then come back here and press “Send what I typed again”.',
  signedOutSignIn: 'Sign in on a new page',
  signedOutAgain: 'Send what I typed again',
}
