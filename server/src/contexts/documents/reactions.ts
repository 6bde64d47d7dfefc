import { on } from '../../kernel/app.ts'
import { draftErased } from '../forms/index.ts'
import { removeFilesOfDraft } from './store/file.ts'

export const documentReactions = [
  // A draft whose answers are deleted keeps no papers either.
  on(draftErased, 'documents.remove-files-of-draft', (tx, { payload }) =>
    removeFilesOfDraft(tx, payload.draft),
  ),
]
