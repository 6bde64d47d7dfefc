import type { notes as vi } from '../vi/notes.ts'

export const notes = {
  title: 'Internal notes',
  none: 'No notes yet',
  noneText: 'Notes are for those who handle the dossier; the applicant cannot see them.',
  add: 'Add a note',
  text: 'Note',
  hint: 'Once written it cannot be changed or deleted. The applicant cannot see it.',
  missing: 'Write the note.',
  submit: 'Write it down',
} satisfies typeof vi
