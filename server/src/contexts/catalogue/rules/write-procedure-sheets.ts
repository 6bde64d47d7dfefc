import type { Agency, ProcedureRecord } from './procedure-record.ts'
import {
  between,
  channelWords,
  kindWords,
  type sheets,
  tierWords,
  unitWords,
  wordOf,
  yesWord,
} from './procedure-sheets.ts'

type CellValue = string | number | null
/** The rows of each sheet, the cells in the order of its columns. */
export type ProcedureRows = Record<keyof typeof sheets, CellValue[][]>

/** Procedures as rows of the workbook, for somebody to change and bring in again. */
export const toProcedureRows = (records: readonly ProcedureRecord[]): ProcedureRows => ({
  procedure: records.map((record) => [
    record.code,
    record.name,
    record.field,
    record.ministry,
    joined(record.tiers.map((tier) => wordOf(tierWords, tier))),
    record.decision,
    joined(record.subjects),
    ...[
      record.agencies.inCharge,
      record.agencies.competent,
      record.agencies.authorised,
      record.agencies.cooperating,
    ].map(agencies),
    joined(record.requirements),
    joined(record.related),
    joined(record.joint),
  ]),
  paper: records.flatMap(papers),
  channel: records.flatMap(channels),
  result: records.flatMap(({ code, results }) => results.map((result) => [code, result.code, result.name])),
  basis: records.flatMap(({ code, legalBases }) =>
    legalBases.map(({ number, name, issuer, issuedOn }) => [code, number, name, issuer, issuedOn]),
  ),
})

const joined = (values: readonly string[]) => values.join(between)
const agencies = (all: readonly Agency[]) =>
  joined(all.map(({ code, name }) => (code ? `${name} [${code}]` : name)))

const papers = ({ code, cases }: ProcedureRecord): CellValue[][] =>
  cases.flatMap(({ name, steps, components }) => {
    const rows = components.map((paper, index) => [
      code,
      name,
      index === 0 ? joined(steps) : null,
      paper.name,
      paper.code,
      paper.originals,
      paper.copies,
      paper.form ? yesWord : null,
      paper.formName,
      paper.formUrl,
      joined(paper.replacedBy),
      joined(paper.legalBases),
    ])
    return rows.length > 0 ? rows : [[code, name, joined(steps), ...Array<null>(9).fill(null)]]
  })

const channels = ({ code, channels: all, cases }: ProcedureRecord): CellValue[][] =>
  all.flatMap(({ channel, times }) =>
    times.flatMap(({ case: of, time, unit, note, fees }) => {
      const caseName = cases.find(({ id }) => id === of)?.name ?? null
      const head = [
        code,
        wordOf(channelWords, channel),
        caseName,
        time,
        unit && wordOf(unitWords, unit),
        note,
      ]
      const rows = fees.map((fee) => [
        ...head,
        wordOf(kindWords, fee.kind),
        fee.code,
        fee.amount,
        fee.per,
        fee.note,
      ])
      return rows.length > 0 ? rows : [[...head, ...Array<null>(5).fill(null)]]
    }),
  )
