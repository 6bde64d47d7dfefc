import type { rating as vi } from '../vi/rating.ts'

export const rating: typeof vi = {
  title: () => 'Were you content with this service?',
  legend: 'How content',
  faces: { good: 'Very content', fair: 'Content', bad: 'Not content' },
  missing: 'Choose one of the three',
  better: 'What should be better?',
  comment: 'Anything else',
  commentHint: 'Please leave out identity and phone numbers',
  privacy: 'Whoever handled the dossier does not learn who rated it. Monthly totals are public.',
  send: 'Send',
  skip: 'Skip',
  thanks: 'Your rating was sent',
  thanksText: () => 'Thank you. It is added to the monthly totals, which are public.',
  already: 'This dossier has been rated',
  alreadyText: 'Every dossier is rated once.',
  see: 'See how we perform',
}
