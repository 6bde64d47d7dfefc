import type { AnswerValue } from '@mot-cua/form-engine'
import { type Knowledge, known } from './partner-values.ts'

type OwnPaper = {
  title: { vi: string }
  number: string
  issuedOn: string
  issuerName: string
  data: Record<string, unknown>
}

/**
 * What result papers of one kind say, newest first: the data of the newest, what stands on every paper (`number`,
 * `registration-number`, `office`, `registered-on`, `title`, `exists`), and `rows`, one for each paper.
 */
export function documentKnowledge(papers: readonly OwnPaper[]): Knowledge {
  const newest = papers[0]
  if (!newest) return {}
  const data = Object.fromEntries(
    Object.entries(newest.data).flatMap(([field, value]) => (isAnswer(value) ? [[field, value]] : [])),
  )
  return known(
    {
      ...data,
      exists: 'yes',
      title: newest.title.vi,
      number: newest.number,
      'registration-number': newest.number,
      office: newest.issuerName,
      'registered-on': newest.issuedOn,
      rows: papers.map(({ title, number, issuerName, issuedOn }) => ({
        title: title.vi,
        issuer: issuerName,
        number,
        'issued-on': issuedOn,
      })),
    },
    newest.issuedOn,
  )
}

const isAnswer = (value: unknown): value is AnswerValue => value !== undefined && value !== null
