import type { DossierPage } from '../../../api-types.ts'

/** What each dialog of a move is given. */
export type MoveDialogProps = { dossier: DossierPage; onClose: () => void; onDone: () => void }
