import { type BirthPaper, birthPapers } from '../people/birth-papers.ts'
import {
  type BirthRecord,
  type CivilRecord,
  civilRecords,
  type MarriageRecord,
  type Parent,
} from '../people/civil-records.ts'
import { deathNotices } from '../people/death-notices.ts'
import { people } from '../people/people.ts'
import { fullName, normaliseName, type Person } from '../people/person.ts'
import { placeText } from '../people/places.ts'
import { type Newborn, type Newborns, personFromNewborn } from './newborns.ts'

/** Everyone and everything on record: the invented people and the children registered since. */
export type Registry = ReturnType<typeof createRegistry>

export function createRegistry(newborns: Newborns) {
  const everyone = (): Person[] => [...people, ...newborns.all().map(personFromNewborn)]
  const person = (identityNumber: string | undefined) =>
    everyone().find((one) => one.identityNumber === identityNumber && one.behaviour !== 'absent')
  const records = (): CivilRecord[] => [
    ...civilRecords,
    ...newborns.all().map((newborn) => birthRecordOf(newborn)),
  ]

  return {
    person,
    /** Also finds who is hidden from answers, to learn how to treat a question about them. */
    behaviourOf: (identityNumber: string) =>
      everyone().find((one) => one.identityNumber === identityNumber)?.behaviour ?? 'normal',
    household: (headId: string) =>
      everyone().filter((one) => one.householdHeadId === headId && one.behaviour !== 'absent'),
    childrenOf: (id: string) =>
      everyone().filter(({ fatherId, motherId }) => fatherId === id || motherId === id),
    birthPapersOf: ({
      motherId,
      fatherId,
    }: {
      motherId?: string | undefined
      fatherId?: string | undefined
    }): BirthPaper[] => {
      const wife = fatherId ? person(fatherId)?.spouseId : undefined
      return birthPapers.filter((paper) => [motherId, wife].includes(paper.motherId))
    },
    isRegistered: (paper: BirthPaper) =>
      newborns.all().some(({ birthPaperNumber }) => birthPaperNumber === paper.number),
    /** A facility has sent a death notice; the death need not be registered yet. */
    isDeceased: (id: string) => deathNotices.some(({ deceasedId }) => deceasedId === id),
    records,
    marriageOf: (one: string, other: string) =>
      records().find(
        (record): record is MarriageRecord =>
          record.kind === 'marriage' &&
          [record.husbandId, record.wifeId].sort().join() === [one, other].sort().join(),
      ),
  }
}

function birthRecordOf(newborn: Newborn): BirthRecord {
  const mother = asParent(newborn.motherId)
  const father = asParent(newborn.fatherId)
  const declarant = mother ?? father
  return {
    kind: 'birth',
    identityNumber: newborn.identityNumber,
    number: newborn.registrationNumber,
    book: `01/${newborn.registeredOn.slice(0, 4)}`,
    registeredOn: newborn.registeredOn,
    office: newborn.office,
    officeToday: newborn.office,
    signer: newborn.official,
    birthPlace: newborn.birthPlace ? placeText(newborn.birthPlace) : '',
    ...(mother && { mother }),
    ...(father && { father }),
    declarant: { name: declarant?.name ?? '', relation: mother ? 'mother' : 'father' },
  }
}

function asParent(identityNumber: string | undefined): Parent | undefined {
  const found = people.find((one) => one.identityNumber === identityNumber)
  return (
    found && {
      identityNumber: found.identityNumber,
      name: fullName(found),
      birthYear: found.birthDate.slice(0, 4),
      ethnicity: found.ethnicity,
      residence: placeText(found.permanentResidence),
    }
  )
}

export type Match = 'found' | 'absent' | 'other-name' | 'other-birth-date'

/** Compares a question with the record: the name letter by letter with diacritics, the birth date or its year. */
export function matchPerson(record: Person | undefined, asked: { name: string; birth: string }): Match {
  if (!record) return 'absent'
  if (normaliseName(asked.name) !== normaliseName(fullName(record))) return 'other-name'
  return record.birthDate.replaceAll('-', '').startsWith(asked.birth) ? 'found' : 'other-birth-date'
}
