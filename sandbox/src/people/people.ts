import { applicants } from './applicants.ts'
import { failures } from './failures.ts'
import { families } from './families.ts'
import type { Person } from './person.ts'

/** Everyone the sandbox knows. All invented: place code 000 belongs to no province. */
export const people: readonly Person[] = [...families, ...applicants, ...failures]

/** The person with this identity number, if there is one. */
export function personById(identityNumber: string): Person | undefined {
  return people.find((person) => person.identityNumber === identityNumber)
}
