import type { Answers, AnswerValue } from '@mot-cua/form-engine'
import { writeDay } from '../../../kernel/values/vietnam-time.ts'
import { makeCertifiedCopy } from '../../documents/index.ts'
import { letterheadOf } from '../rules/letterhead.ts'
import type { ResultKind } from './result-kind.ts'

type Original = {
  number: string
  title: string
  issuer: string
  mark: string
  pages: string
  copies: string
}

/**
 * Bản sao chứng thực từ bản chính (KQ.G15.000021): every original takes one number of the book SCT/BS, also when several copies of
 * it are certified; an electronic copy carries the pages that were handed in.
 */
export const certifiedCopy: ResultKind = {
  code: 'KQ.G15.000021',
  book: 'certified-copies',
  numbers: (answers) => Math.max(1, rowsOf(answers).length),
  async draft({ answers, office, today, entry, code, files }) {
    const originals = rowsOf(answers).map((row, index) => originalOf(row, entry.number + index))
    const first = String(entry.number)
    const number = originals.length > 1 ? `${first}–${originals.at(-1)!.number}` : first
    const electronic = answers['copy-kind'] === 'electronic'
    const scans = files.filter(({ component }) => component === 'original')
    return {
      number,
      title: {
        vi: `Bản sao chứng thực số ${number}, quyển số 01/${entry.year}-SCT/BS`,
        en: `Certified copy no. ${number}, book 01/${entry.year}-SCT/BS`,
      },
      issuedOn: today,
      office,
      book: `01/${entry.year}-SCT/BS`,
      originals,
      requester: text(answers['requester-name']),
      electronic,
      dossierCode: code,
      'registered-on': today,
      ...(electronic && { scans: scans.map(({ sha256, mediaType }) => ({ sha256, mediaType })) }),
    }
  },
  paper: (data, { signatory, madeAt, scans, mark }) =>
    makeCertifiedCopy(
      {
        book: String(data.book),
        certifiedOn: data.issuedOn,
        office: String(data.office),
        letterhead: letterheadOf(String(data.office)),
        dossier: String(data.dossierCode),
        electronic: data.electronic === true,
        originals: data.originals as Original[],
        requester: String(data.requester),
        signatory,
      },
      madeAt,
      scans,
      mark,
    ),
}

type Row = Readonly<Record<string, AnswerValue>>

const rowsOf = ({ documents }: Answers): Row[] =>
  (Array.isArray(documents) ? documents : []).filter(
    (row): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row),
  )

const text = (value: AnswerValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

function originalOf(row: Row, number: number): Original {
  const day = text(row['issued-on'])
  return {
    number: String(number),
    title: text(row.title),
    issuer: text(row.issuer),
    mark: [text(row.number), day && `ngày ${writeDay(day)}`].filter(Boolean).join(' '),
    pages: text(row.pages),
    copies: text(row.copies),
  }
}
