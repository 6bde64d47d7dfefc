import { Button } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Refusal } from '../../shell/failure.tsx'

/** A button that asks the server for something about tracking, says what came of it and reads the page again. */
export function Press<Answer>({
  ask,
  said,
  name,
  children,
}: {
  ask: () => Promise<Answer>
  said: (answer: Answer) => string
  /** What it is called for who does not see the row it stands in. */
  name?: string
  children: string
}) {
  const { shell } = useWords()
  const client = useQueryClient()
  const press = useMutation({
    mutationFn: ask,
    onSuccess: async (answer) => {
      announce({ text: said(answer) })
      await client.invalidateQueries({ queryKey: ['tracking'] })
    },
  })
  return (
    <div>
      <Button
        type="button"
        look="second"
        aria-label={name}
        aria-disabled={press.isPending}
        onClick={() => !press.isPending && press.mutate()}
      >
        {press.isPending ? shell.working : children}
      </Button>
      <Refusal error={press.error} />
    </div>
  )
}
