import type { Chance } from './chance.ts'
import type { Past } from './past.ts'
import { type InventedPerson, identityNumber, inventName } from './people.ts'
import type { Applicant } from './templates.ts'

/** How many of those who hand in have not done so before. */
const newcomers = 0.45

/**
 * Finds who hands in a dossier like an example's: of the age and sex that it speaks of, with an account or known to a desk only;
 * somebody new, or somebody who was here before.
 */
export function createPeople(past: Past, chance: Chance) {
  const known = new Map<string, InventedPerson[]>()
  return ({ birthDate, gender }: Applicant, account: boolean, at: Date): InventedPerson => {
    const level = account || chance.is(0.6) ? 2 : 0
    const key = `${birthDate} ${gender} ${level}`
    const alike = known.get(key) ?? []
    known.set(key, alike)
    if (alike.length > 0 && !chance.is(newcomers)) return chance.pick(alike)
    const serial = past.nextSerial(identityNumber(birthDate, gender, 0).slice(0, 6))
    const person: InventedPerson = {
      id: chance.id(at.getTime()),
      identityNumber: identityNumber(birthDate, gender, serial),
      birthDate,
      gender,
      level,
      name: inventName(chance, gender),
      phone: `09000${String(chance.below(100_000)).padStart(5, '0')}`,
    }
    alike.push(person)
    past.write('identity.person', {
      id: person.id,
      identity_number: person.identityNumber,
      name: person.name,
      birth_date: birthDate,
      gender,
      ...{ phone: person.phone, email: null, account_level: level, created_at: at, updated_at: at },
      known_from: level === 2 ? 'vneid' : 'card-qr',
    })
    return person
  }
}
