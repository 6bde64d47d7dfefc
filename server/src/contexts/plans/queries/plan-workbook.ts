import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { type Column, writeWorkbook } from '../../../kernel/workbook/write-workbook.ts'
import { indicatorsById } from '../../performance/index.ts'
import { planErrors } from '../errors.ts'
import { seesDrafts } from '../rules/draft.ts'
import { emptyContent } from '../rules/plan-document.ts'
import {
  compareWords,
  everyWords,
  measureWords,
  planSheet,
  targetSheet,
  taskSheet,
  tierWords,
  yesWord,
} from '../rules/plan-sheets.ts'
import { toPlanRows } from '../rules/write-plan-sheets.ts'
import { planContent } from './plan-content.ts'
import { rightsOf } from './rights.ts'

const explanation = {
  name: 'Hướng dẫn',
  lines: [
    'Nhập kế hoạch từ Excel',
    'Trang “Kế hoạch” có một dòng. Mã kế hoạch: chữ thường không dấu, số và gạch nối, ví dụ son-la-2026. Mã đã có thì tệp là bản sửa đổi kế hoạch đó và phải ghi lý do.',
    'Trang “Chỉ tiêu”: mỗi chỉ tiêu một dòng. Cột “Chỉ số” chọn mã ở trang “Danh mục chỉ số”. Mục tiêu ghi chung, hoặc theo cấp, hoặc theo đơn vị (mã đơn vị: số, ví dụ H52.02: 90 | H52.40: 85).',
    'So sánh: ít nhất, trên, dưới. Để trống là ít nhất. Năm để trống là năm của kế hoạch.',
    'Trang “Nhiệm vụ”: thời hạn là ngày (30/11/2026), tháng (11/2026), quý (quý 4/2026), năm, “thường xuyên” hoặc “hằng năm”; nhiều thời hạn cách nhau bằng dấu |.',
    'Tải tệp lên, hệ thống chỉ ra từng ô sai. Không còn lỗi thì xác nhận để lập bản soạn thảo; kế hoạch chỉ thay đổi khi lãnh đạo tỉnh ban hành.',
  ],
}

const choices: Record<string, readonly string[]> = {
  [planSheet.columns.reportingEvery]: Object.keys(everyWords),
  [targetSheet.columns.compare]: Object.keys(compareWords),
  [targetSheet.columns.unit]: Object.keys(measureWords),
  [taskSheet.columns.done]: [yesWord],
}
const hints: Record<string, string> = {
  [planSheet.columns.tiers]: Object.keys(tierWords).join(' | '),
  [targetSheet.columns.units]: 'H52.02: 90 | H52.40: 85',
  [taskSheet.columns.due]: '30/11/2026, 11/2026, quý 4/2026, 2026, thường xuyên, hằng năm',
}
const wide = /^(Tên|Nội dung|Căn cứ|Lý do)/

const toColumns = (columns: Record<string, string>): Column[] =>
  Object.values(columns).map((header) => ({
    header,
    width: wide.test(header) ? 48 : 20,
    ...(choices[header] && { choices: choices[header] }),
    ...(hints[header] && { hint: hints[header] }),
  }))

/** The template of the import with its lists, filled with the plan in force of the code; empty without one. */
export const planWorkbook = (app: App, actor: StaffActor, code: string | null): Promise<Buffer> =>
  app.read(actor, async (read) => {
    if (!seesDrafts(await rightsOf(read, actor))) throw kernelErrors.notAllowed()
    const plan = code === null ? undefined : await planContent(read, code, { at: read.today })
    if (code !== null && !plan) throw planErrors.planNotFound(code)
    const rows = toPlanRows(code ?? '', plan ?? emptyContent(read.today))
    const indicators = [...(await indicatorsById(read)).values()]
    return writeWorkbook(
      [
        { name: planSheet.name, columns: toColumns(planSheet.columns), rows: plan ? rows.plan : [] },
        { name: targetSheet.name, columns: toColumns(targetSheet.columns), rows: rows.targets },
        { name: taskSheet.name, columns: toColumns(taskSheet.columns), rows: rows.tasks },
        {
          name: 'Danh mục chỉ số',
          columns: [
            { header: 'Chỉ số', width: 48 },
            { header: 'Tên', width: 80 },
          ],
          rows: indicators.map(({ id, name }) => [id, name.vi]),
        },
      ],
      explanation,
    )
  })
