import {
  type Answers,
  type PrintedLine,
  type ResultMaking,
  type ResultPaper,
  resultLines,
  writeSentence,
} from '@mot-cua/form-engine'
import { addMonths, type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'
import { makeLayoutPaper } from '../../documents/index.ts'
import { letterheadOf } from '../rules/letterhead.ts'
import type { DraftMaterial, ResultData, ResultKind } from './result-kind.ts'

/** A result that is written from the layout in its service's data; every answer it shows can fill another form. */
export function resultByLayout(paper: ResultPaper, making: ResultMaking): ResultKind {
  return {
    code: paper.code,
    book: making.book,
    async draft(material) {
      const { office, today, entry } = material
      const number = making.number
        .replace('{number}', String(entry.number))
        .replace('{year}', String(entry.year))
      return { ...written(paper, making, { ...material, number }), office, 'registered-on': today }
    },
    paper: (data, { signatory, madeAt, mark }) =>
      makeLayoutPaper(
        {
          style: making.style,
          title: making.title_vi,
          number: data.number,
          issuedOn: data.issuedOn,
          office: String(data.office),
          letterhead: letterheadOf(String(data.office)),
          dossier: String(data.dossierCode),
          opening: listOf<string>(data.opening),
          ending: listOf<string>(data.ending),
          lines: listOf<PrintedLine>(data.lines),
          signedBy: listOf<{ label: string; name: string }>(data.signedBy),
          signerHeading: making.signer_vi ?? 'NGƯỜI KÝ',
          signatory,
        },
        madeAt,
        mark,
      ),
  }
}

/** A list out of stored data; one that was drafted before the list was known has none. */
const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? value : [])

function written(
  paper: ResultPaper,
  making: ResultMaking,
  material: DraftMaterial & { number: string },
): ResultData {
  const { service, answers, lists, office, today, number, code } = material
  const made = factsOf({ number, today, office, making })
  const facts = { ...made, 'dossier-code': code, ...material.facts }
  const sources = { form: service.form, answers, facts, lists }
  const headed = making.style === 'notice' ? [...numberFacts, ...dayFacts, 'office'] : numberFacts
  const layout = paper.layout.filter(({ value }) => !headed.includes(value))
  const sentences = (texts: readonly string[] = []) => texts.map((text) => writeSentence(text, sources))
  return {
    number,
    title: { vi: `${paper.name_vi} số ${number}`, en: `${paper.name_en} no. ${number}` },
    issuedOn: today,
    'registration-number': number,
    ...(made['valid-until'] && { 'valid-until': made['valid-until'] }),
    opening: sentences(making.opening_vi),
    lines: resultLines({ layout }, sources),
    ending: sentences(making.closing_vi),
    signedBy: (making.signedBy ?? []).map(({ label_vi, name }) => ({
      label: label_vi,
      name: writeSentence(`{${name}}`, sources),
    })),
    dossierCode: code,
    answers: shown(paper, answers),
  }
}

/** What the head of the paper says by itself, the day and the office only under a letterhead. */
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
function shown({ layout }: ResultPaper, answers: Answers): Record<string, unknown> {
  const names = new Set(layout.flatMap(({ value }) => value.split(/ \+ |, /)).map((name) => name.trim()))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => names.has(id)))
}
