import { ButtonLink } from '@mot-cua/ui'
import { type PageContext, textsOf, youOf } from '../context.ts'

/** Somebody to call; with a code the helper sees the question that is open, and no data. */
export function HelpCard({ context, code }: { context: PageContext; code?: string | undefined }) {
  const { fill, common } = textsOf(context)
  const { number } = context.province.helpLine
  return (
    <div className="card">
      <h2>{fill.helpTitle}</h2>
      <p className="small muted">
        {code ? (
          <>
            {fill.helpBefore(number)}
            <strong className="code">{code}</strong>
            {fill.helpAfter(youOf(context))}
          </>
        ) : (
          fill.helpPlain(number)
        )}
      </p>
      <p>
        <ButtonLink look="second" icon="phone" href={`tel:${number}`}>
          {common.call(number)}
        </ButtonLink>
      </p>
    </div>
  )
}
