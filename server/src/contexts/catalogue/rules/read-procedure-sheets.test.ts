import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryRecord } from '../test/arbitrary-record.ts'
import { settled } from './national-view.ts'
import type { ProcedureRecord } from './procedure-record.ts'
import { sheets } from './procedure-sheets.ts'
import { readProcedureSheets, type WorkbookSheet } from './read-procedure-sheets.ts'
import { differences } from './record-differences.ts'
import { type ProcedureRows, toProcedureRows } from './write-procedure-sheets.ts'

const parts = Object.keys(sheets) as (keyof typeof sheets)[]

/** The workbook as it is read again: texts, rows counted below the header. */
const toWorkbook = (rows: ProcedureRows): WorkbookSheet[] =>
  parts.map((part) => {
    const headers = Object.values(sheets[part].columns)
    return {
      name: sheets[part].name,
      headers,
      rows: rows[part].map((cells, index) => ({
        number: index + 2,
        cells: Object.fromEntries(headers.map((header, at) => [header, `${cells[at] ?? ''}`])),
      })),
    }
  })

/** What rows can say: cases differ by name, and so do the times of a channel. */
const forRows = (record: ProcedureRecord): ProcedureRecord => ({
  ...settled(record),
  cases: settled(record)
    .cases.map((one, index) => ({ ...one, name: index === 0 ? one.name : `Trường hợp ${index}` }))
    .filter(({ components, steps, name }) => components.length + steps.length > 0 || name !== null),
  channels: record.channels.map(({ channel, times }) => ({
    channel,
    times: times.map((time, index) => ({ ...time, note: `Lần ${index}` })),
  })),
})

test('what is written is read again as the same procedures', () => {
  fc.assert(
    fc.property(arbitraryRecord.map(forRows), (record) => {
      const read = readProcedureSheets(toWorkbook(toProcedureRows([record])))
      expect(read.refused).toEqual([])
      expect(differences(record, read.records[0]!)).toEqual([])
    }),
  )
})

test('each fault names its sheet, row and column, and refuses its procedure only', () => {
  const [sound, broken] = fc.sample(arbitraryRecord.map(forRows), { numRuns: 2, seed: 7 }) as [
    ProcedureRecord,
    ProcedureRecord,
  ]
  const channels = [
    {
      channel: 'desk' as const,
      times: [{ case: null, time: 3, unit: 'day' as const, unitGiven: true, note: null, fees: [] }],
    },
  ]
  const rows = toProcedureRows([
    { ...sound, channels },
    { ...broken, code: '9.000002', tiers: [], channels },
  ])
  rows.channel[1]![3] = 'ba ngày'
  rows.result.push(['9.000009', 'KQ.1', 'Thẻ'])
  const { records, refused } = readProcedureSheets(toWorkbook(rows))
  expect(records.map(({ code }) => code)).toEqual(['9.000001'])
  expect(refused.map(({ code }) => code)).toEqual([null, '9.000002'])
  expect(refused[0]!.faults[0]).toMatchObject({ sheet: 'Kết quả', column: 'Mã thủ tục' })
  expect(refused[1]!.faults.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
    ['Thủ tục', 3, 'Cấp thực hiện'],
    ['Cách thức – thời hạn – phí', 3, 'Thời hạn'],
  ])
})

test('a file without a sheet or column is refused by its name, whatever else it holds', () => {
  const workbook = toWorkbook(toProcedureRows([]))
  expect(readProcedureSheets(workbook.slice(1)).refused[0]!.faults[0]).toMatchObject({ sheet: 'Thủ tục' })
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.string())), (cells) => {
      const rows = cells.map((one, index) => ({ number: index + 2, cells: one }))
      const strange = workbook.map((sheet) => ({ ...sheet, rows }))
      expect(readProcedureSheets(strange).records).toEqual([])
    }),
  )
})
