import { Button, type Choice, Icon, SelectField } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { type PageContext, textsOf } from '../context.ts'
import { audiences, filterNames, filterQuery, type ListFilter, levels, slugs, tiers } from '../list-filter.ts'
import { paths } from '../paths.ts'

/** What can be chosen besides the few fixed words. */
export type FilterChoices = { fields: readonly Choice[]; agencies: readonly Choice[] }
/** Names of what is chosen by an id. */
export type FilterNames = Partial<Record<'event' | 'field' | 'agency', string>>
type Part = { filter: ListFilter; names: FilterNames; context: PageContext }

const narrowing = ['event', 'field', 'agency', 'tier', 'audience', 'level'] as const

/** The words of what is chosen, in the order of the form. */
export function chosenWords({
  filter,
  names,
  context,
}: Part): { id: (typeof narrowing)[number]; words: string }[] {
  const { browse, common } = textsOf(context)
  const words = {
    event: names.event ?? filter.event,
    field: names.field ?? filter.field,
    agency: names.agency ?? filter.agency,
    tier: filter.tier && browse.tiers[filter.tier],
    audience: filter.audience && browse.audiences[filter.audience],
    level: filter.level && common.level[filter.level],
  }
  return narrowing.flatMap((id) => (words[id] ? [{ id, words: words[id] }] : []))
}

/** What the list is narrowed to, each with a way to take it back. */
export function ChosenFilters({ filter, names, context }: Part) {
  const { browse } = textsOf(context)
  const chosen = chosenWords({ filter, names, context })
  if (chosen.length === 0) return null
  const without = (id: keyof ListFilter) => ({ ...filter, [id]: undefined })
  return (
    <ul className="chips" aria-label={browse.chosen}>
      {chosen.map(({ id, words }) => (
        <li key={id}>
          <a className="chip" href={paths.search(without(id))}>
            <span className="visually-hidden">{browse.takeBack}</span>
            {words}
            <Icon name="remove" />
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <a className="chip chip--all" href={paths.search(filter.q ? { q: filter.q } : {})}>
            {browse.takeAllBack}
          </a>
        </li>
      )}
    </ul>
  )
}

/** Hidden controls that keep the rest of the address when a form of the list is sent. */
export function KeptFilter({
  filter,
  except,
}: {
  filter: ListFilter
  except: readonly (keyof ListFilter)[]
}) {
  const left = new Set<string>(except.map((name) => filterNames[name]))
  return (
    <>
      {Object.entries(filterQuery(filter)).map(([name, value]) =>
        value === undefined || left.has(name) ? null : (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
    </>
  )
}

/** Everything a list can be narrowed by; folded on a phone. */
export function FilterForm({
  filter,
  choices,
  context,
}: {
  filter: ListFilter
  choices: FilterChoices
  context: PageContext
}) {
  const { browse, common } = textsOf(context)
  return (
    <details className="filters">
      <summary>
        <Icon name="list" />
        {browse.narrow}
      </summary>
      <form action={paths.search()} className="card">
        <KeptFilter filter={filter} except={['field', 'agency', 'tier', 'audience', 'level']} />
        <Pick
          id="field"
          label={browse.field}
          empty={browse.anyField}
          chosen={filter.field}
          choices={choices.fields}
        />
        <Pick
          id="agency"
          label={browse.agency}
          empty={browse.anyAgency}
          chosen={filter.agency}
          choices={choices.agencies}
        />
        <Pick
          id="tier"
          label={browse.tier}
          empty={browse.anyTier}
          chosen={filter.tier && slugs.tier[filter.tier]}
          choices={tiers.map((tier) => ({ value: slugs.tier[tier], label: browse.tiers[tier] }))}
        />
        <Pick
          id="audience"
          label={browse.audience}
          empty={browse.anyAudience}
          chosen={filter.audience && slugs.audience[filter.audience]}
          choices={audiences.map((one) => ({ value: slugs.audience[one], label: browse.audiences[one] }))}
        />
        <Pick
          id="level"
          label={browse.level}
          empty={browse.anyLevel}
          chosen={filter.level && slugs.level[filter.level]}
          choices={levels.map((level) => ({ value: slugs.level[level], label: common.level[level] }))}
        />
        <p>
          <Button look="second" wide>
            {browse.apply}
          </Button>
        </p>
      </form>
    </details>
  )
}

function Pick({
  id,
  chosen,
  ...rest
}: {
  id: 'field' | 'agency' | 'tier' | 'audience' | 'level'
  label: ReactNode
  empty: string
  chosen: string | undefined
  choices: readonly Choice[]
}) {
  return (
    <SelectField
      {...rest}
      id={`filter-${id}`}
      name={filterNames[id]}
      defaultValue={chosen ?? ''}
      width="full"
    />
  )
}

/** The two orders of a list, each with its address. */
export function Orders({ filter, context }: { filter: ListFilter; context: PageContext }) {
  const { browse } = textsOf(context)
  const byName = filter.order === 'name'
  const usual = filter.q ? browse.byMatch : filter.event ? browse.byStep : browse.byHabit
  const links = [
    { words: usual, filter: { ...filter, order: undefined }, now: !byName },
    { words: browse.byName, filter: { ...filter, order: 'name' as const }, now: byName },
  ]
  return (
    <nav className="orders" aria-label={browse.order}>
      {links.map(({ words, filter, now }) => (
        <a key={words} href={paths.search(filter)} aria-current={now ? 'true' : undefined}>
          {words}
        </a>
      ))}
    </nav>
  )
}
