import { type PageContext, textsOf } from '../../context.ts'
import { Layout } from '../../layout.tsx'
import { paths } from '../../paths.ts'

/** The words of papers in everyday language. */
export function plainWordsPage(_view: object, context: PageContext) {
  const { plainWords } = textsOf(context)
  return (
    <Layout context={context} title={plainWords.title} address={paths.plainWords()}>
      <div className="stack-l">
        <div className="stack-s">
          <h1>{plainWords.title}</h1>
          <p className="lead">{plainWords.lead}</p>
        </div>
        <dl className="summary-list">
          {plainWords.words.map(({ word, means }) => (
            <div key={word}>
              <dt>
                <strong>{word}</strong>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Layout>
  )
}
