import type { Move } from '../../../api-types.ts'
import type { MoveDialogProps } from '../moves/move-dialog.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { CameBackDialog, DeliveredDialog, SendByPostDialog } from './post-dialogs.tsx'

const dialogs = {
  'hand-over': HandOverDialog,
  'send-by-post': SendByPostDialog,
  'confirm-delivery': DeliveredDialog,
  'post-came-back': CameBackDialog,
} as const

export type HandingMove = keyof typeof dialogs
export const isHandingMove = (move: Move): move is HandingMove => Object.hasOwn(dialogs, move)

/** How a result comes to the applicant: at the desk for a signature, or by post. */
export function HandingDialog({ move, ...rest }: MoveDialogProps & { move: HandingMove }) {
  const Dialog = dialogs[move]
  return <Dialog {...rest} />
}
