import { TextField } from '@mot-cua/ui'
import { todayInVietnam } from '../../shell/day.ts'

/** A day, chosen or typed; today unless another is given. */
export const DayField = ({
  name,
  label,
  value = todayInVietnam(),
  hint,
}: {
  name: string
  label: string
  value?: string
  hint?: string
}) => (
  <TextField
    id={`day-${name}`}
    name={name}
    label={label}
    hint={hint}
    type="date"
    required
    width="m"
    defaultValue={value}
  />
)
