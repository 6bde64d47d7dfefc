import { ButtonLink } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'

/** A number to call about a dossier: the agency's where it is known, else the line of the province. */
export function CallCard({ phone, context }: { phone?: string | null; context: PageContext }) {
  const { dossiers, common } = textsOf(context)
  const number = phone ?? context.province.helpLine.number
  return (
    <div className="card">
      <h2>{dossiers.ask}</h2>
      <p>
        <ButtonLink look="second" icon="phone" href={`tel:${number}`}>
          {common.call(number)}
        </ButtonLink>
      </p>
    </div>
  )
}
