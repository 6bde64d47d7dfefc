import { Crumbs, Facts, Icon, More } from '@mot-cua/ui'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import type { DataSetName } from '../../open-data/data-set.ts'
import { paths } from '../../paths.ts'

type SetView = { name: DataSetName; dated: boolean; columns: readonly string[] }
export type OpenDataView = {
  licence: { name: string; url: string }
  changedOn: PlainDate
  sets: readonly SetView[]
  /** The same in the words of schema.org. */
  about: object
}

/** What of the catalogue can be taken away, where, how new and under which licence. */
export function openDataPage(view: OpenDataView, context: PageContext) {
  const { openData, common } = textsOf(context)
  return (
    <Layout context={context} title={openData.title} address={paths.openData()} about={view.about}>
      <Crumbs label={common.crumbs} links={[{ href: paths.home(), text: common.nav.services }]} />
      <div className="stack">
        <h1>{openData.title}</h1>
        <p className="lead">{openData.lead}</p>
      </div>
      <div className="columns columns--aside procedure">
        <Terms view={view} context={context} />
        <div>
          <ul className="data-sets">
            {view.sets.map((set) => (
              <DataSetLine key={set.name} set={set} context={context} />
            ))}
          </ul>
        </div>
      </div>
    </Layout>
  )
}

function DataSetLine({ set, context }: { set: SetView; context: PageContext }) {
  const { openData } = textsOf(context)
  const { title, text } = openData.sets[set.name]
  return (
    <li className="stack-s" id={set.name}>
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="data-files">
        {(['csv', 'json'] as const).map((format) => (
          <a
            key={format}
            className="button button--second"
            href={paths.openFile(set.name, format)}
            aria-label={openData.file(title, format.toUpperCase())}
          >
            <Icon name="download" />
            {format.toUpperCase()}
          </a>
        ))}
        <a href={paths.openFile(set.name, 'schema.json')}>
          {openData.schema}
          <span className="visually-hidden">: {title}</span>
        </a>
      </p>
      {set.dated && <p className="small muted">{openData.dated}</p>}
      <More summary={openData.columns(set.columns.length)}>
        <p className="small column-names">
          {set.columns.map((column) => (
            <code key={column}>{column}</code>
          ))}
        </p>
      </More>
    </li>
  )
}

function Terms({ view, context }: { view: OpenDataView; context: PageContext }) {
  const { openData } = textsOf(context)
  return (
    <aside className="card sticky" aria-labelledby="terms">
      <h2 id="terms">{openData.terms}</h2>
      <Facts
        single
        facts={[
          {
            label: openData.licence,
            value: (
              <a href={view.licence.url} rel="license external">
                {view.licence.name}
              </a>
            ),
            note: openData.licenceText,
          },
          {
            label: openData.updated,
            value: formatDate(view.changedOn, context.locale),
            note: openData.updatedText,
          },
          { label: openData.stable, value: openData.stableWord, note: openData.stableText },
          { label: openData.again, value: openData.againWord, note: openData.againText },
        ]}
      />
      <p className="small muted">{openData.personal}</p>
      <p className="small">
        <a className="with-icon" href={paths.openCatalogue()}>
          {openData.catalogue}
        </a>
      </p>
    </aside>
  )
}
