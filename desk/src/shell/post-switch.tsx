import { Button, ChoiceField } from '@mot-cua/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { myPostsQuery } from '../features/organisation/queries.ts'
import { organisation } from '../features/organisation/requests.ts'
import { useWords } from '../messages/words.ts'
import { Refusal } from './failure.tsx'

/** Which of several posts one acts in; nothing for who has one. What is shown belongs to the post, so all of it is read again. */
export function PostSwitch({ onChanged }: { onChanged: () => void }) {
  const { organisation: said, of } = useWords()
  const client = useQueryClient()
  const router = useRouter()
  const { data: posts = [] } = useQuery(myPostsQuery)
  const current = posts.find((post) => post.current)?.id
  const [picked, setPicked] = useState<string>()
  const { mutate, error, isPending } = useMutation({
    mutationFn: (post: string) => organisation.changePost(post),
    onSuccess: async () => {
      onChanged()
      client.clear()
      await router.navigate({ to: '/' })
      await router.invalidate()
    },
  })
  if (posts.length < 2) return null
  return (
    <>
      <ChoiceField
        id="acting-post"
        name="acting-post"
        label={said.acting.label}
        choices={posts.map(({ id, position, unitVi, unitEn, delegated }) => ({
          value: id,
          label: position,
          hint: [of({ vi: unitVi, en: unitEn }), delegated && said.acting.delegated]
            .filter(Boolean)
            .join(' · '),
        }))}
        chosen={picked ?? current}
        onChoose={setPicked}
      />
      {picked !== undefined && picked !== current && (
        <Button type="button" aria-disabled={isPending} onClick={() => mutate(picked)}>
          {said.acting.change}
        </Button>
      )}
      <Refusal error={error} />
    </>
  )
}
