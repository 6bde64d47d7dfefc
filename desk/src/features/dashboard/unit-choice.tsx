import { Options } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { unitsQuery } from '../dossiers/queries.ts'

/** The whole province, which has the id of its committee, or one of its agencies. */
export function UnitChoice({
  id,
  chosen,
  onChoose,
}: {
  id: string
  /** Named, since it may be one that is not in the list, such as a division. Absent: the province. */
  chosen: { id: string; name: string } | undefined
  onChoose: (unit: string, isProvince: boolean) => void
}) {
  const { dashboard: said, language } = useWords()
  const { data: units = [] } = useQuery(unitsQuery)
  const root = units.find(({ parent }) => parent === null)
  const choices = units
    .filter((unit) => unit !== root)
    .map(({ id: value, nameVi, nameEn }) => ({ value, label: language === 'vi' ? nameVi : nameEn }))
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {said.unit}
      </label>
      <select
        id={id}
        className="select head-select"
        value={chosen?.id ?? root?.id ?? ''}
        onChange={({ target }) => onChoose(target.value, target.value === root?.id)}
      >
        {root && <option value={root.id}>{said.wholeProvince}</option>}
        {chosen && !choices.some(({ value }) => value === chosen.id) && (
          <option value={chosen.id}>{chosen.name}</option>
        )}
        <Options choices={choices} />
      </select>
    </>
  )
}
