import { useWords } from '../messages/words.ts'
import { Dialog } from './dialog.tsx'

/** The table of all shortcuts. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { shell, services } = useWords()
  const { keys } = shell
  const inBuilder = Object.entries(services.outline.keyNames)
  const groups: [string, [string, string][]][] = [
    [
      keys.inQueue,
      [
        ['J', keys.down],
        ['K', keys.up],
        ['Enter', keys.open],
        ['X', keys.pick],
        ['A', keys.pickAll],
        ['Y', keys.bulk],
      ],
    ],
    [
      keys.inDossier,
      [
        ['J', keys.next],
        ['K', keys.previous],
        ['Y', keys.main],
        ['B', keys.supplement],
        ['N', keys.take],
        ['D', keys.difference],
        [', .', keys.leaf],
        ['+ -', keys.zoom],
        ['0', keys.fit],
        ['R', keys.turn],
      ],
    ],
    [services.title, inBuilder.map(([key, does]) => [key.toUpperCase(), does])],
    [
      keys.anywhere,
      [
        ['/', keys.find],
        ['?', keys.help],
      ],
    ],
  ]
  return (
    <Dialog title={keys.title} onClose={onClose}>
      <p className="small muted">{keys.explain}</p>
      {groups.map(([title, lines]) => (
        <section key={title} className="stack-s">
          <h3>{title}</h3>
          <dl className="key-list">
            {lines.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="actions">
        <button type="button" className="button button--second" onClick={onClose}>
          {shell.close}
        </button>
      </div>
    </Dialog>
  )
}
