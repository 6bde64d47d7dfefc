import { join } from 'node:path'
import { people } from '../people/people.ts'
import { type Person, type Place, splitName } from '../people/person.ts'
import { jsonFile } from '../shell/json-file.ts'
import { SandboxProblem } from '../shell/problem.ts'

/** A birth as a registrar reports it to be given a personal identity number; dates are `YYYY-MM-DD`. */
export type BirthReport = {
  name: string
  birthDate: string
  gender: Person['gender']
  ethnicity: string
  motherId?: string | undefined
  fatherId?: string | undefined
  birthPaperNumber?: string | undefined
  registrationNumber: string
  registeredOn: string
  office: string
  hometown?: Place | undefined
  birthPlace?: Place | undefined
}

export type Newborn = BirthReport & { requestCode: string; identityNumber: string; official: string }

type Kept = { nextSerial: number; newborns: Newborn[] }

export type Newborns = {
  all(): readonly Newborn[]
  /** Allots a number; `repeated` when another request already had this child numbered, which keeps its number. */
  allot(requestCode: string, official: string, report: BirthReport): { newborn: Newborn; repeated: boolean }
}

/** The children who were given a number here, kept in the data folder so that no number is ever given twice. */
export function openNewborns(dataDir: string): Newborns {
  const file = jsonFile<Kept>(join(dataDir, 'newborns.json'), () => ({ nextSerial: 900_001, newborns: [] }))
  let kept = file.read()

  return {
    all: () => kept.newborns,
    allot: (requestCode, official, report) => {
      const before = kept.newborns.find((newborn) => newborn.requestCode === requestCode)
      if (before) {
        if (sameReport(before, report)) return { newborn: before, repeated: false }
        throw new SandboxProblem(409, 'request-code-reused', 'MaYeuCau was already used for another birth.')
      }
      const same = kept.newborns.find((newborn) => isSameChild(newborn, report))
      if (same) return { newborn: same, repeated: true }
      const identityNumber = numberFor(report, kept.nextSerial)
      const newborn = { ...report, requestCode, official, identityNumber }
      const next = { nextSerial: kept.nextSerial + 1, newborns: [...kept.newborns, newborn] }
      file.write(next)
      kept = next
      return { newborn, repeated: false }
    },
  }
}

/** Decree 137/2015, art. 13: place of birth registration, century and sex, two digits of the year, six digits. */
function numberFor({ gender, birthDate }: BirthReport, serial: number) {
  const century = Number(birthDate.slice(0, 2)) - 19
  const sexAndCentury = century * 2 + (gender === 'male' ? 0 : 1)
  return `000${sexAndCentury}${birthDate.slice(2, 4)}${String(serial).padStart(6, '0')}`
}

function isSameChild(known: Newborn, report: BirthReport) {
  if (report.birthPaperNumber && known.birthPaperNumber)
    return report.birthPaperNumber === known.birthPaperNumber
  const parents = ({ motherId, fatherId }: BirthReport) => motherId ?? fatherId
  return (
    known.name === report.name && known.birthDate === report.birthDate && parents(known) === parents(report)
  )
}

function sameReport(before: Newborn, report: BirthReport) {
  return (Object.keys(report) as (keyof BirthReport)[]).every(
    (key) => JSON.stringify(before[key]) === JSON.stringify(report[key]),
  )
}

/** The population record of a child from the report of its birth; it lives with its mother, else with its father. */
export function personFromNewborn(newborn: Newborn): Person {
  const mother = people.find(({ identityNumber }) => identityNumber === newborn.motherId)
  const father = people.find(({ identityNumber }) => identityNumber === newborn.fatherId)
  const home = mother ?? father
  const nowhere: Place = {
    provinceCode: '14',
    communeCode: '03646',
    text: 'phường Tô Hiệu, tỉnh Sơn La',
    detail: '',
  }
  const residence = home?.permanentResidence ?? nowhere
  const headId = home?.householdHeadId
  return {
    identityNumber: newborn.identityNumber,
    ...splitName(newborn.name),
    birthDate: newborn.birthDate,
    gender: newborn.gender,
    ethnicity: newborn.ethnicity,
    nationality: 'VN',
    religion: 'none',
    maritalStatus: 'never',
    hometown: newborn.hometown ?? father?.hometown ?? mother?.hometown ?? nowhere,
    birthRegistration: { ...residence, detail: newborn.office },
    permanentResidence: residence,
    currentResidence: residence,
    ...(newborn.fatherId && { fatherId: newborn.fatherId }),
    ...(newborn.motherId && { motherId: newborn.motherId }),
    householdHeadId: headId ?? newborn.identityNumber,
    relationToHead:
      headId === undefined
        ? 'head'
        : [newborn.motherId, newborn.fatherId].includes(headId)
          ? 'natural-child'
          : 'grandchild',
    exemptions: ['child'],
    behaviour: 'normal',
    story: { vi: 'Trẻ được cấp số định danh trong lúc thử', en: 'Child given a number during the trial' },
  }
}
