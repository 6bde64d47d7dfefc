import { type PageContext, textsOf } from '../context.ts'
import { paths } from '../paths.ts'

export type WhatNowView = {
  late: boolean
  /** What happens, at whom, until when. */
  sentences: readonly string[]
  /** What the law opens; `helpLine`: the line of the province takes it. */
  remedies: readonly { id: string; text: string; law: string; helpLine: boolean; url: string | null }[]
  mayWithdraw: boolean
}

/** What is happening and what the person can do now; each way with the law it comes from. */
export function WhatNow({ id, view, context }: { id: string; view: WhatNowView; context: PageContext }) {
  const { whatNow: words } = textsOf(context)
  const { number } = context.province.helpLine
  return (
    <section className="stack-s" aria-labelledby="what-now">
      <h2 id="what-now">{words.title}</h2>
      {view.sentences.map((sentence) => (
        <p key={sentence} className="measure">
          {sentence}
        </p>
      ))}
      <h3>{words.ways}</h3>
      <ul className="ways">
        <li>
          <a href={paths.messages(id)}>{words.write}</a>
        </li>
        {view.remedies.map(({ id: remedy, text, law, helpLine, url }) => (
          <li key={remedy}>
            {text} <span className="muted small">{words.by(law)}</span>{' '}
            {helpLine && number && <a href={`tel:${number}`}>{words.call(number)}</a>}{' '}
            {url && (
              <a href={url} rel="noopener">
                {words.online}
              </a>
            )}
          </li>
        ))}
        {view.mayWithdraw && (
          <li>
            <a href={paths.withdraw(id)}>{words.withdraw}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
