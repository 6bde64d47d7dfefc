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
  free: 'Free',
  agency: 'Handled by',
  qr: 'QR code of the tracking page',
  scan: 'Scan to follow',
  next: 'What comes next',
  follow: 'Follow the dossier',
  slip: 'Download the slip (PDF)',
  pay: 'Pay',
  took: (time) => `Handed in within ${time}`,
  minutes: (minutes, seconds) => (minutes ? `${minutes} min ` : '') + `${seconds} s`,
  tookText:
    'If a question was hard to understand, say so in the rating after the result; it helps the next person.',
}
