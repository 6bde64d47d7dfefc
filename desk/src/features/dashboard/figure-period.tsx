import { Button, SelectField, TextField } from '@mot-cua/ui'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { choosablePeriods, daysOf, periodOfDays } from '../service-index/periods.ts'
import { turnedDays } from './search.ts'

type Days = { from: string; to: string }

/** The days of a figure: a month, quarter or year at once, or any two days. */
export function FigurePeriod({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  const { dashboard, serviceIndex } = useWords()
  const said = dashboard.figure
  const today = todayInVietnam()
  const period = periodOfDays(days, today)
  const periods = choosablePeriods(today).map((one) => ({ value: one, label: serviceIndex.periodName(one) }))
  return (
    <div className="figure-period no-print">
      <SelectField
        id="figure-period"
        name="ky"
        label={serviceIndex.period}
        value={period ?? ''}
        choices={period ? periods : [{ value: '', label: said.otherDays }, ...periods]}
        onChange={({ target }) => target.value && onChange(daysOf(target.value))}
      />
      <DaysForm key={`${days.from} ${days.to}`} days={days} today={today} onChange={onChange} />
    </div>
  )
}

function DaysForm({ days, today, onChange }: { days: Days; today: string; onChange: (days: Days) => void }) {
  const { dashboard } = useWords()
  const said = dashboard.figure
  const [typed, setTyped] = useState(days)
  const [checked, setChecked] = useState(false)
  const wrong = checked ? turnedDays(typed, today) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const fault = turnedDays(typed, today)
    if (fault) document.getElementById(fault.field === 'from' ? 'figure-from' : 'figure-to')?.focus()
    else onChange(typed)
  }
  const field = (name: keyof Days) => ({
    id: `figure-${name}`,
    name,
    type: 'date',
    label: said[name],
    value: typed[name],
    fault: wrong?.field === name ? said.daysWrong[wrong.why] : undefined,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  })
  return (
    <form className="figure-days" onSubmit={submit} noValidate>
      <TextField {...field('from')} />
      <TextField {...field('to')} />
      <Button look="second">{said.showDays}</Button>
    </form>
  )
}
