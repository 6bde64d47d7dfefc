import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type Flow, inProgress, received, resolved } from './flow.ts'
import { type FlowTable, groupTotal, tableTotal } from './flow-table.ts'
import type { PlanLine, TaskLine } from './plan-lines.ts'
import { writeGoal, writeLastReport, writeTarget, writeTaskState, writeValue } from './plan-narrative.ts'
import { writeNumber } from './write-number.ts'

/** A table as it is printed: texts only, widths in mm of 252 across A4. `strong`: sums of a group or of all. */
export type PrintedTable = {
  caption: string | null
  /** Headings in two rows; `over` names how many columns from which on stand under one. */
  over: readonly { text: string; from: number; columns: number }[]
  columns: readonly { name: string; width: number; look?: 'centred' | 'number' }[]
  rows: readonly { cells: readonly string[]; strong: boolean }[]
}

/** Columns of the figures, in the order of regulations §7; `sum` ones are made of the others. */
export const flowColumns = [
  { name: 'Tổng số', sum: true, of: received },
  { name: 'Kỳ trước chuyển qua', sum: false, of: ({ carried }: Flow) => carried },
  { name: 'Trong kỳ: trực tuyến', sum: false, of: ({ online }: Flow) => online },
  { name: 'Trong kỳ: trực tiếp, BCCI', sum: false, of: ({ desk }: Flow) => desk },
  { name: 'Tổng số', sum: true, of: resolved },
  { name: 'Trước hạn', sum: false, of: ({ early }: Flow) => early },
  { name: 'Đúng hạn', sum: false, of: ({ onDay }: Flow) => onDay },
  { name: 'Quá hạn', sum: false, of: ({ late }: Flow) => late },
  { name: 'Tổng số', sum: true, of: inProgress },
  { name: 'Trong hạn', sum: false, of: ({ within }: Flow) => within },
  { name: 'Quá hạn', sum: false, of: ({ overdue }: Flow) => overdue },
] as const

/** What stands over the figures, counted from the first of them. */
export const flowHeads = [
  { text: 'Số hồ sơ tiếp nhận', from: 0, columns: 4 },
  { text: 'Số hồ sơ đã giải quyết', from: 4, columns: 4 },
  { text: 'Số hồ sơ đang giải quyết', from: 8, columns: 3 },
] as const

export const firstColumn = { '06a': 'Cơ quan, đơn vị', '06b': 'Lĩnh vực, thủ tục' } as const

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
/** How groups are numbered: `I` to `X`, then `11`. */
export const groupNo = (index: number): string => roman[index] ?? String(index + 1)

/** The table of dossiers on paper, zeros written, sums first as the forms have them. */
export function printFlows(groups: FlowTable, form: '06a' | '06b'): PrintedTable {
  const cells = (no: string, name: string, flow: Flow) => [
    no,
    name,
    ...flowColumns.map((column) => writeNumber(column.of(flow))),
  ]
  return {
    caption: null,
    over: flowHeads.map((head) => ({ ...head, from: head.from + 2 })),
    columns: [
      { name: 'STT', width: 11, look: 'centred' },
      { name: firstColumn[form], width: 65 },
      ...flowColumns.map(({ name }) => ({ name, width: 16, look: 'number' as const })),
    ],
    rows: [
      { cells: cells('', 'TỔNG SỐ', tableTotal(groups)), strong: true },
      ...groups.flatMap((group, index) => [
        { cells: cells(groupNo(index), group.name.vi, groupTotal(group)), strong: true },
        ...group.rows.map((row, at) => ({
          cells: cells(String(at + 1), row.name.vi, row.flow),
          strong: false,
        })),
      ]),
    ],
  }
}

const progressWords = {
  met: 'Đạt',
  'not-met': 'Chưa đạt',
  'no-data': 'Chưa có số liệu',
  'not-measured': 'Chưa đo được',
} as const

/** The targets of a plan and its tasks, as its quarterly report lists them. */
export function printPlan(lines: readonly PlanLine[], tasks: readonly TaskLine[]): PrintedTable[] {
  const ofParts = ({ numerator, denominator, unit }: PlanLine) =>
    numerator === null || denominator === null || unit !== 'percent'
      ? ''
      : `${writeNumber(numerator)}/${writeNumber(denominator)}`
  const targets: PrintedTable = {
    caption: 'Kết quả thực hiện các chỉ tiêu',
    over: [],
    columns: [
      { name: 'STT', width: 11, look: 'centred' },
      { name: 'Chỉ tiêu', width: 97 },
      { name: 'Mục tiêu', width: 25, look: 'centred' },
      { name: 'Kết quả', width: 23, look: 'number' },
      { name: 'Tử số/mẫu số', width: 34, look: 'number' },
      { name: 'Đánh giá', width: 24, look: 'centred' },
      { name: 'Ghi chú', width: 38 },
    ],
    rows: lines.map((line, index) => ({
      strong: false,
      cells: [
        String(index + 1),
        writeTarget(line),
        writeGoal(line),
        line.value === null ? '' : writeValue(line.value, line.unit),
        ofParts(line),
        progressWords[line.progress],
        line.why?.vi ?? '',
      ],
    })),
  }
  if (tasks.length === 0) return [targets]
  return [targets, tasksTable(tasks)]
}

const tasksTable = (tasks: readonly TaskLine[]): PrintedTable => ({
  caption: 'Tình hình thực hiện các nhiệm vụ',
  over: [],
  columns: [
    { name: 'STT', width: 12, look: 'centred' },
    { name: 'Nhiệm vụ', width: 84 },
    { name: 'Chủ trì', width: 42 },
    { name: 'Thời hạn', width: 30, look: 'centred' },
    { name: 'Tình trạng', width: 28, look: 'centred' },
    { name: 'Tiến độ', width: 16, look: 'number' },
    { name: 'Báo cáo gần nhất', width: 40 },
  ],
  rows: tasks.map((task) => ({
    strong: false,
    cells: [
      ...[task.no, task.name, task.lead.join('; '), writeDues(task), writeTaskState(task)],
      ...[percentOf(task), writeLastReport(task)],
    ],
  })),
})

const percentOf = ({ progress }: TaskLine): string =>
  typeof progress?.percent === 'number' ? `${writeNumber(progress.percent)}%` : ''

const words: Record<string, string> = {
  ongoing: 'Thường xuyên',
  annual: 'Hằng năm',
  yearly: 'Hằng năm',
  quarterly: 'Hằng quý',
  monthly: 'Hằng tháng',
}
/** `2025-08` as 08/2025. */
export const writeDue = (due: PlainDate): string => words[due] ?? due.split('-').reverse().join('/')

/** The dates of the plan, and to when it was put off. */
const writeDues = ({ due, progress }: TaskLine): string =>
  [
    due.map(writeDue).join(', '),
    ...(progress?.extendedTo ? [`gia hạn đến ${writeDue(progress.extendedTo)}`] : []),
  ].join('; ')
