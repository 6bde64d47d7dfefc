import { Type } from 'typebox'
import { nullable } from '../../../kernel/shapes.ts'

export const Text = Type.Object({ vi: Type.String(), en: Type.String() })
export const Instant = Type.String({ format: 'date-time' })

export const Submitted = Type.Object(
  { id: Type.String(), code: Type.String(), dueAt: Instant, explanation: Text },
  { $id: 'Submitted' },
)

export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

const Numbered = Type.Object({ number: Type.String(), issuedOn: Type.String({ format: 'date' }) })

/** What anybody may know of a result by its code. */
export const VerifiedResult = Type.Object({
  code: Type.String(),
  name: Text,
  number: Type.String(),
  issuedOn: Type.String({ format: 'date' }),
  unit: Text,
  initials: Type.String({ description: 'Of whoever asked for it' }),
  state: Type.Union([Type.Literal('in-force'), Type.Literal('corrected'), Type.Literal('revoked')]),
  ended: nullable(
    Type.Object({
      at: Instant,
      decision: Numbered,
      by: nullable(Type.Object({ code: Type.String(), number: Type.String(), issuedOn: Type.String() })),
    }),
  ),
  replaces: nullable(Numbered),
  sha256: Type.String({ description: 'Of the file that was issued' }),
})
