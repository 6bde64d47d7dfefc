import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useWords } from '../messages/words.ts'
import { Refusal } from './failure.tsx'

const queryKey = ['daily-letter']

/** Whether one gets the letter of each morning about what is due; what stands there stays on the desk's own list. */
export function DailyLetter() {
  const { shell } = useWords()
  const client = useQueryClient()
  const { data } = useQuery({ queryKey, queryFn: api.dailyLetter })
  const { mutate, error } = useMutation({
    mutationFn: api.chooseDailyLetter,
    onMutate: (on) => client.setQueryData(queryKey, { on }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
  if (!data) return null
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={data.on} onChange={({ target }) => mutate(target.checked)} />
        <span>{shell.dailyLetter}</span>
      </label>
      <Refusal error={error} />
    </>
  )
}
