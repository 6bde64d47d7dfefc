import { Type } from 'typebox'

/** What the holder of a key gives for it, in the API: neither is kept. */
export const signingProof = {
  pin: Type.String({ minLength: 4, maxLength: 32 }),
  code: Type.Optional(
    Type.String({ minLength: 4, maxLength: 12, description: 'The one-time code, when the key asks for one' }),
  ),
}
