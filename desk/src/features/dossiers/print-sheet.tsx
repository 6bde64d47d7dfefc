import type { DossierPage } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { usePrinting } from '../../shell/use-printing.ts'
import { fullMoment } from './moments.ts'
import { Declared } from './tabs/compare-tab.tsx'
import { ComponentsPane, FactsPane, SupplementPanes } from './tabs/components-tab.tsx'
import { ControlSheetPane, HistoryPane } from './tabs/history-tab.tsx'

/**
 * What goes on paper when the page of a dossier is printed, whichever part is open: answers, papers, what was asked for, history and
 * control sheet. Internal notes stay inside.
 */
export function PrintSheet({ dossier }: { dossier: DossierPage }) {
  const { dossier: said } = useWords()
  if (!usePrinting()) return null
  return (
    <div className="print-sheet stack">
      <FactsPane dossier={dossier} />
      <Declared dossier={dossier} />
      <ComponentsPane dossier={dossier} />
      <SupplementPanes dossier={dossier} />
      <HistoryPane dossier={dossier} />
      <ControlSheetPane dossier={dossier} />
      <p className="muted small">{said.printed(fullMoment(new Date().toISOString()))}</p>
    </div>
  )
}
