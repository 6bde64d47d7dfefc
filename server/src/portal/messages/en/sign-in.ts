import type { signIn as vi } from '../vi/sign-in.ts'

export const signIn: typeof vi = {
  title: 'Sign in',
  lead: 'One VNeID account for everything, from commune to province.',
  action: 'Sign in with VNeID',
  again: 'Try again',
  note: 'VNeID opens and asks for your password or a scan. Một Cửa never sees the password.',
  asksTitle: 'What does Một Cửa ask VNeID for?',
  asks: [
    'Name, date of birth, sex, identity number',
    'Permanent residence and where you live now',
    'Phone number, for news about your dossiers',
  ],
  purpose:
    'Used only to fill in the dossiers you hand in. Every look at your data is recorded; see My documents.',
  withoutTitle: 'Possible without signing in',
  without: { procedures: 'Read about procedures', track: 'Track a dossier by its code' },
  guide: 'Need somebody to guide you? Call ',
  cancelled: 'Not signed in: it was cancelled at VNeID.',
  cancelledText: 'No data were passed on. Your draft, if any, is kept.',
  failed: 'VNeID did not answer.',
  failedText: 'It is probably busy. Try again in a few minutes; your draft is kept.',
  reference: (id) => `When you call for help, give the code ${id}.`,
  level1: 'This account is of level 1 and cannot hand in dossiers.',
  level1Text:
    'A level 1 account was opened by phone, so it is not certain who it is. Handing in needs level 2: any commune police office gives it the same day, free of charge; take your identity card.',
  level1Still: 'Until then, any one-stop desk takes your dossier.',
  signedOut: 'You are signed out.',
  needed: 'Sign in to continue. Your draft is kept.',
  signOutTitle: 'Sign out?',
  signOutText: 'Drafts and dossiers stay as they are. On a shared computer, sign out of VNeID as well.',
  stay: 'Stay',
}
