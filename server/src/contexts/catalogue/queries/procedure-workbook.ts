import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { type Column, writeWorkbook } from '../../../kernel/workbook/write-workbook.ts'
import { mayCompare } from '../rules/permissions.ts'
import { channelWords, kindWords, sheets, tierWords, unitWords, yesWord } from '../rules/procedure-sheets.ts'
import { toProcedureRows } from '../rules/write-procedure-sheets.ts'
import { contentsOn } from '../store/import.ts'

const explanation = {
  name: 'Hướng dẫn',
  lines: [
    'Nhập thủ tục hành chính từ Excel',
    'Mỗi thủ tục một dòng ở trang “Thủ tục”. Các trang sau ghi thêm cho thủ tục đó, mỗi dòng bắt đầu bằng mã thủ tục.',
    'Mã thủ tục dạng 1.001193. Mã đã có thì thủ tục được thay bằng nội dung trong tệp kể từ ngày chọn lúc nhập; phiên bản trước vẫn giữ cho hồ sơ đang giải quyết.',
    'Ô có nhiều giá trị: cách nhau bằng dấu |, ví dụ: Cấp tỉnh | Cấp xã. Cơ quan có mã thì ghi: Sở Tư pháp [H52.02].',
    'Trang “Trường hợp – thành phần”: các dòng cùng tên trường hợp là một trường hợp; trường hợp thông thường để trống. Trình tự ghi ở dòng đầu, các bước cách nhau bằng dấu |.',
    'Trang “Cách thức – thời hạn – phí”: mỗi cách thức, trường hợp, thời hạn một dòng; nhiều khoản thu thì lặp lại dòng và đổi khoản thu. Thời hạn để trống nếu văn bản không quy định.',
    'Số tiền là số nguyên, đơn vị đồng. Ngày ghi dạng ngày/tháng/năm.',
    'Tải tệp lên, hệ thống cho biết sẽ thêm, sửa những thủ tục nào và dòng nào sai. Một thủ tục có dòng sai thì cả thủ tục đó không được nhập; các thủ tục khác vẫn nhập được. Chưa xác nhận thì chưa có gì thay đổi.',
  ],
}

const choices: Record<string, readonly string[]> = {
  [sheets.channel.columns.channel]: Object.keys(channelWords),
  [sheets.channel.columns.unit]: Object.keys(unitWords),
  [sheets.channel.columns.kind]: Object.keys(kindWords),
  [sheets.paper.columns.form]: [yesWord],
}
const hints: Record<string, string> = {
  [sheets.procedure.columns.tiers]: Object.keys(tierWords).join(' | '),
  [sheets.procedure.columns.code]: 'Mã trên CSDL quốc gia về TTHC, ví dụ 1.001193',
  [sheets.paper.columns.replacedBy]: 'Mã kết quả điện tử dùng thay giấy này, ví dụ KQ.G15.000001',
}
const wide = /^(Tên|Trình tự|Yêu cầu|Mô tả|Ghi chú)/

const toColumn = (header: string): Column => ({
  header,
  width: wide.test(header) ? 48 : 20,
  ...(choices[header] && { choices: choices[header] }),
  ...(hints[header] && { hint: hints[header] }),
})

/** The template of the import with its explanation, filled with the procedures that are named, as they hold today. */
export const procedureWorkbook = (app: App, actor: StaffActor, codes: readonly string[]): Promise<Buffer> =>
  app.read(actor, async (read) => {
    if (!mayCompare(actor)) throw kernelErrors.notAllowed()
    const records = codes.length > 0 ? [...(await contentsOn(read, codes, read.today)).values()] : []
    const rows = toProcedureRows(records)
    return writeWorkbook(
      (Object.keys(sheets) as (keyof typeof sheets)[]).map((part) => ({
        name: sheets[part].name,
        columns: Object.values(sheets[part].columns).map(toColumn),
        rows: rows[part],
      })),
      explanation,
    )
  })
