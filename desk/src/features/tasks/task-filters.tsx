import { SelectField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { unitsQuery } from '../dossiers/queries.ts'
import { readTasksSearch, type TasksSearch, taskParts, taskStandings } from './search.ts'
import type { TaskList } from './task-requests.ts'

/** What a list of tasks is narrowed to; each choice is in the address. */
export function TaskFilters({
  to,
  search,
  data,
  withPart = false,
}: {
  to: typeof paths.tasks | typeof paths.watchedTasks
  search: TasksSearch
  data: TaskList
  withPart?: boolean
}) {
  const { tasks: said, of, language } = useWords()
  const navigate = useNavigate()
  const { data: units = [] } = useQuery({ ...unitsQuery, enabled: search.dv !== undefined })
  const choose = (change: Record<string, string>) =>
    navigate({ to, search: readTasksSearch({ ...search, trang: 1, ...change }) })
  const listed = data.units.map(({ unit }) => ({ value: unit.id, label: of(unit.name) }))
  const chosen = units.find(({ id }) => id === search.dv)
  const known = listed.some(({ value }) => value === search.dv)
  return (
    <form
      className="filters task-filters"
      aria-label={said.filters}
      onSubmit={(event) => event.preventDefault()}
    >
      {data.plans.length > 1 && (
        <SelectField
          id="task-plan"
          label={said.plan}
          empty={said.allPlans}
          choices={data.plans.map(({ code, title }) => ({ value: code, label: of(title) }))}
          value={search.kh ?? ''}
          onChange={({ target }) => choose({ kh: target.value })}
        />
      )}
      <SelectField
        id="task-standing"
        label={said.state}
        {...(to === paths.tasks && { empty: said.anyState })}
        choices={taskStandings.map((value) => ({ value, label: said.standings[value] }))}
        value={search.tt ?? ''}
        onChange={({ target }) => choose({ tt: target.value })}
      />
      {!withPart && (
        <SelectField
          id="task-unit"
          label={said.unit}
          empty={said.anyUnit}
          choices={[
            ...(chosen && !known
              ? [{ value: chosen.id, label: language === 'vi' ? chosen.nameVi : chosen.nameEn }]
              : []),
            ...listed,
          ]}
          value={search.dv ?? ''}
          onChange={({ target }) => choose({ dv: target.value })}
        />
      )}
      {(withPart || search.dv) && (
        <SelectField
          id="task-part"
          label={said.part}
          choices={taskParts.map((value) => ({ value, label: said.parts[value] }))}
          value={search.vt ?? 'lead'}
          onChange={({ target }) => choose({ vt: target.value })}
        />
      )}
    </form>
  )
}
