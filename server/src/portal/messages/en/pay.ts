import type { pay as vi } from '../vi/pay.ts'

export const pay: typeof vi = {
  title: (amount) => `Pay ${amount}`,
  titlePaid: (amount) => `${amount} paid`,
  receiver: 'Paid to',
  content: 'Reference',
  before: 'Pay before',
  action: 'To the payment page',
  again: 'Try again',
  note: 'The payment page of the National Public Service Portal opens and brings you back here. Closing it loses nothing: dossier and money are matched by the code.',
  change: 'Change before paying',
  openAgain: 'Open the payment page again',
  openAgainText:
    'Closed the payment page without paying? Open it again: it is the same payment and cannot be charged twice.',
  because: {
    declined: 'The bank declined the transaction.',
    expired: 'The time to pay ran out.',
    replaced: 'The amount changed because the dossier was changed.',
  },
  later: 'Pay later',
  declined: 'The bank did not transfer the money; nothing was taken from the account.',
  declinedText: 'Try again or choose another way. Your dossier is unchanged.',
  waiting: 'Waiting for the bank',
  waitingText: 'Usually less than a minute. This page moves on by itself.',
  waitingAgain: 'Look again now',
  waitingLong: 'You may close this page. We will send a message.',
  paid: 'This has been paid; nothing more is due.',
  paidAt: (time) => `Paid at ${time}.`,
  receipt: (number) => `Electronic receipt ${number}.`,
  toDossier: 'See the dossier',
  asideLabel: 'About this payment',
  asideTitle: 'Paying safely',
  aside: [
    'The money goes straight to the agency’s account at the State Treasury',
    'An electronic receipt follows at once',
    'A refund is considered when the dossier is withdrawn or refused',
  ],
}
