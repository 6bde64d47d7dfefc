import type { signIn as vi } from '../vi/sign-in.ts'

export const signIn = {
  title: 'Sign in to the desk',
  lead: 'For officers. Citizens sign in with VNeID on the public service portal.',
  portal: 'To the public service portal',
  username: 'User name',
  password: 'Password',
  code: '6-digit code',
  codeHint: 'Shown by the authenticator app on the phone; it changes every 30 seconds',
  submit: 'Sign in',
  asCitizen: 'This browser is signed in with a citizen account. Signing in here replaces that session.',
  missing: {
    username: 'Enter the user name',
    password: 'Enter the password',
    code: 'Enter the 6-digit code',
    codeLength: (digits: number) => `The code has 6 digits, ${digits} entered`,
  },
} satisfies typeof vi
