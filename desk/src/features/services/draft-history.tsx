import { useWords } from '../../messages/words.ts'
import { fullMoment } from '../dossiers/moments.ts'
import { Pane } from './parts/general-tab.tsx'
import type { DefinitionDraft } from './requests.ts'

/** Who did what with the draft, in words, the last first. */
export function DraftHistory({ history }: { history: DefinitionDraft['history'] }) {
  const { services } = useWords()
  return (
    <Pane title={services.tabs['lich-su']}>
      <ul className="lines">
        {[...history].reverse().map((entry) => (
          <li key={entry.at + entry.what}>
            <strong>{services.historyWhat[entry.what]}</strong>{' '}
            <span className="muted">
              {entry.byName}, {fullMoment(entry.at)}
            </span>
            {entry.words.map((words) => (
              <span key={words} className="sub">
                {words}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Pane>
  )
}
