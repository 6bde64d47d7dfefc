import { type ResultMaking, type ResultPaper, resultLines } from '@mot-cua/form-engine'
import { addMonths, type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'
import { makeLayoutPaper } from '../../documents/index.ts'
import { letterheadOf } from '../rules/letterhead.ts'
import type { DraftMaterial, ResultKind } from './result-kind.ts'

type Lines = { label: string; value: string }[]

/** A result that is written from the layout in its service's data; every answer it shows can fill another form. */
export function resultByLayout(paper: ResultPaper, making: ResultMaking): ResultKind {
  return {
    code: paper.code,
    book: making.book,
    async draft(material) {
      const { service, answers, lists, office, today, entry } = material
      const number = making.number
        .replace('{number}', String(entry.number))
        .replace('{year}', String(entry.year))
      const facts = factsOf({ number, today, office, making })
      return {
        number,
        title: { vi: `${paper.name_vi} số ${number}`, en: `${paper.name_en} no. ${number}` },
        issuedOn: today,
        office,
        'registered-on': today,
        'registration-number': number,
        ...(facts['valid-until'] && { 'valid-until': facts['valid-until'] }),
        lines: resultLines(paper, { form: service.form, answers, facts, lists }),
        dossierCode: material.code,
        answers: shown(paper, material),
      }
    },
    paper: (data, signatory, madeAt) =>
      makeLayoutPaper(
        {
          style: making.style,
          title: making.title_vi,
          number: data.number,
          issuedOn: data.issuedOn,
          office: String(data.office),
          letterhead: letterheadOf(String(data.office)),
          dossier: String(data.dossierCode),
          lines: data.lines as Lines,
          signatory,
        },
        madeAt,
      ),
  }
}

const numberFacts = [
  'registration-number',
  'notice-number',
  'certificate-number',
  'certification-number',
  'permit-number',
]
const dayFacts = ['registered-on', 'issued-on', 'certified-on']

function factsOf(made: {
  number: string
  today: PlainDate
  office: string
  making: ResultMaking
}): Record<string, string> {
  const { number, today, office, making } = made
  return {
    office,
    ...Object.fromEntries(numberFacts.map((name) => [name, number])),
    ...Object.fromEntries(dayFacts.map((name) => [name, writeDay(today)])),
    ...(making.validMonths && { 'valid-until': writeDay(addMonths(today, making.validMonths)) }),
  }
}

/** The answers that the paper shows, by field. */
function shown({ layout }: ResultPaper, { answers }: DraftMaterial): Record<string, unknown> {
  const names = new Set(layout.flatMap(({ value }) => value.split(/ \+ |, /)).map((name) => name.trim()))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => names.has(id)))
}
