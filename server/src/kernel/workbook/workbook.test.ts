import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { readWorkbook, workbookLimits } from './read-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

const columns = [{ header: 'Mã' }, { header: 'Tên' }, { header: 'Loại', choices: ['xã', 'phường'] }]

test('what is written is read again, with row numbers and Vietnamese letters', async () => {
  const file = await writeWorkbook(
    [
      {
        name: 'Đơn vị',
        columns,
        rows: [
          ['H52.40', 'Tô Hiệu', 'phường'],
          ['H52.41', null, 3],
        ],
      },
    ],
    { name: 'Hướng dẫn', lines: ['Cách điền'] },
  )
  const [guide, units] = await readWorkbook(file)
  expect(guide?.name).toBe('Hướng dẫn')
  expect(units).toEqual({
    name: 'Đơn vị',
    headers: ['Mã', 'Tên', 'Loại'],
    rows: [
      { number: 2, cells: { Mã: 'H52.40', Tên: 'Tô Hiệu', Loại: 'phường' } },
      { number: 3, cells: { Mã: 'H52.41', Tên: '', Loại: '3' } },
    ],
  })
})

test('dates, formulas, rich text and decomposed letters become plain text', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('A')
  sheet.addRow([])
  sheet.addRow(['Ngày', 'Công thức', 'Chữ'])
  sheet.addRow([
    new Date('2026-03-14T00:00:00Z'),
    { formula: '1+1', result: 2 },
    { richText: [{ text: 'To\u0302' }, { text: '  Hiệu ' }] },
  ])
  const [read] = await readWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()))
  expect(read?.rows).toEqual([{ number: 3, cells: { Ngày: '2026-03-14', 'Công thức': '2', Chữ: 'Tô Hiệu' } }])
})

test('a file that is none, too many rows and a zip bomb are refused and nothing hangs', async () => {
  const refusal = async (bytes: Uint8Array, limits = workbookLimits) =>
    readWorkbook(bytes, limits).then(
      () => 'read',
      (error: { code: string }) => error.code,
    )
  expect(await refusal(Buffer.from('Mã,Tên\n1,2'))).toBe('workbook-unreadable')
  expect(await refusal(zipOf('a.txt', Buffer.from('nothing')))).toBe('workbook-unreadable')
  expect(await refusal(Buffer.alloc(workbookLimits.bytes + 1))).toBe('workbook-too-large')
  const rows = Array.from({ length: 30 }, (_, index) => [`${index}`, 'x', 'xã'])
  const file = await writeWorkbook([{ name: 'A', columns, rows }])
  expect(await refusal(file, { ...workbookLimits, rows: 10 })).toBe('workbook-too-large')
  // 70 MB of blanks in 70 KB, of which the directory says that they are ten bytes.
  expect(await refusal(zipOf('xl/workbook.xml', Buffer.alloc(70_000_000, ' '), 10))).toBe(
    'workbook-too-large',
  )
})

/** A zip with one entry, which may lie about its size. */
function zipOf(name: string, content: Buffer, stated = content.length): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(stated, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(stated, 24)
  entry.writeUInt16LE(name.length, 28)
  const body = Buffer.concat([local, Buffer.from(name), packed])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, entry, Buffer.from(name), end])
}
