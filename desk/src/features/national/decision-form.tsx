import { LongTextField, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { keepingApi, type ProcedureComparison } from '../../api-keeping.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { todayInVietnam } from '../../shell/day.ts'
import { SavingForm } from '../../shell/saving-form.tsx'
import type { Choices } from './choices.ts'
import type { StandingSlug } from './search.ts'

/** Sends what was chosen: the accepted places as one version from a day, the others with the reason why ours is kept. */
export function DecisionForm({
  comparison,
  choices,
  next,
  filter,
  onDone,
}: {
  comparison: ProcedureComparison
  choices: Choices
  next: string | undefined
  filter: StandingSlug | undefined
  onDone: () => void
}) {
  const { national } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [validFrom, setValidFrom] = useState(todayInVietnam())
  const [reason, setReason] = useState('')
  const chosen = (wanted: string) =>
    [...choices].filter(([, choice]) => choice === wanted).map(([place]) => place)
  const [accepted, rejected] = [chosen('accept'), chosen('reject')]
  const { code, seen } = comparison
  const decide = useMutation({
    // Ours is kept first: it changes no version, so the places that are accepted stay where they are.
    mutationFn: async () => {
      if (rejected.length > 0) await keepingApi.rejectNational(code, { seen, places: rejected, reason })
      if (accepted.length > 0) await keepingApi.acceptNational(code, { seen, places: accepted, validFrom })
    },
    onSuccess: async () => {
      onDone()
      announce({ text: national.saved(code) })
      const left = comparison.places.filter(({ place, rejected: before }) => !choices.has(place) && !before)
      if (left.length === 0)
        await navigate({
          to: paths.national,
          search: { ...(filter && { loc: filter }), ...(next && { ma: next }) },
          resetScroll: false,
        })
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['national-records'] }),
  })
  if (choices.size === 0) return null
  return (
    <SavingForm
      submit={capital(national.save(accepted.length, rejected.length))}
      sending={decide.isPending}
      error={decide.error}
      onSubmit={() => decide.mutate()}
    >
      {accepted.length > 0 && (
        <TextField
          id="valid-from"
          type="date"
          width="m"
          required
          label={national.validFrom}
          hint={comparison.decision ? national.validFromHint(comparison.decision) : undefined}
          value={validFrom}
          onChange={({ target }) => setValidFrom(target.value)}
        />
      )}
      {rejected.length > 0 && (
        <LongTextField
          id="reason"
          required
          maxLength={1000}
          label={national.reason}
          hint={national.reasonHint}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
    </SavingForm>
  )
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
