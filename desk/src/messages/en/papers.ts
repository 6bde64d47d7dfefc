import type { papers as vi } from '../vi/papers.ts'

export const papers = {
  issued: 'Papers issued to the applicant',
  none: ['Nothing issued yet', 'Receipts, requests and refusals appear here by themselves with their step.'],
  numbered: (number: string, moment: string) => `No. ${number}, issued ${moment}`,
  sealed: (moment: string) => `Digitally signed ${moment}`,
  unsealed: 'Not signed yet',
  because: {
    'signing-service-down': 'The signing service does not answer. It is tried again in some minutes.',
    'no-signing-certificate':
      'The unit has no certificate for its seal. Its administrator has to register one.',
    'wrong-pin': 'What was set up for automatic signing is wrong. Tell the system administrator.',
    'seal-not-set-up': 'Automatic signing is not set up. Print it, sign and seal it by hand.',
  },
  becauseOther: 'It could not be signed. It is tried again.',
  waiting: 'Being signed.',
  print: { A4: 'Print A4', A5: 'Print A5' },
  printSlip: { A4: 'Print the slip (A4)', A5: 'Print the slip (A5)' },
  archive: 'Archive for the file room',
  takeArchive: 'Download (ZIP)',
  archiveText:
    'The whole dossier in one file: declaration, history, control sheet (PDF), data (JSON), every paper, issued paper and result, with a list and its SHA-256 sums. Without internal notes. The applicant sees who took it.',
  printSheet: 'Print the control sheet',
  sheetText: 'Who held the dossier from when to when, and whether in time; form 06, A4.',
  register: 'Register of dossiers',
  registerText:
    'What the unit has accepted; form 07, A4 across. Numbers go on through the year; each print is within one year.',
  from: 'From',
  to: 'To',
  printRegister: 'Print the register',
  sealSheet: 'Sign the sheet',
  sealNow: 'Sign',
  sealedNow: 'Signed with the certificate of the unit.',
  openSealed: 'Open the signed PDF',
  newPage: 'opens a new page',
} satisfies typeof vi
