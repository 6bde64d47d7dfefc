import { type Answers, fieldsOf, formatAnswer } from '@mot-cua/form-engine'
import { type BirthRecord, makeBirthCertificate, type RegisteredParent } from '../../documents/index.ts'
import { dossierErrors } from '../errors.ts'
import type { DraftMaterial, ResultKind } from './result-kind.ts'

type UnsignedRecord = Omit<BirthRecord, 'signatory'>

/** Giấy khai sinh (KQ.G15.000031): registered in the book of births, with the newborn's identity number. */
export const birthCertificate: ResultKind = {
  code: 'KQ.G15.000031',
  book: 'births',
  numberStays: true,
  async draft(material, register) {
    const { answers, today, entry, office } = material
    const number = String(entry.number)
    // Who has been given a number keeps it, whatever is corrected or drafted again.
    const identityNumber =
      textOf(material.before?.[identityField]) ||
      (await register.allotIdentityNumber({
        request: material.dossier,
        procedure: material.procedure,
        office: material.unit,
        officeName: office,
        official: material.official,
        number,
        registeredOn: entry.enteredOn,
        answers,
      }))
    if (!identityNumber) throw dossierErrors.alreadyNumbered()
    const record = toRecord(material, identityNumber)
    const name = record.child.name
    return {
      number,
      title: { vi: `Giấy khai sinh của ${name}`, en: `Birth certificate of ${name}` },
      issuedOn: today,
      book: record.book,
      office,
      record,
      [identityField]: identityNumber,
      ...pick(answers, reusable),
    }
  },
  paper: (data, { signatory, madeAt, mark }) =>
    makeBirthCertificate({ ...(data.record as UnsignedRecord), signatory }, madeAt, mark),
}

const identityField = 'personal-identity-number'
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Answers that other forms are filled from. */
const reusable = [
  'child-name',
  'child-birth-date',
  'child-gender',
  'child-ethnicity',
  'child-nationality',
  'child-hometown',
  'birth-place-address',
  'mother-name',
  'mother-identity-number',
  'father-name',
  'father-identity-number',
]

const pick = (answers: Answers, fields: readonly string[]) =>
  Object.fromEntries(fields.flatMap((field) => (field in answers ? [[field, answers[field]]] : [])))

function toRecord(
  { service, answers, lists, office, today, entry }: DraftMaterial,
  identityNumber: string,
): UnsignedRecord {
  const fields = new Map(fieldsOf(service.form).map((field) => [field.id, field]))
  const text = (id: string) => {
    const field = fields.get(id)
    return field ? formatAnswer(field, answers[id], 'vi', lists) : ''
  }
  const parent = (who: 'mother' | 'father'): RegisteredParent | undefined =>
    answers[`${who}-known`] === 'yes'
      ? {
          name: text(`${who}-name`),
          born: text(`${who}-birth-date`).slice(-4),
          ethnicity: text(`${who}-ethnicity`),
          nationality: text(`${who}-nationality`),
          residence: answers[`${who}-deceased`] === 'yes' ? 'Đã chết' : text(`${who}-residence`),
        }
      : undefined
  const [mother, father] = [parent('mother'), parent('father')]
  return {
    registrationNumber: String(entry.number),
    book: `01/${entry.year}`,
    registeredOn: today,
    office,
    child: {
      name: text('child-name'),
      bornOn: String(answers['child-birth-date']),
      gender: text('child-gender'),
      ethnicity: text('child-ethnicity'),
      nationality: text('child-nationality'),
      birthPlace: [text('birth-place-facility'), text('birth-place-address'), text('birth-place-abroad')]
        .filter(Boolean)
        .join(', '),
      hometown: text('child-hometown'),
      identityNumber,
    },
    ...(mother && { mother }),
    ...(father && { father }),
    declarant: {
      name: text('requester-name'),
      relationship: text('requester-relationship'),
      identityPaper: text('requester-identity-number')
        ? `Số định danh cá nhân ${text('requester-identity-number')}`
        : [text('requester-paper-type'), text('requester-paper-number')].filter(Boolean).join(' '),
    },
    laterChanges: [],
  }
}
