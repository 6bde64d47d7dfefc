import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { signIn } from './source-names.ts'

/** In what capacity somebody acts for another. */
export type Capacity = 'parent' | 'representative' | 'authorised'

/** What shows that they may: a database, an authorisation given here, or one on paper that is handed in with the dossier. */
export type Basis =
  | { kind: 'population-database' | 'business-registry'; asOf: string }
  | { kind: 'authorisation'; id: string; from: PlainDate; to: PlainDate; mayPrefill: boolean }
  | { kind: 'paper'; number: string; issuedOn: PlainDate; until: PlainDate }

/** For whom a draft is filled in by somebody else. `number`: identity number of a person, number of a business. */
export type Acting = {
  capacity: Capacity
  name: string
  number: string
  birthDate: PlainDate | null
  gender: string | null
  basis: Basis
}

/** A parent represents a child below this age (Civil Code 91/2015/QH13, Art. 21 and 136). */
export const minorUntil = 18

/** Whether who is born on the day is still a minor today; of somebody whose birth date is not known in full it is not said. */
export const isMinor = (birthDate: PlainDate | null, today: PlainDate): boolean =>
  birthDate !== null &&
  birthDate.length === 10 &&
  `${Number(birthDate.slice(0, 4)) + minorUntil}${birthDate.slice(4)}` > today

/** Whether what shows the right to act still stands on the day; the authorisation given here is asked where it is kept. */
export function stands({ capacity, birthDate, basis }: Acting, today: PlainDate): boolean {
  if (capacity === 'parent') return isMinor(birthDate, today)
  if (basis.kind === 'paper') return basis.issuedOn <= today && today <= basis.until
  return basis.kind !== 'authorisation' || (basis.from <= today && today <= basis.to)
}

/** Whether sources may be asked about the represented person: a parent may, and who was authorised to. */
export const mayAskSources = ({ capacity, basis }: Acting): boolean =>
  capacity !== 'authorised' || (basis.kind === 'authorisation' && basis.mayPrefill)

type Person = {
  id: string
  identityNumber: string
  name: string
  birthDate: PlainDate | null
  gender: string | null
}

/**
 * About whom sources are asked, and which may be: about who fills the form in, unless the form's person is who is represented.
 * Then nothing is said by the sign-in, which knows another, and other sources are asked only when they may be.
 */
export function subjectOf(
  person: Person,
  acting: Acting | undefined,
  personIs: 'requester' | 'represented' = 'requester',
): { subject: Person & { business?: string }; mayAsk(source: string): boolean } {
  if (!acting) return { subject: person, mayAsk: () => true }
  if (acting.capacity === 'representative')
    return { subject: { ...person, business: acting.number }, mayAsk: () => true }
  if (personIs === 'requester') return { subject: person, mayAsk: () => true }
  const { name, number: identityNumber, birthDate, gender } = acting
  return {
    subject: { id: person.id, identityNumber, name, birthDate, gender },
    mayAsk: (source) => source !== signIn && mayAskSources(acting),
  }
}
