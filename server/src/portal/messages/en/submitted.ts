import type { submitted as vi } from '../vi/submitted.ts'

export const submitted: typeof vi = {
  title: 'Dossier received',
  stamp: 'ĐÃ NHẬN',
  stampSpoken: (moment) => `Received at ${moment}`,
  code: 'Dossier code',
  due: 'Result due',
  dueLater: 'Told when it is accepted',
  paid: 'Paid',
  toPay: 'Still to pay',
  receipt: (number) => `Electronic receipt ${number}`,
  free: 'Nothing to pay with the submission',
  agency: 'Handled by',
  qr: 'QR code of the tracking page',
  scan: 'Scan to follow',
  next: 'What comes next',
  steps: (agency, due) => [
    {
      title: `${agency} checks the dossier`,
      text: 'Anything missing is asked once; while we wait for you the clock stops.',
    },
    {
      title: `Before ${due}: the result`,
      text: 'If we are late you get a letter of apology and a new date.',
    },
    { title: 'The result is put into My documents', text: 'A message tells you as soon as it is signed.' },
  ],
  follow: 'Follow the dossier',
  slip: 'Download the slip (PDF)',
  pay: 'Pay',
  took: (time) => `Handed in within ${time}`,
  minutes: (minutes, seconds) => (minutes ? `${minutes} min ` : '') + `${seconds} s`,
  tookText:
    'If a question was hard to understand, say so in the rating after the result; it helps the next person.',
}
