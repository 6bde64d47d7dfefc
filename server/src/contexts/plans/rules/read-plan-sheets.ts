import { judgeContent, type Known, type PlanFault } from './judge-plan.ts'
import type { Goals, PlanContent, PlanTarget, PlanTask } from './plan-document.ts'
import {
  between,
  compareWords,
  dueWords,
  everyWords,
  measureWords,
  planSheet,
  targetSheet,
  taskSheet,
  tierWords,
  yesWord,
} from './plan-sheets.ts'

/** A row of a workbook: its number in the file, and its cells by header. */
type Line = { number: number; cells: Readonly<Record<string, string>> }
export type SheetFault = { sheet: string; row: number; column: string; vi: string; en: string }
export type Lines = (sheet: string) => readonly Line[]

export type ReadPlan = { code: string; reason: string; content: PlanContent; faults: SheetFault[] }

/** The plan of a workbook with everything that is wrong in it by sheet, row and column; undefined when it has none. */
export function readPlanSheets(linesOf: Lines, known: Known): ReadPlan | undefined {
  const head = linesOf(planSheet.name)[0]
  if (!head) return undefined
  const faults: SheetFault[] = []
  const { columns, name: sheet } = planSheet
  const { needed, text, number, many } = cellReader(sheet, head, faults)
  const code = needed(columns.code)
  if (code !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))
    faults.push({
      ...{ sheet, row: head.number, column: columns.code },
      vi: `"${code}" không đúng khuôn dạng: chữ thường không dấu, số và gạch nối.`,
      en: `"${code}" is not made of small letters, digits and hyphens.`,
    })
  const year = number(columns.year) ?? 0
  const baseline = namedNumbers(many(columns.baseline))
  if (!baseline)
    faults.push({
      ...{ sheet, row: head.number, column: columns.baseline },
      vi: 'Ghi dạng tên: số, cách nhau bằng dấu |.',
      en: 'Write name: number, separated by |.',
    })
  const targets = linesOf(targetSheet.name)
  const tasks = linesOf(taskSheet.name)
  const content: PlanContent = {
    year,
    titleVi: text(columns.titleVi),
    titleEn: text(columns.titleEn) || text(columns.titleVi),
    tiers: many(columns.tiers).map((word) => tierWords[word] ?? word),
    legalBases: many(columns.legalBases),
    reporting: {
      every: everyWords[text(columns.reportingEvery).toLowerCase()] ?? (text(columns.reportingEvery) || null),
      what: text(columns.reportingWhat) || null,
      to: text(columns.reportingTo) || null,
    },
    targets: targets.map((line) => readTarget(line, year, faults)),
    tasks: tasks.map((line) => readTask(line, faults)),
    baseline: baseline && Object.keys(baseline).length > 0 ? baseline : null,
  }
  const judged = judgeContent(content, known).flatMap((fault) => placed(fault, { head, targets, tasks }))
  const at = ({ sheet: of, row, column }: SheetFault) => `${of}:${row}:${column}`
  const bad = new Set(faults.map(at))
  faults.push(...judged.filter((fault) => !bad.has(at(fault))))
  return { code, reason: text(columns.reason), content, faults }
}

/** `name: number`, as numbers by name; null when one is written otherwise. */
function namedNumbers(entries: readonly string[]): Record<string, number> | null {
  const named = entries.map((entry) => /^(.+?)\s*[:=]\s*([\d.,]+)$/.exec(entry))
  if (named.includes(null)) return null
  return Object.fromEntries(named.map((one) => [one![1]!, Number(one![2]!.replace(',', '.'))]))
}

function readTarget(line: Line, year: number, faults: SheetFault[]): PlanTarget {
  const { columns, name: sheet } = targetSheet
  const { text, needed, number, many, choice } = cellReader(sheet, line, faults)
  const goals: Goals = {}
  for (const key of ['all', 'province', 'district', 'commune'] as const) {
    const goal = number(columns[key])
    if (goal !== null) goals[key] = goal
  }
  const units = namedNumbers(many(columns.units))
  if (!units)
    faults.push({
      ...{ sheet, row: line.number, column: columns.units },
      vi: 'Ghi dạng mã đơn vị: số, cách nhau bằng dấu |.',
      en: 'Write unit id: number, separated by |.',
    })
  return {
    id: needed(columns.id),
    // A choice of the template reads `chỉ số – tên`; only the id counts.
    indicator: needed(columns.indicator).split(' – ')[0] ?? '',
    goals: { ...goals, ...(units && Object.keys(units).length > 0 && { units }) },
    compare: choice(columns.compare, compareWords, 'gte'),
    unit: choice(columns.unit, measureWords, 'percent'),
    year: number(columns.year) ?? year,
    name: text(columns.name),
    note: text(columns.note) || null,
    basis: text(columns.basis) || null,
    lead: many(columns.lead),
    cooperating: many(columns.cooperating),
    source: text(columns.source) || null,
    baseline: number(columns.baseline),
  }
}

function readTask(line: Line, faults: SheetFault[]): PlanTask {
  const { columns, name: sheet } = taskSheet
  const { text, number, many } = cellReader(sheet, line, faults)
  return {
    heading: text(columns.heading),
    no: text(columns.no),
    name: text(columns.name),
    note: text(columns.note) || null,
    due: many(columns.due).map((word) => dueWords[word.toLowerCase()] ?? readDue(word)),
    done: text(columns.done).toLowerCase() === yesWord,
    lead: many(columns.lead),
    cooperating: many(columns.cooperating),
    indicator: text(columns.indicator) || null,
    goal: number(columns.goal),
  }
}

/** `2026-11-30` of `30/11/2026`, `2026-11` of `11/2026`, `2026-Q3` of `quý 3/2026`; anything else as it stands. */
function readDue(word: string): string {
  const [, quarter, ofYear] = /^quý ([1-4])[/ ](\d{4})$/i.exec(word) ?? []
  if (quarter) return `${ofYear}-Q${quarter}`
  const [, day, month, year] = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/.exec(word) ?? []
  if (!month || !year) return word
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')
}

/** A reader of one line that notes what is wrong with it and goes on, so that every fault of a file is told at once. */
function cellReader(sheet: string, line: Line, faults: SheetFault[]) {
  const fault = (column: string, vi: string, en: string) =>
    void faults.push({ sheet, row: line.number, column, vi, en })
  const text = (column: string) => line.cells[column] ?? ''
  const needed = (column: string) => {
    if (text(column) === '') fault(column, 'Chưa điền.', 'Is empty.')
    return text(column)
  }
  const number = (column: string): number | null => {
    if (text(column) === '') return null
    const value = Number(text(column).replace(',', '.').replace('%', ''))
    if (!Number.isFinite(value))
      fault(column, `"${text(column)}" không phải là số.`, `"${text(column)}" is no number.`)
    return Number.isFinite(value) ? value : null
  }
  const many = (column: string) =>
    text(column)
      .split(between.trim())
      .map((part) => part.trim())
      .filter(Boolean)
  const choice = <C>(column: string, words: Record<string, C>, otherwise: C): C => {
    const value = text(column).toLowerCase()
    if (value !== '' && !(value in words))
      fault(
        column,
        `"${value}" không có trong danh mục: ${Object.keys(words).join(', ')}.`,
        `"${value}" is not one of the choices.`,
      )
    return words[value] ?? otherwise
  }
  return { text, needed, number, many, choice }
}

type Rows = { head: Line; targets: readonly Line[]; tasks: readonly Line[] }

/** A fault of the content at its cell. */
function placed({ pointer, vi, en }: PlanFault, { head, targets, tasks }: Rows): SheetFault[] {
  const [, part, index, member = 'id'] = pointer.split('/')
  const at = (sheet: { name: string; columns: Record<string, string> }, row: number, key: string) => [
    { sheet: sheet.name, row, column: sheet.columns[key] ?? '', vi, en },
  ]
  if (part === 'targets' && index !== undefined)
    return at(targetSheet, targets[Number(index)]?.number ?? 1, member === 'goals' ? 'all' : member)
  if (part === 'tasks' && index !== undefined) return at(taskSheet, tasks[Number(index)]?.number ?? 1, member)
  return part === 'targets' ? at(targetSheet, 1, 'id') : at(planSheet, head.number, part ?? '')
}
