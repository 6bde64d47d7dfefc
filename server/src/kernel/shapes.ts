import { type Static, type TSchema, Type } from 'typebox'

/** Schemas of which the routes of every context are made. */
export const choice = <T extends string>(...choices: T[]) => Type.Unsafe<T>({ type: 'string', enum: choices })
export const reference = <T extends TSchema>(schema: T & { $id?: string }) =>
  Type.Unsafe<Static<T>>({ $ref: `${schema.$id}#` })
export const date = Type.String({ format: 'date' })
export const moment = Type.String({ format: 'date-time' })

const single = ['string', 'integer', 'number', 'boolean']

/**
 * The schema or null. A single value has both types in one schema: of a union the validator tries the first member, and would make
 * 0 or an empty text of a null that was sent.
 */
export function nullable<T extends TSchema>(schema: T) {
  const { type, enum: choices } = schema as { type?: unknown; enum?: unknown[] }
  if (typeof type !== 'string' || !single.includes(type))
    return Type.Unsafe<Static<T> | null>(Type.Union([schema, Type.Null()]))
  return Type.Unsafe<Static<T> | null>({
    ...schema,
    type: [type, 'null'],
    ...(choices && { enum: [...choices, null] }),
  })
}
