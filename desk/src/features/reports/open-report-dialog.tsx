import { SelectField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords, wordFor } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { type Opening, openReport, type ReportAsked } from './queries.ts'

type OpenReportDialogProps = { mayOpen: readonly Opening[]; onClose: () => void }
const keyOf = ({ form, plan }: Opening) => `${form} ${plan ?? ''}`

/** Which report of which period: the last one that ended unless another is chosen. */
export function OpenReportDialog({ mayOpen, onClose }: OpenReportDialogProps) {
  const { reports: said } = useWords()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [chosen, setChosen] = useState(mayOpen[0]!)
  const [scope, setScope] = useState<ReportAsked['scope']>(chosen.scopes.at(-1)!)
  const [kind, setKind] = useState(chosen.periods[0]!)
  const [place, setPlace] = useState(kind.last)
  const { mutate, isPending, error } = useMutation({
    mutationFn: openReport,
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['reports'], exact: true })
      navigate({ to: paths.report, params: { id }, search: {} })
    },
  })
  const choose = (opening: Opening) => {
    setChosen(opening)
    setScope(opening.scopes.includes(scope) ? scope : opening.scopes[0]!)
    choosePeriod(opening, opening.periods.find(({ id }) => id === kind.id)?.id ?? opening.periods[0]!.id)
  }
  const choosePeriod = (opening: Opening, id: string) => {
    const period = opening.periods.find((one) => one.id === id)!
    setKind(period)
    setPlace(period.last)
  }
  const { form, plan } = chosen
  const submit = () => mutate({ form, ...(plan && { plan }), scope, period: kind.id, ...place })
  return (
    <Dialog title={said.openTitle} onClose={onClose}>
      <SavingForm submit={said.open} sending={isPending} error={error} onSubmit={submit} onClose={onClose}>
        <SelectField
          id="form"
          label={said.form}
          width="full"
          value={keyOf(chosen)}
          choices={mayOpen.map((one) => ({
            value: keyOf(one),
            label: one.plan ? `${said.forms[one.form]} ${one.number}` : said.forms[one.form],
          }))}
          onChange={({ target }) => choose(mayOpen.find((one) => keyOf(one) === target.value)!)}
        />
        {chosen.scopes.length > 1 && (
          <SelectField
            id="scope"
            label={said.scope}
            value={scope}
            choices={chosen.scopes.map((value) => ({ value, label: said.scopes[value] }))}
            onChange={({ target }) => setScope(target.value as ReportAsked['scope'])}
          />
        )}
        <SelectField
          id="period"
          label={said.periodKind}
          value={kind.id}
          choices={chosen.periods.map(({ id }) => ({ value: id, label: wordFor(said.periodKinds, id) }))}
          onChange={({ target }) => choosePeriod(chosen, target.value)}
        />
        <div className="row report-place">
          {kind.inYear > 1 && (
            <SelectField
              id="no"
              label={said.no}
              width="s"
              value={String(place.no)}
              choices={upTo(kind.inYear).map((no) => ({ value: String(no), label: String(no) }))}
              onChange={({ target }) => setPlace({ ...place, no: Number(target.value) })}
            />
          )}
          <SelectField
            id="year"
            label={said.year}
            width="s"
            value={String(place.year)}
            choices={yearsBack(kind.now.year).map((year) => ({ value: String(year), label: String(year) }))}
            onChange={({ target }) => setPlace({ ...place, year: Number(target.value) })}
          />
        </div>
      </SavingForm>
    </Dialog>
  )
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)
const yearsBack = (now: number): number[] => Array.from({ length: 5 }, (_, index) => now - index)
