import { Icon, type IconName } from '@mot-cua/ui'
import { useWords } from '../../../messages/words.ts'

type Tools = {
  /** The id of the item; its buttons are called after it. */
  item: string
  name: string
  index: number
  last: number
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** The native buttons that move an item of a list and take it away; one that has nowhere to go stays in reach and does nothing. */
export function ItemTools({ item, name, index, last, onMove, onRemove }: Tools) {
  const { editor } = useWords().catalogue
  const tools: [string, IconName, string, boolean, () => void][] = [
    ['up', 'up', editor.up(name), index === 0, () => index > 0 && onMove(-1)],
    ['down', 'down', editor.down(name), index === last, () => index < last && onMove(1)],
    ['remove', 'remove', editor.remove(name), false, onRemove],
  ]
  return (
    <span className="edit-tools">
      {tools.map(([key, icon, words, idle, act]) => (
        <button
          key={key}
          id={`${item}-${key}`}
          type="button"
          className="tool"
          aria-label={words}
          title={words}
          aria-disabled={idle}
          onClick={act}
        >
          <Icon name={icon} />
        </button>
      ))}
    </span>
  )
}
