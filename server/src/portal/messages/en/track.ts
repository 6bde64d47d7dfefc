import type { track as vi } from '../vi/track.ts'

export const track: typeof vi = {
  title: 'Track a dossier',
  lead: 'Enter the code printed on the slip or sent by message.',
  code: 'Dossier code',
  hint: 'For example ',
  action: 'Track',
  stage: 'The dossier is',
  stages: {
    received: 'Received, papers being checked',
    processing: 'Being handled',
    'waiting-for-you': 'Paused, waiting for the applicant',
    'waiting-for-payment': 'Waiting for payment',
    done: 'Finished, the result is there',
    refused: 'Answered with a refusal',
    withdrawn: 'Withdrawn by the applicant',
    stopped: 'Stopped',
  },
  since: (moment) => `Since ${moment}.`,
  unknown: 'Nothing public is known about this code',
  unknownText:
    'Check every digit. A new dossier appears after a few minutes. If it does not, call where it was handed in.',
  publicNote:
    'This page tells only where the dossier is. Sign in to see who is working on it, what is needed, and the result.',
  signIn: 'Sign in to see everything',
  missing: 'Enter a dossier code',
}
