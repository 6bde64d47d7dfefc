import { judgeRecord } from './judge-record.ts'
import type { ProcedureRecord } from './procedure-record.ts'

/** What became of each line of an import; lines are counted from 1. */
export type ImportReport = {
  added: string[]
  changed: string[]
  unchanged: number
  refused: { line: number; code: string | null; messages: string[] }[]
}

export type JudgedLines = { records: ProcedureRecord[]; refused: ImportReport['refused'] }

type JudgedLine = { record: ProcedureRecord } | { code: string | null; messages: string[] }

function judgeLine(line: string): JudgedLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { code: null, messages: ['the line is not JSON'] }
  }
  const verdict = judgeRecord(value)
  return verdict.kind === 'accepted'
    ? { record: verdict.record }
    : { code: codeIn(value), messages: verdict.messages }
}

const codeIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
    ? value.code
    : null

/** Judges each line of a JSON Lines file on its own; blank lines are skipped, and a code given twice is refused the second time. */
export function judgeLines(lines: readonly string[]): JudgedLines {
  const records = new Map<string, ProcedureRecord>()
  const refused: ImportReport['refused'] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const judged = judgeLine(line)
    if ('messages' in judged) refused.push({ line: index + 1, ...judged })
    else if (records.has(judged.record.code))
      refused.push({
        line: index + 1,
        code: judged.record.code,
        messages: ['/code: the procedure is given twice'],
      })
    else records.set(judged.record.code, judged.record)
  }
  return { records: [...records.values()], refused }
}
