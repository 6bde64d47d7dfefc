import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { resultState } from '../result-version.ts'
import { Declared } from '../tabs/compare-tab.tsx'
import { ResultViewer } from '../viewer/document-viewer.tsx'
import type { MoveDialogProps } from './move-dialog.ts'
import { PinForm } from './pin-form.tsx'

/** Shows the very paper that is about to be signed or sealed and asks for the PIN beside it. */
export function PinDialog({
  move,
  dossier,
  onClose,
  onDone,
}: MoveDialogProps & { move: 'sign-result' | 'seal-result' }) {
  const { moves, dossier: said } = useWords()
  const result = resultState(dossier)
  const title = move === 'sign-result' ? moves.sign.preview : moves.sign.previewSeal
  return (
    <Dialog wide title={`${moves.names[move]}: ${dossier.code}`} onClose={onClose}>
      <div className="split">
        {result && (
          <section className="dialog-paper">
            <ResultViewer dossier={dossier.id} version={result.version} title={title} />
          </section>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <section className="dialog-beside" aria-label={said.declared} tabIndex={0}>
          <Declared dossier={dossier} />
        </section>
      </div>
      <PinForm dossier={dossier} move={move} onClose={onClose} onDone={onDone} />
    </Dialog>
  )
}
