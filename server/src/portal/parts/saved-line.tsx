import { Icon } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import { formatTime } from '../format.ts'

/** "Draft saved at 20:02"; the autosave script writes the next one into the same line. */
export function SavedLine({ savedAt, context }: { savedAt?: Date | undefined; context: PageContext }) {
  const { common } = textsOf(context)
  return (
    <p
      className="small muted saved"
      role="status"
      data-saved
      data-saved-text={common.savedTemplate}
      data-failed-text={common.notSaved}
    >
      <span data-saved-mark hidden={!savedAt}>
        <Icon name="tick" />
      </span>
      <span data-saved-line>{savedAt && common.savedAt(formatTime(savedAt))}</span>
    </p>
  )
}
