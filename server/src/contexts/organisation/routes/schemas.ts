import { Type } from 'typebox'
import { roles } from '../../../kernel/values/role.ts'
import { tiers } from '../../../kernel/values/tier.ts'
import { unitKinds } from '../rules/unit-kind.ts'

const oneOf = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values] })

export const Tier = oneOf(tiers)
export const Kind = oneOf(unitKinds)
export const Role = oneOf(roles)
export const Day = Type.String({ format: 'date' })
export const Uuid = Type.String({ format: 'uuid' })
export const UnitId = Type.String({ pattern: '^[A-Z0-9]+(\\.[A-Z0-9]+)*$', maxLength: 35 })
/** Text that must say something. */
export const Said = (maxLength = 300) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
export const Email = Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' })
export const AreaCode = Type.String({ pattern: '^[0-9]{2,5}$' })

export const NamedUnit = Type.Object({ id: Type.String(), nameVi: Type.String(), nameEn: Type.String() })
export const done = { 204: Type.Null() }
