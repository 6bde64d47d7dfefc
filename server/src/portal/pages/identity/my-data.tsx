import { BackLink, Button, DataTable } from '@mot-cua/ui'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type MyDataView = {
  consents: readonly {
    id: string
    source: { id: string; name: string }
    procedure: { code: string; name: string }
    since: PlainDate
    /** Absent while it stands. */
    withdrawnOn?: PlainDate
  }[]
  remembered: readonly { question: string; name: string; answer: string; saidOn: PlainDate }[]
}

/** What the person lets be asked and remembered, to be taken back one by one. */
export function myDataPage(view: MyDataView, context: PageContext) {
  const { myData, common } = textsOf(context)
  return (
    <Layout context={context} title={myData.title} current="documents">
      <BackLink href={paths.myDocuments()}>{common.goBack}</BackLink>
      <div className="stack-l">
        <div className="stack-s">
          <h1>{myData.title}</h1>
          <p className="lead">{myData.lead}</p>
        </div>
        <section className="stack" aria-labelledby="consents">
          <h2 id="consents">{myData.consents}</h2>
          <Consents consents={view.consents} context={context} />
        </section>
        <section className="stack" aria-labelledby="remembered">
          <h2 id="remembered">{myData.remembered}</h2>
          <Remembered remembered={view.remembered} context={context} />
        </section>
      </div>
    </Layout>
  )
}

function Consents({ consents, context }: { consents: MyDataView['consents']; context: PageContext }) {
  const { myData } = textsOf(context)
  if (consents.length === 0) return <p className="muted">{myData.noConsents}</p>
  return (
    <DataTable
      caption={myData.consents}
      rows={consents}
      rowKey={({ id }) => id}
      columns={[
        { id: 'source', heading: myData.source, cell: ({ source }) => source.name },
        { id: 'procedure', heading: myData.procedure, cell: ({ procedure }) => procedure.name },
        { id: 'since', heading: myData.since, cell: ({ since }) => formatDate(since, context.locale) },
        {
          id: 'state',
          heading: myData.state,
          cell: ({ source, procedure, withdrawnOn }) =>
            withdrawnOn ? (
              myData.withdrawnOn(formatDate(withdrawnOn, context.locale))
            ) : (
              <PostForm csrf={context.csrf} action={paths.withdrawConsent()}>
                <input type="hidden" name="source" value={source.id} />
                <Button look="quiet" name="procedure" value={procedure.code}>
                  {myData.withdraw}
                  <span className="visually-hidden">
                    {' '}
                    {source.name}, {procedure.name}
                  </span>
                </Button>
              </PostForm>
            ),
        },
      ]}
    />
  )
}

function Remembered({ remembered, context }: { remembered: MyDataView['remembered']; context: PageContext }) {
  const { myData } = textsOf(context)
  if (remembered.length === 0) return <p className="muted">{myData.noRemembered}</p>
  return (
    <DataTable
      caption={myData.remembered}
      rows={remembered}
      rowKey={({ question }) => question}
      columns={[
        { id: 'question', heading: myData.question, cell: ({ name }) => name },
        { id: 'answer', heading: myData.answer, cell: ({ answer }) => answer },
        { id: 'said', heading: myData.saidOn, cell: ({ saidOn }) => formatDate(saidOn, context.locale) },
        {
          id: 'forget',
          heading: myData.choice,
          cell: ({ question, name }) => (
            <PostForm csrf={context.csrf} action={paths.forgetAnswer()}>
              <Button look="quiet" name="question" value={question}>
                {myData.forget}
                <span className="visually-hidden"> {name}</span>
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  )
}
