import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { writeWorkbook } from '../../../kernel/workbook/write-workbook.ts'
import { kindWords, roleWords, staffSheet, tierWords, unitSheet } from '../rules/organisation-sheets.ts'
import { administersAnything } from '../rules/permissions.ts'
import { unitsOn } from './units.ts'

const wordOf = <V extends string>(words: Record<string, V>, value: V): string =>
  Object.entries(words).find(([, meaning]) => meaning === value)?.[0] ?? ''

const explanation = {
  name: 'Hướng dẫn',
  lines: [
    'Nhập đơn vị và cán bộ từ Excel',
    'Trang "Đơn vị" đang ghi các đơn vị hiện có: giữ nguyên dòng không đổi, sửa dòng cần đổi, thêm dòng mới. Dòng bỏ đi không làm đơn vị kết thúc.',
    'Trang "Cán bộ" ghi người mới; người đã có trong hệ thống thì đổi vị trí ở trang của người đó. Dòng của người đã có, đúng vị trí đang giữ, chỉ đổi thư điện tử.',
    'Mã đơn vị theo Quyết định 20/2020/QĐ-TTg, viết hoa, ví dụ H52.40.01; không dùng lại mã đã có. Mỗi đơn vị có mã đơn vị cấp trên.',
    'Cột "Loại", "Cấp" chọn trong danh sách. Cột "Vai trò" có thể ghi nhiều vai trò, cách nhau bằng dấu chấm phẩy.',
    'Ngày ghi dạng ngày/tháng/năm. Thay đổi có hiệu lực từ ngày ghi ở cột "Có hiệu lực từ"; trước ngày đó đơn vị giữ nguyên như cũ.',
    'Tên đăng nhập chỉ gồm chữ không dấu, số và dấu chấm; mỗi người một tên, dùng mãi. Mật khẩu cấp riêng, không ghi ở đây.',
    'Tải tệp lên, hệ thống kiểm tra từng dòng và cho biết sẽ làm gì. Chỉ khi mọi dòng đều đúng mới nhập được, và nhập tất cả cùng lúc.',
  ],
}

/** The template of the import: an explanation, the units of today to change or add to, and an empty sheet for staff. */
export const organisationWorkbook = (app: App, actor: StaffActor): Promise<Buffer> =>
  app.read(actor, async (read) => {
    if (!administersAnything(actor)) throw kernelErrors.notAllowed()
    const units = (await unitsOn(read, read.today)).filter(({ parent }) => parent !== null)
    const { columns: unit } = unitSheet
    const { columns: staff } = staffSheet
    return writeWorkbook(
      [
        {
          name: unitSheet.name,
          columns: [
            { header: unit.id, width: 18, hint: 'Quyết định 20/2020/QĐ-TTg' },
            { header: unit.parent, width: 18 },
            { header: unit.kind, choices: Object.keys(kindWords) },
            { header: unit.tier, width: 10, choices: Object.keys(tierWords) },
            { header: unit.nameVi, width: 48 },
            { header: unit.nameEn, width: 48 },
            { header: unit.gsoCode, width: 18, hint: 'Mã của Tổng cục Thống kê, nếu là tỉnh, huyện, xã' },
            { header: unit.address, width: 36 },
            { header: unit.phone, width: 16 },
            { header: unit.validFrom, width: 14, hint: 'ngày/tháng/năm' },
            { header: unit.decision, width: 28, hint: 'Số, ngày của quyết định' },
          ],
          rows: units.map((row) => [
            row.id,
            row.parent,
            wordOf(kindWords, row.kind),
            wordOf(tierWords, row.tier),
            row.nameVi,
            row.nameEn,
            row.gsoCode,
            row.address,
            row.phone,
            row.validFrom,
            null,
          ]),
        },
        {
          name: staffSheet.name,
          columns: [
            { header: staff.username, hint: 'Ví dụ: tohieu.canbo3' },
            { header: staff.name, width: 28 },
            { header: staff.unit, width: 18 },
            { header: staff.position, width: 40 },
            { header: staff.roles, width: 28, choices: Object.keys(roleWords) },
            { header: staff.email, width: 32, hint: 'Có thể bỏ trống' },
            { header: staff.validFrom, width: 14, hint: 'ngày/tháng/năm' },
            { header: staff.decision, width: 28 },
          ],
          rows: [],
        },
      ],
      explanation,
    )
  })
