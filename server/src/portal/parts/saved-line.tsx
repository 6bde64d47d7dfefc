import { Icon } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import { formatTime } from '../format.ts'

/** "Draft saved at 20:02"; the autosave script writes the next one, and what hinders it, into the same line. */
export function SavedLine({ savedAt, context }: { savedAt?: Date | undefined; context: PageContext }) {
  const { common } = textsOf(context)
  return (
    <p
      className="small muted saved"
      role="status"
      data-saved
      data-saved-text={common.savedTemplate}
      data-failed-text={common.notSaved}
      data-closed-text={common.notSavedClosed}
    >
      <span data-saved-mark hidden={!savedAt}>
        <Icon name="tick" />
      </span>
      <span data-saved-line>{savedAt && common.savedAt(formatTime(savedAt))}</span>{' '}
      <a data-saved-more hidden href={context.path}>
        {common.continue}
      </a>
    </p>
  )
}
