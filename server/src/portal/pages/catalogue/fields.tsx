import { Crumbs, EmptyState, Tabs } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatNumber } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { paths } from '../../paths.ts'

export type FieldGroup = {
  id: string
  /** A branch of government, or a letter. */
  name: string
  count: number
  fields: readonly { name: string; href: string; count: number }[]
}
export type FieldsView = {
  order: 'ministry' | 'letter'
  groups: readonly FieldGroup[]
  fields: number
  procedures: number
}

/** Every field of the catalogue, under its branch of government or its letter. */
export function fieldsPage(view: FieldsView, context: PageContext) {
  const { browse, common } = textsOf(context)
  const number = (count: number) => formatNumber(count, context.locale)
  return (
    <Layout context={context} title={browse.fieldsTitle} current="services" address={paths.fields()}>
      <Crumbs label={common.crumbs} links={[{ href: paths.home(), text: common.nav.services }]} />
      <div className="stack">
        <h1>{browse.fieldsTitle}</h1>
        {view.groups.length > 0 && (
          <>
            <p className="lead">{browse.fieldsLead(number(view.fields), number(view.procedures))}</p>
            <Tabs
              label={browse.fieldOrders}
              now={view.order}
              tabs={[
                { id: 'ministry', href: paths.fields(), text: browse.byMinistry },
                { id: 'letter', href: paths.fieldsByName(), text: browse.byName },
              ]}
            />
          </>
        )}
      </div>
      {view.groups.length === 0 && (
        <section className="section">
          <EmptyState icon="list" title={browse.noFields}>
            {browse.noFieldsText}
          </EmptyState>
        </section>
      )}
      {view.order === 'letter' && <Letters groups={view.groups} context={context} />}
      {view.groups.map((group) => (
        <Group key={group.id} group={group} counted={view.order === 'ministry'} context={context} />
      ))}
    </Layout>
  )
}

function Letters({ groups, context }: { groups: FieldsView['groups']; context: PageContext }) {
  return (
    <nav className="letters" aria-label={textsOf(context).browse.letters}>
      {groups.map(({ id, name }) => (
        <a key={id} href={`#${id}`}>
          {name}
        </a>
      ))}
    </nav>
  )
}

function Group({ group, counted, context }: { group: FieldGroup; counted: boolean; context: PageContext }) {
  const { browse } = textsOf(context)
  const number = (count: number) => formatNumber(count, context.locale)
  return (
    <section className="section section--near" aria-labelledby={group.id}>
      <div className="section-head">
        <h2 id={group.id}>{group.name}</h2>
        {counted && <p className="muted small">{browse.ways.count(number(group.count))}</p>}
      </div>
      <ul className="fields-list">
        {group.fields.map(({ name, href, count }) => (
          <li key={href}>
            <a href={href}>{name}</a>
            <span className="count nowrap">{number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
