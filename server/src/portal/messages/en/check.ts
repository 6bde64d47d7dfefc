import type { check as vi } from '../vi/check.ts'

export const check: typeof vi = {
  title: 'Check before handing in',
  open: (count) => (count === 1 ? '1 thing is not finished' : `${count} things are not finished`),
  papers: 'Papers',
  paper: {
    proven: (source) => `Not needed, known to: ${source}`,
    files: (count) => (count === 1 ? '1 file sent' : `${count} files sent`),
    own: 'From My documents',
    missing: 'Missing',
  },
  aside: 'About to hand in',
  asideTitle: 'About to hand in',
  agency: 'Received by',
  due: 'Result before',
  pay: 'To pay',
  declaration: 'I declare that the above is true and answer for it before the law.',
  declarationMissing: 'Tick the declaration to hand in',
  submit: 'Hand in',
  submitAndPay: (amount) => `Hand in and pay ${amount}`,
  note: 'You can still withdraw as long as there is no result.',
  notYet: 'You can hand in when what is missing above is done.',
}
