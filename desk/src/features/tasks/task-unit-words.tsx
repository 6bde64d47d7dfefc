import { Button, SelectField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { unitsQuery } from '../dossiers/queries.ts'
import { setTaskWords, useTaskAct } from './task-requests.ts'

/** Says which units words of a plan mean; none: nobody who works with this system. */
export function UnitWordsDialog({
  code,
  words,
  chosen: before,
  onClose,
}: {
  code: string
  words: string
  chosen: readonly string[]
  onClose: () => void
}) {
  const { tasks, language } = useWords()
  const said = tasks.ofPlan
  const { data: units = [] } = useQuery(unitsQuery)
  const [chosen, setChosen] = useState(before)
  const [next, setNext] = useState('')
  const { act, acting, error } = useTaskAct(
    () => setTaskWords(code, { words, units: [...chosen] }),
    () => {
      announce({ text: said.saved })
      onClose()
    },
  )
  const nameOf = (id: string) => {
    const unit = units.find((one) => one.id === id)
    return (language === 'vi' ? unit?.nameVi : unit?.nameEn) ?? id
  }
  const add = () => {
    if (next !== '') setChosen([...chosen, next])
    setNext('')
  }
  return (
    <Dialog title={said.choose(words)} onClose={onClose}>
      <SavingForm
        submit={said.save}
        sending={acting}
        error={error}
        onSubmit={() => act(undefined)}
        onClose={onClose}
      >
        {chosen.length === 0 ? (
          <p className="muted small">{said.outside}</p>
        ) : (
          <ul className="stack-s" aria-label={said.chosen}>
            {chosen.map((id) => (
              <li key={id} className="row">
                {nameOf(id)}
                <button
                  type="button"
                  className="link-button small"
                  onClick={() => setChosen(chosen.filter((one) => one !== id))}
                >
                  {said.removeUnit(nameOf(id))}
                </button>
              </li>
            ))}
          </ul>
        )}
        <SelectField
          id="words-unit"
          label={said.chosen}
          empty={said.pick}
          width="full"
          choices={units
            .filter(({ id }) => !chosen.includes(id))
            .map(({ id }) => ({ value: id, label: nameOf(id) }))}
          value={next}
          onChange={({ target }) => setNext(target.value)}
        />
        <div>
          <Button type="button" look="second" icon="add" onClick={add}>
            {said.addUnit}
          </Button>
        </div>
      </SavingForm>
    </Dialog>
  )
}
