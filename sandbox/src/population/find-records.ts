import type { CivilRecord } from '../people/civil-records.ts'
import { fullName, normaliseName } from '../people/person.ts'
import type { Registry } from './registry.ts'

export type RecordQuestion = {
  kind: CivilRecord['kind']
  identityNumber?: string | undefined
  name?: string | undefined
  birth?: string | undefined
  office?: string | undefined
}

/** The civil-status records of a kind that name this person, by number or by name and birth, narrowed by office. */
export function findRecords(registry: Registry, asked: RecordQuestion): CivilRecord[] {
  return registry.records().filter((record) => {
    if (record.kind !== asked.kind) return false
    if (asked.office && !officeMatches(record, asked.office)) return false
    return subjectsOf(record, registry).some((subject) =>
      asked.identityNumber
        ? subject.identityNumber === asked.identityNumber
        : normaliseName(subject.name) === normaliseName(asked.name ?? '') &&
          subject.birth.startsWith(asked.birth ?? '?'),
    )
  })
}

function subjectsOf(record: CivilRecord, registry: Registry) {
  if (record.kind === 'death') {
    const { identityNumber, name, birthDate } = record.deceased
    return [{ identityNumber, name, birth: birthDate.replaceAll('-', '') }]
  }
  const ids = record.kind === 'birth' ? [record.identityNumber] : [record.husbandId, record.wifeId]
  return ids.flatMap((id) => {
    const person = registry.person(id)
    return person
      ? [{ identityNumber: id, name: fullName(person), birth: person.birthDate.replaceAll('-', '') }]
      : []
  })
}

// People write the office as they remember it: the old or the new name, whole or in part, with or without marks.
function officeMatches(record: CivilRecord, office: string) {
  const asked = plain(office)
  return [record.office, record.officeToday].some(
    (known) => plain(known).includes(asked) || asked.includes(plain(known)),
  )
}

function plain(text: string) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
