import type { papers as vi } from '../vi/papers.ts'

export const papers: typeof vi = {
  title: 'Papers',
  lead: 'A photograph will do: all four corners, every word readable.',
  allProven: 'No paper is needed: the data prove it all.',
  proven: 'Not needed',
  provenBy: (source, date) => `Known to: ${source}, ${date}`,
  needed: 'Needed',
  optional: 'If you have it',
  done: 'Handed in',
  own: 'Use a paper from My documents',
  ownNone: 'None, send another file',
  ownSave: 'Use this paper',
  choose: 'Choose a file',
  other: 'Send a file instead',
  kinds: 'PDF, JPG or PNG, up to 10 MB each',
}
