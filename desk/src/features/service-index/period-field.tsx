import { SelectField } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { choosablePeriods } from './periods.ts'

/** A month, quarter or year to look at. */
export function PeriodField({ period, onChange }: { period: string; onChange: (period: string) => void }) {
  const { serviceIndex: said } = useWords()
  return (
    <SelectField
      id="period"
      name="ky"
      label={said.period}
      value={period}
      choices={choosablePeriods(todayInVietnam()).map((one) => ({ value: one, label: said.periodName(one) }))}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
