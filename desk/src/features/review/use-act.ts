import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Does something about reviews or re-engineering and reads again what it may have changed. */
export function useAct<Body, Answer>(
  act: (body: Body) => Promise<Answer>,
  onDone: (answer: Answer) => void,
  key: 'reviews' | 'reengineering' = 'reviews',
) {
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      onDone(answer)
      await client.invalidateQueries({ queryKey: [key] })
    },
  })
  return { act: mutate, acting: isPending, error }
}
