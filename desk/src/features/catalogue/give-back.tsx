import { Button, LongTextField } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'

type GiveBackTo = {
  /** Nothing as long as nobody means to give the draft back. */
  reason: string | undefined
  sending: boolean
  onReason: (reason: string) => void
  onGiveBack: (reason: string) => void
}

/** Sends a draft back to its author, which takes a reason: a button, and once pressed the form for the reason. */
export function GiveBack({ reason, sending, onReason, onGiveBack }: GiveBackTo) {
  const { approval } = useWords().catalogue
  if (reason === undefined)
    return (
      <Button type="button" look="second" wide onClick={() => onReason('')}>
        {approval.giveBack}
      </Button>
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() && !sending) onGiveBack(reason)
      }}
    >
      <LongTextField
        id="return-reason"
        label={approval.reason}
        lang="vi"
        required
        maxLength={2000}
        value={reason}
        onChange={({ target }) => onReason(target.value)}
      />
      <Button wide aria-disabled={sending}>
        {approval.giveBack}
      </Button>
    </form>
  )
}
