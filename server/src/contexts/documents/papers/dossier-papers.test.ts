import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { outcomeOf } from './control-sheet.ts'
import { type DossierPaper, makeDossierPaper } from './dossier-papers.ts'
import type { RegisterRow } from './dossier-register.ts'
import type { Sheet } from './sheet.ts'

const at = new Date('2026-11-23T09:10:00Z')
const dueAt = new Date('2026-11-24T10:00:00Z')
const later = new Date('2026-12-04T10:00:00Z')
const office = { parent: 'ỦY BAN NHÂN DÂN', name: 'PHƯỜNG TÔ HIỆU', place: 'Tô Hiệu' }
const signatory = {
  offices: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  name: 'Vì Thị Thanh Xuân',
}
const contact = { name: 'bà Hà Thị Duyên', phone: '0900000111' }
const dossier = {
  code: 'H52.40-261123-0007',
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  applicant: {
    name: 'Lò Văn Minh',
    address: 'Số nhà 12, ngõ 45, đường Nguyễn Lương Bằng, tổ 3, phường Tô Hiệu, tỉnh Sơn La',
    phone: '0900000101',
    email: 'lo.van.minh@example.vn',
    identityNumber: '000190000101',
  },
}
const letter = {
  office,
  issuedAt: at,
  addressee: 'Ông Lò Văn Minh',
  dossier,
  contact,
  signatory,
}
const components = [
  { name: 'Tờ khai đăng ký khai sinh theo mẫu', originals: 1, certifiedCopies: 0, copies: 0 },
  { name: 'Giấy chứng sinh', originals: 1, certifiedCopies: 0, copies: 0 },
  {
    name: 'Giấy chứng nhận kết hôn của cha, mẹ (lấy từ cơ sở dữ liệu)',
    originals: 0,
    certifiedCopies: 1,
    copies: 2,
  },
]
const slip = {
  office,
  number: '7/TNHS',
  dossier,
  components,
  sets: 1,
  duration: '01 ngày làm việc',
  receivedAt: at,
  dueAt,
  explanation:
    'Nhận lúc 16:10 Thứ Hai 23/11/2026 (sau giờ chốt nhận trong ngày) nên tính từ 07:30 Thứ Ba 24/11/2026; 1 ngày làm việc, không tính ngày đầu; hạn là 17:00 Thứ Ba 24/11/2026.',
  resultDelivery: 'tại Trung tâm Phục vụ hành chính công phường Tô Hiệu',
  fees: [{ name: 'Phí bản sao trích lục', amount: 16_000, paid: true }],
  register: { book: '01/2026', number: '7' },
  hotline: '1022',
  receiver: { name: 'Hà Thị Duyên' },
}
const reason =
  'Giấy chứng sinh nộp kèm chưa có dấu của cơ sở khám bệnh, chữa bệnh và tên người mẹ chưa khớp với dữ liệu trong Cơ sở dữ liệu quốc gia về dân cư'
const complaints = 'Chủ tịch Ủy ban nhân dân phường Tô Hiệu'

const papers: Record<string, DossierPaper> = {
  '01': { form: 1, says: slip },
  '02': {
    form: 2,
    says: {
      ...letter,
      number: '3/HDHS',
      items: [
        { what: 'Giấy chứng sinh', reason: `${reason}.` },
        { what: 'Họ, chữ đệm, tên người mẹ', reason: 'Ghi đúng như trong căn cước.' },
      ],
      guidance: 'Có thể gửi bản chụp rõ cả hai mặt; bản chính xuất trình khi nhận kết quả.',
      once: 'Cơ quan chỉ yêu cầu bổ sung một lần.',
    },
  },
  '03': {
    form: 3,
    says: {
      ...letter,
      number: '2/TCHS',
      handedInAt: at,
      reasons: [
        { sentence: 'Việc sinh này đã được đăng ký khai sinh.', ground: 'Luật Hộ tịch năm 2014, Điều 13' },
      ],
      complaints,
    },
  },
  '04': {
    form: 4,
    says: {
      ...letter,
      number: '1/XLHS',
      pronoun: 'ông',
      receivedAt: at,
      dueAt,
      newDueAt: later,
      reason: 'chờ kết quả xác minh của Công an phường Tô Hiệu',
    },
  },
  '05': {
    form: 5,
    says: {
      ...letter,
      number: '1/TBDHS',
      receivedAt: at,
      reason:
        'Người nộp hồ sơ không bổ sung giấy tờ trong thời hạn đã thông báo, và cơ quan không thể giải quyết tiếp khi thiếu những giấy tờ đó.',
      advice:
        'Giấy tờ bản chính đã nộp được trả lại tại Bộ phận Một cửa. Khi có đủ giấy tờ, ông có thể nộp hồ sơ mới bất cứ lúc nào.',
      complaints,
    },
  },
}

const trackingUrl = 'https://dichvucong.example.vn/tra-cuu/H52.40-261123-0007'
const row: RegisterRow = {
  number: 7,
  code: dossier.code,
  procedure: dossier.procedureName,
  sets: 1,
  applicant: dossier.applicant.name,
  address: dossier.applicant.address,
  phone: dossier.applicant.phone,
  settledBy: 'UBND phường Tô Hiệu',
  receivedAt: at,
  dueAt,
  resolvedAt: dueAt,
  delivery: 'Tại quầy',
  note: '',
}
const step = {
  office: 'Trung tâm Phục vụ hành chính công phường Tô Hiệu',
  work: 'Tiếp nhận, số hóa hồ sơ',
  person: 'Hà Thị Duyên',
  receivedAt: at,
  dueAt: new Date('2026-11-23T10:00:00Z'),
  handedOnAt: new Date('2026-11-23T09:25:00Z'),
  note: '',
}
const { handedOnAt: _, ...running } = step
const controlSheet = (rows = [step, { ...running, office: 'Công chức tư pháp – hộ tịch', dueAt }]) =>
  makeDossierPaper(
    {
      form: 6,
      says: {
        office,
        printedAt: later,
        code: dossier.code,
        procedure: dossier.procedureName,
        applicant: dossier.applicant.name,
        settledBy: 'Ủy ban nhân dân phường Tô Hiệu',
        takingPart: [],
        receivedAt: at,
        dueAt,
        rows,
        signatory: { offices: ['NGƯỜI LẬP PHIẾU'], name: 'Hà Thị Duyên' },
      },
    },
    { trackingUrl },
  )
const register = (length: number) =>
  makeDossierPaper(
    {
      form: 7,
      says: {
        office,
        unit: 'Ủy ban nhân dân phường Tô Hiệu',
        book: '01/2026',
        from: '2026-11-01',
        to: '2026-11-30',
        printedAt: later,
        rows: Array.from({ length }, (_, index) => ({ ...row, number: index + 1 })),
        signatory: { offices: ['NGƯỜI LẬP SỔ'], name: 'Hà Thị Duyên' },
      },
    },
    { trackingUrl },
  )

type Printed = { name: string; make: () => Promise<Uint8Array>; says: string[] }
const sheets: readonly Sheet[] = ['A4', 'A5']
const says: Record<string, string[]> = {
  '01': [
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    'Số: 7/TNHS',
    '17 giờ 00 phút, Thứ Ba, ngày 24 tháng 11 năm 2026',
  ],
  '02': ['PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'Số: 3/HDHS', 'Ghi đúng như trong căn cước.'],
  '03': ['PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ', 'Số: 2/TCHS', 'dichvucong.example.vn'],
  '04': ['V/v xin lỗi và gia hạn', 'trước 17 giờ 00 phút, Thứ Sáu, ngày 04 tháng 12 năm 2026'],
  '05': ['THÔNG BÁO Dừng giải quyết hồ sơ', 'Số: 1/TBDHS', 'Giấy tờ bản chính đã nộp được trả lại'],
}
const printed: Printed[] = [
  ...Object.entries(papers).flatMap(([form, paper]) =>
    sheets.map((sheet) => ({
      name: `${form}-${sheet.toLowerCase()}`,
      make: () => makeDossierPaper(paper, { trackingUrl, sheet }),
      says: [...says[form]!, 'Lò Văn Minh', dossier.code],
    })),
  ),
  {
    name: '06-a4',
    make: () => controlSheet(),
    says: ['PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', 'Trước hạn', 'Quá hạn'],
  },
  {
    name: '07-a4',
    make: () => register(30),
    says: ['SỔ THEO DÕI HỒ SƠ', 'Lò Văn Minh', 'Nguyễn Lương Bằng'],
  },
]

const golden = fileURLToPath(new URL('golden/', import.meta.url))
const renewed = process.env.RENEW_GOLDEN === 'true'
const withoutPoppler = spawnSync('pdftotext', ['-v']).error !== undefined
const textOf = (pdf: Uint8Array, ...options: string[]) =>
  spawnSync('pdftotext', [...options, '-', '-'], { input: pdf, maxBuffer: 1e8 }).stdout.toString()
const flat = (text: string) => text.replace(/\s+/g, ' ')

/** The first page as grey pixels, small: layout is compared, not every edge of a letter. */
function pictureOf(pdf: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    spawnSync('pdftoppm', ['-png', '-gray', '-r', '48', '-f', '1', '-l', '1', '-', join(folder, 'page')], {
      input: pdf,
    })
    return readFileSync(join(folder, readdirSync(folder)[0]!))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** How much two pictures differ where they are blurred alike: 0 the same, 1 black against white. */
async function difference(one: Buffer, other: Buffer): Promise<{ mean: number; worst: number }> {
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).greyscale().blur(2).raw().toBuffer({ resolveWithObject: true })),
  )
  if (a!.info.width !== b!.info.width || a!.info.height !== b!.info.height) return { mean: 1, worst: 1 }
  const apart = a!.data.map((value, index) => Math.abs(value - b!.data[index]!))
  const sum = apart.reduce((total, value) => total + value, 0)
  return {
    mean: sum / apart.length / 255,
    worst: apart.reduce((most, value) => Math.max(most, value), 0) / 255,
  }
}

describe.skipIf(withoutPoppler)('each form, as it was found good', () => {
  test.for(printed)('$name says the same, and looks the same', async ({ name, make, says }) => {
    const pdf = await make()
    const [text, picture] = [textOf(pdf, '-layout'), pictureOf(pdf)]
    if (renewed) {
      mkdirSync(golden, { recursive: true })
      writeFileSync(join(golden, `${name}.txt`), text)
      writeFileSync(join(golden, `${name}.png`), await sharp(picture).png({ palette: true }).toBuffer())
    }
    for (const words of says) expect(flat(textOf(pdf, '-raw'))).toContain(words)
    expect(flat(text)).toBe(flat(readFileSync(join(golden, `${name}.txt`), 'utf8')))
    const { mean, worst } = await difference(picture, readFileSync(join(golden, `${name}.png`)))
    expect(mean).toBeLessThan(0.004)
    expect(worst).toBeLessThan(0.25)
  })

  test.for(printed)('$name carries its letters with it', async ({ make }) => {
    const fonts = spawnSync('pdffonts', ['-'], { input: await make() })
      .stdout.toString()
      .split('\n')
      .slice(2)
    const rows = fonts.filter(Boolean).map((line) => line.trim().split(/\s+/))
    expect(rows.length).toBeGreaterThan(0)
    // Columns from the right: embedded, subset, Unicode, object, generation.
    expect(rows.every((row) => row.at(-5) === 'yes' && row.at(-3) === 'yes')).toBe(true)
  })
})

test.for(
  sheets,
)('what is very long goes on on the next page of %s, its signature never alone', async (sheet) => {
  const many = Array.from({ length: 40 }, () => components[2]!)
  const long = `${'Người nộp hồ sơ chưa chứng minh được nơi cư trú hợp pháp tại phường. '.repeat(28)}`.trim()
  const stretched: DossierPaper[] = [
    { form: 1, says: { ...slip, components: many } },
    {
      form: 3,
      says: { ...(papers['03'] as DossierPaper & { form: 3 }).says, reasons: [{ sentence: long }] },
    },
    { form: 4, says: { ...(papers['04'] as DossierPaper & { form: 4 }).says, reason: long.slice(0, -1) } },
    { form: 5, says: { ...(papers['05'] as DossierPaper & { form: 5 }).says, reason: long } },
  ]
  for (const paper of stretched) {
    const pdf = await makeDossierPaper(paper, { trackingUrl, sheet })
    const pages = (await PDFDocument.load(pdf)).getPageCount()
    expect(pages).toBeGreaterThanOrEqual(paper.form === 1 || sheet === 'A5' ? 2 : 1)
    if (withoutPoppler) continue
    const last = flat(textOf(pdf, '-raw', '-f', String(pages), '-l', String(pages)))
    expect(last).toContain(paper.form === 1 ? 'NGƯỜI TIẾP NHẬN HỒ SƠ' : signatory.name)
    if (paper.form !== 1) expect(last.length).toBeGreaterThan(150)
    if (paper.form === 1) expect(flat(textOf(pdf, '-raw', '-f', '2', '-l', '2'))).toContain('STT Tên giấy tờ')
  }
})

test('a register repeats its head on every page, counts its pages and keeps its numbers', async () => {
  const pdf = await register(200)
  const pages = (await PDFDocument.load(pdf)).getPages()
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.every((page) => page.getWidth() > page.getHeight())).toBe(true)
  if (withoutPoppler) return
  for (const page of [2, 5]) {
    const text = flat(textOf(pdf, '-raw', '-f', String(page), '-l', String(page)))
    expect(text).toContain('Tên thủ tục hành chính')
    expect(text).toContain(`${page}/${pages.length}`)
  }
})

test('a step was in time when it was done before its moment or within the same minute', () => {
  const due = new Date('2026-11-24T10:00:00Z')
  const done = (iso: string) => outcomeOf({ dueAt: due, handedOnAt: new Date(iso) }, later)
  expect(done('2026-11-24T09:59:59Z')).toBe('Trước hạn')
  expect(done('2026-11-24T10:00:59Z')).toBe('Đúng hạn')
  expect(done('2026-11-24T10:01:00Z')).toBe('Quá hạn')
  expect(outcomeOf({ dueAt: due }, at)).toBe('Đang giải quyết')
  expect(outcomeOf({ dueAt: due }, later)).toBe('Quá hạn')
})
