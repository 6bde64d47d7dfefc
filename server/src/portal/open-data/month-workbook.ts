import type { MonthContent } from '../../contexts/performance/index.ts'
import { writeWorkbook } from '../../kernel/workbook/write-workbook.ts'

const columns = (...headers: string[]) => headers.map((header) => ({ header }))

/** A published month as a workbook: the index of every unit by its groups, and the figures. Numbers are numbers. */
export function monthWorkbook(
  { month, content }: { month: string; content: MonthContent },
  nameOf: (indicator: string) => string,
): Promise<Buffer> {
  const { groups, province, units } = content
  const index = [province.index, ...units.index]
  const names = new Map(index.map(({ unit, name }) => [unit, name.vi]))
  return writeWorkbook([
    {
      name: `Chỉ số 766 ${month}`,
      columns: columns(
        ...['Hạng', 'Mã cơ quan', 'Cơ quan', 'Hồ sơ', 'Điểm đạt', 'Điểm đo được', 'Thang điểm'],
        ...groups.map(({ name }) => name.vi),
      ),
      rows: index.map((one) => [
        ...[one.rank, one.unit, one.name.vi, one.dossiers, one.points, one.measurable, one.outOf],
        ...groups.map(({ id }) => one.groups.find((group) => group.id === id)?.points ?? null),
      ]),
    },
    {
      name: `Chỉ tiêu ${month}`,
      columns: columns('Mã cơ quan', 'Cơ quan', 'Cấp', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Giá trị'),
      rows: [...province.figures, ...units.figures].map((one) => [
        ...[one.unit, names.get(one.unit) ?? one.unit, one.tier, nameOf(one.indicator)],
        ...[one.numerator, one.denominator, one.value],
      ]),
    },
  ])
}
