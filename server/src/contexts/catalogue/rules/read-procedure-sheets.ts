import type { Text } from '../../../kernel/values/locale.ts'
import type { RefusedProcedure } from './import-outcome.ts'
import { judgeRecord } from './judge-record.ts'
import type { ProcedureRecord } from './procedure-record.ts'
import {
  channelWords,
  kindWords,
  meaningOf,
  sheets,
  tierWords,
  unitWords,
  yesWord,
} from './procedure-sheets.ts'

/** A row of a workbook: its number in the file, and its cells by header. */
export type Row = { number: number; cells: Readonly<Record<string, string>> }
export type WorkbookSheet = { name: string; headers: readonly string[]; rows: readonly Row[] }

type Cell = { sheet: string; row: number; column: string }
type Fault = Cell & Text
type Part = keyof typeof sheets
type Gathered = { rows: Record<Part, Row[]>; faults: Fault[] }

/**
 * The procedures of a workbook, each taken whole or refused whole with every fault by sheet, row and column. A row for a procedure
 * that the first sheet does not have is refused by itself.
 */
export function readProcedureSheets(workbook: readonly WorkbookSheet[]): {
  records: ProcedureRecord[]
  refused: RefusedProcedure[]
} {
  const { rowsOf, faults: headerFaults } = findSheets(workbook)
  if (headerFaults.length > 0) return { records: [], refused: [{ code: null, faults: headerFaults }] }
  const procedures = new Map<string, Gathered>()
  const lost: Fault[] = []
  for (const part of Object.keys(sheets) as Part[])
    for (const row of rowsOf(part)) place(part, row, procedures, lost)
  const records: ProcedureRecord[] = []
  const refused: RefusedProcedure[] = lost.length > 0 ? [{ code: null, faults: lost }] : []
  for (const [code, gathered] of procedures) {
    const read = toFile(code, gathered)
    const verdict = judgeRecord(read.file)
    const faults = [
      ...gathered.faults,
      ...(verdict.kind === 'refused'
        ? verdict.faults.map(({ pointer, vi, en }) => ({ ...read.cellOf(pointer), vi, en }))
        : []),
    ]
    if (verdict.kind === 'accepted' && faults.length === 0) records.push(verdict.record)
    else refused.push({ code, faults })
  }
  return { records, refused }
}

function findSheets(workbook: readonly WorkbookSheet[]) {
  const faults: Fault[] = []
  const found = new Map<Part, readonly Row[]>()
  for (const [part, { name, columns }] of Object.entries(sheets) as [Part, (typeof sheets)[Part]][]) {
    const sheet = workbook.find((one) => one.name.trim() === name)
    found.set(part, sheet?.rows ?? [])
    if (!sheet) {
      faults.push({
        sheet: name,
        row: 1,
        column: '',
        vi: 'Tệp thiếu trang tính này.',
        en: 'The file lacks this sheet.',
      })
      continue
    }
    for (const column of Object.values(columns))
      if (!sheet.headers.includes(column))
        faults.push({
          sheet: name,
          row: 1,
          column,
          vi: 'Trang tính thiếu cột này.',
          en: 'The sheet lacks this column.',
        })
  }
  return { faults, rowsOf: (part: Part) => found.get(part) ?? [] }
}

function place(part: Part, row: Row, procedures: Map<string, Gathered>, lost: Fault[]): void {
  const { name: sheet, columns } = sheets[part]
  const code = row.cells[columns.code] ?? ''
  const at = { sheet, row: row.number, column: columns.code }
  const known = procedures.get(code)
  if (code === '')
    lost.push({ ...at, vi: 'Chưa ghi mã thủ tục.', en: 'The code of the procedure is missing.' })
  else if (part === 'procedure' && known)
    known.faults.push({ ...at, vi: `Mã ${code} đã có ở dòng trên.`, en: `The code ${code} is given twice.` })
  else if (part === 'procedure')
    procedures.set(code, {
      rows: { procedure: [row], paper: [], channel: [], result: [], basis: [] },
      faults: [],
    })
  else if (known) known.rows[part].push(row)
  else
    lost.push({
      ...at,
      vi: `Mã ${code} không có ở trang “${sheets.procedure.name}”.`,
      en: `The code ${code} is not on the sheet “${sheets.procedure.name}”.`,
    })
}

const list = (text: string): string[] => text.split('|').flatMap((one) => one.trim() || [])
const said = (text: string): string | null => text || null
/** `15.000` is fifteen thousand; what is no number stays, to be refused. */
const number = (text: string): number | string | null => {
  if (text === '') return null
  const plain = /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text
  return /^\d+(\.0+)?$/.test(plain) ? Number(plain) : text
}
/** `14/3/2026` as well as `2026-03-14`. */
const date = (text: string): string | null => {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text || null
}
/** `Sở Tư pháp [H52.02]`, or only the name. */
const agency = (text: string) => {
  const [, name, code] = /^(.*\S)\s*\[([^\]]+)\]$/.exec(text) ?? []
  return name ? { code, name } : { code: null, name: text }
}

/** The procedure as import files have it, and where each place of it stands in the workbook. */
function toFile(code: string, { rows }: Gathered) {
  const cells = new Map<string, Cell>()
  const mark = (pointer: string, part: Part, row: Row, columns: Record<string, string>) => {
    for (const [name, column] of Object.entries(columns))
      cells.set(name === '' ? pointer : `${pointer}/${name}`, {
        sheet: sheets[part].name,
        row: row.number,
        column,
      })
  }
  const head = rows.procedure[0]!
  const { columns } = sheets.procedure
  const cell = (name: keyof typeof columns) => head.cells[columns[name]] ?? ''
  const { inCharge, competent, authorised, cooperating, ...plain } = columns
  mark('', 'procedure', head, plain)
  mark('/agencies', 'procedure', head, { in_charge: inCharge, competent, authorised, cooperating })
  const cases = casesOf(rows.paper, mark)
  const file = {
    code,
    name: cell('name'),
    field: cell('field'),
    ministry: cell('ministry'),
    tiers: list(cell('tiers')).map((tier) => meaningOf(tierWords, tier)),
    decision: cell('decision'),
    subjects: list(cell('subjects')),
    agencies: {
      in_charge: list(cell('inCharge')).map(agency),
      competent: list(cell('competent')).map(agency),
      authorised: list(cell('authorised')).map(agency),
      cooperating: list(cell('cooperating')).map(agency),
    },
    channels: channelsOf(rows.channel, cases, mark),
    cases,
    results: rows.result.map((row, index) => {
      const { name, resultCode } = sheets.result.columns
      mark(`/results/${index}`, 'result', row, { name, code: resultCode })
      return { name: row.cells[name] ?? '', code: said(row.cells[resultCode] ?? '') }
    }),
    legal_bases: rows.basis.map((row, index) => {
      const { number: of, name, issuer, issuedOn } = sheets.basis.columns
      mark(`/legal_bases/${index}`, 'basis', row, { number: of, name, issuer, issued_on: issuedOn })
      return {
        number: row.cells[of] ?? '',
        name: said(row.cells[name] ?? ''),
        issuer: said(row.cells[issuer] ?? ''),
        issued_on: date(row.cells[issuedOn] ?? ''),
      }
    }),
    requirements: list(cell('requirements')),
    related: list(cell('related')),
    joint: list(cell('joint')),
  }
  const whole: Cell = { sheet: sheets.procedure.name, row: head.number, column: columns.code }
  return { file, cellOf: (pointer: string) => nearest(cells, pointer) ?? whole }
}

/** The cell of a place, or of the nearest place around it. */
function nearest(cells: ReadonlyMap<string, Cell>, pointer: string): Cell | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = cells.get(at)
    if (found) return found
  }
  return undefined
}

type Mark = (pointer: string, part: Part, row: Row, columns: Record<string, string>) => void
type FileCase = { id: string; name: string | null; steps: string[]; components: object[] }

/** Rows with the same case are one case, in the order in which they come. */
function casesOf(rows: readonly Row[], mark: Mark): FileCase[] {
  const { columns } = sheets.paper
  const cases: FileCase[] = []
  for (const row of rows) {
    const cell = (name: keyof typeof columns) => row.cells[columns[name]] ?? ''
    const name = said(cell('case'))
    let at = cases.findIndex((one) => one.name === name)
    if (at === -1) at = cases.push({ id: `c${cases.length + 1}`, name, steps: [], components: [] }) - 1
    const one = cases[at]!
    mark(`/cases/${at}`, 'paper', row, { '': columns.case, name: columns.case, steps: columns.steps })
    if (one.steps.length === 0) one.steps = list(cell('steps'))
    if (cell('name') === '') continue
    mark(`/cases/${at}/components/${one.components.length}`, 'paper', row, {
      '': columns.name,
      name: columns.name,
      code: columns.paperCode,
      originals: columns.originals,
      copies: columns.copies,
      form_name: columns.formName,
      form_url: columns.formUrl,
      replaced_by: columns.replacedBy,
      legal_bases: columns.legalBases,
    })
    one.components.push({
      code: said(cell('paperCode')),
      name: cell('name'),
      form: cell('form').toLowerCase() === yesWord.toLowerCase(),
      form_name: said(cell('formName')),
      form_url: said(cell('formUrl')),
      originals: number(cell('originals')) ?? 0,
      copies: number(cell('copies')) ?? 0,
      replaced_by: list(cell('replacedBy')),
      legal_bases: list(cell('legalBases')),
    })
  }
  return cases
}

type FileTime = {
  case: string | null
  time: unknown
  unit: string | null
  unit_given: boolean
  note: string | null
  fees: object[]
}
type FileChannel = { channel: string; times: FileTime[] }

/** Rows that differ in the fee only are one time limit with several fees. */
function channelsOf(rows: readonly Row[], cases: readonly FileCase[], mark: Mark): FileChannel[] {
  const { columns } = sheets.channel
  const channels: FileChannel[] = []
  for (const row of rows) {
    const cell = (name: keyof typeof columns) => row.cells[columns[name]] ?? ''
    const channel = meaningOf(channelWords, cell('channel'))
    let at = channels.findIndex((one) => one.channel === channel)
    if (at === -1) at = channels.push({ channel, times: [] }) - 1
    mark(`/channels/${at}`, 'channel', row, { '': columns.channel, channel: columns.channel })
    const { times } = channels[at]!
    const named = cell('case')
    const time = {
      case: named === '' ? null : (cases.find(({ name }) => name === named)?.id ?? named),
      time: number(cell('time')),
      unit: said(meaningOf(unitWords, cell('unit'))),
      unit_given: cell('unit') !== '',
      note: said(cell('note')),
    }
    let index = times.findIndex(({ fees: _, ...other }) => JSON.stringify(other) === JSON.stringify(time))
    if (index === -1) index = times.push({ ...time, fees: [] }) - 1
    const { fees } = times[index]!
    const place = `/channels/${at}/times/${index}`
    mark(place, 'channel', row, {
      '': columns.time,
      case: columns.case,
      time: columns.time,
      unit: columns.unit,
      note: columns.note,
    })
    if (['kind', 'feeCode', 'amount', 'per', 'feeNote'].every((name) => cell(name as 'kind') === '')) continue
    mark(`${place}/fees/${fees.length}`, 'channel', row, {
      '': columns.amount,
      kind: columns.kind,
      code: columns.feeCode,
      amount: columns.amount,
      per: columns.per,
      note: columns.feeNote,
    })
    fees.push({
      kind: meaningOf(kindWords, cell('kind')),
      code: said(cell('feeCode')),
      amount: number(cell('amount')),
      per: said(cell('per')),
      note: said(cell('feeNote')),
    })
  }
  return channels
}
