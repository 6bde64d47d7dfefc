import { Type } from 'typebox'
import { choice, date, nullable } from '../../../kernel/shapes.ts'
import { tiers } from '../../../kernel/values/tier.ts'

export const code = Type.String({
  pattern: '^[0-9]\\.[0-9]{6}$',
  description: 'National code of the procedure',
})
export const tier = choice(...tiers)
export const level = choice('full', 'partial', 'info')
/** Something was written, not only spaces. */
export const written = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

/** Words as the reader's language has them. */
export const Difference = Type.Object(
  {
    place: Type.Array(Type.String(), { description: 'From the outside in' }),
    change: choice('added', 'removed', 'changed', 'reordered'),
    before: nullable(Type.String()),
    after: nullable(Type.String()),
  },
  { $id: 'Difference' },
)
export const RecordFault = Type.Object(
  { pointer: Type.String(), detail: Type.String() },
  {
    $id: 'RecordFault',
    description: 'One thing wrong with a record of a procedure, located by JSON Pointer',
  },
)
export const Decision = Type.Object({
  number: written(100),
  issuedOn: date,
  signer: written(200),
})
