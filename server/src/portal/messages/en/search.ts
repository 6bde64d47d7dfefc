import type { search as vi } from '../vi/search.ts'

export const search: typeof vi = {
  titleFor: (query) => `Results for “${query}”`,
  titleAll: 'All procedures',
  label: 'Search procedures',
  action: 'Search',
  count: (count) => `${count} ${count === '1' ? 'procedure' : 'procedures'}`,
  didYouMean: 'Did you mean: ',
  none: 'No procedure matches',
  adviceTitle: 'Try this',
  advice: [
    'Type fewer words, for example “khai sinh” instead of a sentence',
    'Type the Vietnamese name of the paper you want: sổ đỏ, bằng lái',
    'Accents are not needed and small mistakes do no harm',
  ],
  adviceCall: (number) => `Call ${number} and ask`,
  fieldNone: 'This field has no procedure yet.',
  backToAll: 'See all procedures',
}
