import type { problems as vi } from '../vi/problems.ts'

export const problems: typeof vi = {
  byKind: {
    forbidden: {
      title: 'This page is not for this account',
      text: 'The account in use has no right to this content.',
      advice: 'If you act for somebody, sign in with the authorised account.',
    },
    'not-found': {
      title: 'There is no such page',
      text: 'The address is wrong, or the content is gone, or it belongs to somebody else.',
      advice: 'Check the address, or search for a procedure below.',
    },
    conflict: {
      title: 'Something has changed elsewhere',
      text: 'This was just done in another tab or on another device, or the dossier has moved on.',
      advice: 'Open the page again to see how things stand, then continue.',
    },
    'rule-broken': {
      title: 'This cannot be done yet',
      text: 'A condition is not fulfilled.',
      advice: 'Go back, correct it and try again. What you filled in is kept.',
    },
    'too-many-requests': {
      title: 'A little too fast',
      text: 'Too many requests came from this device in a short time.',
      advice: 'Wait, then open the page again.',
    },
    internal: {
      title: 'Our mistake',
      text: 'This page failed because of an error on our side. We apologise; somebody has been told.',
      advice: 'What was saved is kept. Try again in a few minutes.',
    },
    unavailable: {
      title: 'No connection to another system',
      text: 'A system this page needs does not answer.',
      advice: 'Try again in a few minutes. What was saved is kept.',
    },
    offline: {
      title: 'No network',
      text: 'This device has no network, so the page could not be opened.',
      advice: 'Your saved draft is kept. Press “Try again” when the network is back.',
    },
  },
  retry: 'Try again',
  wait: (seconds) => `Try again in ${seconds} seconds.`,
  reference: 'Code to quote: ',
  savedAt: (time) => `The draft was saved at ${time}.`,
  reasons: 'Why',
}
