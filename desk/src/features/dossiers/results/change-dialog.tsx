import type { Move } from '../../../api-types.ts'
import type { MoveDialogProps } from '../moves/move-dialog.ts'
import { CorrectionDialog } from './correction-dialog.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { DeclineDialog } from './decline-dialog.tsx'
import { RevocationDialog } from './revocation-dialog.tsx'
import { SealCorrectionDialog, SignCorrectionDialog } from './sign-correction-dialog.tsx'

const dialogs = {
  'propose-correction': CorrectionDialog,
  'sign-correction': SignCorrectionDialog,
  'seal-correction': SealCorrectionDialog,
  'propose-revocation': RevocationDialog,
  'revoke-result': DecisionDialog,
  'decline-result-change': DeclineDialog,
} as const

export type ChangeMove = keyof typeof dialogs
export const isChangeMove = (move: Move): move is ChangeMove => Object.hasOwn(dialogs, move)

/** What is done to a result that was issued: each move asks for what it needs. */
export function ChangeDialog({ move, ...rest }: MoveDialogProps & { move: ChangeMove }) {
  const Dialog = dialogs[move]
  return <Dialog {...rest} />
}
