import { FieldGroup, TextField } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { hasWords } from '../../shell/has-words.ts'
import { agenciesQuery } from './queries.ts'

/** Several agencies, chosen from a list that can be narrowed by words. */
export function UnitPicker({
  id,
  label,
  chosen,
  onChoose,
}: {
  id: string
  label: string
  chosen: readonly string[]
  onChoose: (units: string[]) => void
}) {
  const { reorganisation: said, of } = useWords()
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  const [find, setFind] = useState('')
  const isSought = hasWords(find)
  const shown = agencies.filter(
    (unit) => chosen.includes(unit.id) || isSought(`${unit.id} ${unit.nameVi} ${unit.nameEn}`),
  )
  const toggle = (unit: string) =>
    onChoose(chosen.includes(unit) ? chosen.filter((one) => one !== unit) : [...chosen, unit])
  return (
    <FieldGroup id={id} label={label} hint={said.chosen(chosen.length)}>
      <TextField
        id={`${id}-find`}
        label={said.find}
        value={find}
        onChange={({ target }) => setFind(target.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className="unit-picker" aria-label={label} tabIndex={0}>
        {shown.map((unit) => (
          <label className="check" key={unit.id}>
            <input type="checkbox" checked={chosen.includes(unit.id)} onChange={() => toggle(unit.id)} />
            <span>
              {of({ vi: unit.nameVi, en: unit.nameEn })} <span className="muted small">{unit.id}</span>
            </span>
          </label>
        ))}
      </section>
    </FieldGroup>
  )
}
