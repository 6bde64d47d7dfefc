import { Icon } from '@mot-cua/ui'
import type { RecordFault } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { focusPlace } from './editing.tsx'
import { sections } from './sections.tsx'

/** Everything that is still wrong, each with a way to its place; folded when there is much. */
export function FaultList({ faults }: { faults: readonly RecordFault[] }) {
  const { editor } = useWords().catalogue
  if (faults.length === 0) return null
  return (
    <details className="edit-faults" open={faults.length <= 5}>
      <summary>
        <Icon name="warning" />
        {editor.faults(faults.length)}
      </summary>
      <ul>
        {faults.map(({ pointer, detail }) => (
          <li key={`${pointer}${detail}`}>
            <button type="button" className="link-button" onClick={() => focusPlace(pointer)}>
              <FaultPlace pointer={pointer} />: {detail}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The section a fault lies in, and the numbers of the items on the way there. */
function FaultPlace({ pointer }: { pointer: string }) {
  const { editor, record } = useWords().catalogue
  const [first = '', ...rest] = pointer.split('/').slice(1)
  const section = sections.find(({ places }) => (places as readonly string[]).includes(first))
  const numbers = rest.filter((part) => /^\d+$/.test(part)).map((part) => Number(part) + 1)
  const name =
    first === 'validFrom'
      ? editor.validFrom
      : first === 'note'
        ? editor.note
        : section
          ? record[section.id]
          : first
  return <>{[name, numbers.join('.')].filter(Boolean).join(' ')}</>
}
