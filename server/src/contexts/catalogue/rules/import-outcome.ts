import { judgeRecord } from './judge-record.ts'
import type { ProcedureRecord } from './procedure-record.ts'

/** Why a procedure of a file is refused: the sheet is empty in a file of lines, where the column is the place in the line. */
export type ImportFault = { sheet: string; row: number; column: string; vi: string; en: string }
export type RefusedProcedure = { code: string | null; faults: ImportFault[] }
export type ReadProcedures = { records: ProcedureRecord[]; refused: RefusedProcedure[] }

/** What a file would do, or did. */
export type ImportOutcome = {
  added: string[]
  changed: string[]
  unchanged: number
  refused: RefusedProcedure[]
}

/** The procedures of a file of lines (JSON Lines), each taken whole or refused whole; a code given twice is refused the second time. */
export function readProcedureLines(text: string): ReadProcedures {
  const records = new Map<string, ProcedureRecord>()
  const refused: RefusedProcedure[] = []
  const refuse = (code: string | null, row: number, faults: { pointer: string; vi: string; en: string }[]) =>
    refused.push({
      code,
      faults: faults.map(({ pointer, vi, en }) => ({ sheet: '', row, column: pointer, vi, en })),
    })
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = parse(line)
    if (value === undefined) {
      refuse(null, index + 1, [{ pointer: '', vi: 'Dòng này không phải JSON.', en: 'The line is not JSON.' }])
      continue
    }
    const verdict = judgeRecord(value)
    if (verdict.kind === 'refused') refuse(codeIn(value), index + 1, verdict.faults)
    else if (records.has(verdict.record.code))
      refuse(verdict.record.code, index + 1, [
        { pointer: '/code', vi: 'Thủ tục này đã có ở dòng trên.', en: 'The procedure is given twice.' },
      ])
    else records.set(verdict.record.code, verdict.record)
  }
  return { records: [...records.values()], refused }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const codeIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
    ? value.code
    : null
