import { EmptyState, Tag } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { type DaySearch, paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { hasWords } from '../../shell/has-words.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { unitsOfDayQuery } from './queries.ts'
import type { TreeUnit } from './requests.ts'
import { SectionHead } from './section.tsx'

/** Every unit of a day as a tree, or those that were looked for. */
export function UnitTreePage({ search }: { search: DaySearch }) {
  const { organisation } = useWords()
  const { data } = useSuspenseQuery(unitsOfDayQuery(search.ngay))
  const [sought, setSought] = useState('')
  const navigate = useNavigate()
  usePageTitle(organisation.section)
  const isSought = hasWords(sought)
  const found = data.items.filter(({ id, nameVi, nameEn }) => isSought(`${id} ${nameVi} ${nameEn}`))
  const below = Map.groupBy(data.items, ({ parent }) => parent)
  const known = new Set(data.items.map(({ id }) => id))
  return (
    <>
      <SectionHead part="tree" title={organisation.section} />
      <search>
        <form className="filters" onSubmit={(event) => event.preventDefault()}>
          <label className="visually-hidden" htmlFor="find-unit">
            {organisation.findUnit}
          </label>
          <input
            className="input input--l"
            id="find-unit"
            type="search"
            placeholder={organisation.findUnitHint}
            value={sought}
            onChange={({ target }) => setSought(target.value)}
          />
          <label className="small" htmlFor="as-of">
            {organisation.asOf}
          </label>
          <input
            className="input"
            id="as-of"
            type="date"
            value={data.on}
            onChange={({ target }) =>
              navigate({ to: paths.units, search: target.value ? { ngay: target.value } : {}, replace: true })
            }
          />
          <output className="small muted" htmlFor="find-unit">
            {organisation.found(found.length)}, {shortDate(data.on)}
          </output>
        </form>
      </search>
      {found.length === 0 ? (
        <EmptyState icon="search" title={organisation.nothingFound[0] ?? ''}>
          {organisation.nothingFound[1]}
        </EmptyState>
      ) : sought.trim().length > 0 ? (
        <ul className="pane unit-tree">
          {found.slice(0, 200).map((unit) => (
            <li key={unit.id}>
              <UnitLine unit={unit} on={search} />
            </li>
          ))}
        </ul>
      ) : (
        <div className="pane">
          <Branch
            units={data.items.filter(({ parent }) => parent === null || !known.has(parent))}
            below={below}
            on={search}
            open
          />
        </div>
      )}
    </>
  )
}

type Below = ReadonlyMap<string | null, readonly TreeUnit[]>

/** Units with what is below them, folded; a committee without a desk of its own is marked. */
function Branch({
  units,
  below,
  on,
  open = false,
}: {
  units: readonly TreeUnit[]
  below: Below
  on: DaySearch
  open?: boolean
}) {
  const { organisation } = useWords()
  return (
    <ul className="unit-tree">
      {units.map((unit) => {
        const children = below.get(unit.id) ?? []
        const tiers = Map.groupBy(
          children.filter(({ isDesk }) => !isDesk),
          ({ tier }) => tier,
        )
        return (
          <li key={unit.id}>
            <UnitLine
              unit={unit}
              lacksDesk={unit.kind === 'peoples-committee' && !children.some(({ isDesk }) => isDesk)}
              on={on}
            />
            {[...tiers].map(([tier, members]) => (
              <details key={tier} open={open}>
                <summary>
                  {organisation.below[tier]} <span className="count">{members.length}</span>
                </summary>
                <Branch units={members} below={below} on={on} />
              </details>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

function UnitLine({ unit, lacksDesk = false, on }: { unit: TreeUnit; lacksDesk?: boolean; on: DaySearch }) {
  const { organisation, of } = useWords()
  return (
    <div className="unit-line">
      <Link to={paths.unit} params={{ unit: unit.id }} search={on}>
        {of({ vi: unit.nameVi, en: unit.nameEn })}
      </Link>
      <span className="small muted">
        <span className="code">{unit.id}</span>
        {unit.posts > 0 && ` · ${organisation.posts(unit.posts)}`}
      </span>
      {lacksDesk && <Tag>{organisation.withoutDesk}</Tag>}
    </div>
  )
}
