import { spawnSync } from 'node:child_process'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { makeApologyLetter } from './apology-letter.ts'
import { type AppointmentSlip, makeAppointmentSlip } from './appointment-slip.ts'
import { type BirthRecord, makeBirthCertificate } from './birth-certificate.ts'
import { makeExtractCopy } from './extract-copy.ts'
import { writeAmount, writeDate, writeMoment } from './official-writing.ts'
import { makeRefusalLetter } from './refusal-letter.ts'
import { makeReviewDecision } from './review-decision.ts'
import { stampPlacesOf } from './stamp-places.ts'
import { makeSupplementRequest } from './supplement-request.ts'

const at = new Date('2026-11-23T09:10:00Z')
const dueAt = new Date('2026-11-24T10:00:00Z')
const office = { parent: 'ỦY BAN NHÂN DÂN', name: 'PHƯỜNG CHIỀNG AN', place: 'Chiềng An' }
const signatory = {
  offices: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  name: 'Vì Thị Thanh Xuân',
}
const contact = { name: 'bà Hà Thị Duyên', phone: '0900000111' }
const dossier = {
  code: 'H52.41-261123-0007',
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  applicant: { name: 'Lò Văn Minh', address: 'Tổ 3, phường Chiềng An, tỉnh Sơn La', phone: '0900000101' },
}
const letter = {
  office,
  number: '12/HCC',
  issuedAt: at,
  addressee: 'Ông Lò Văn Minh',
  dossier,
  contact,
  signatory,
}
const trackingUrl = 'https://dichvucong.example.vn/tra-cuu/H52.41-261123-0007'
const slip: AppointmentSlip = {
  office,
  dossier,
  components: [{ name: 'Giấy chứng sinh', originals: 1, certifiedCopies: 0, copies: 0 }],
  sets: 1,
  duration: '01 ngày làm việc',
  receivedAt: at,
  dueAt,
  explanation: 'Nộp sau 15 giờ nên thời gian được tính từ ngày làm việc tiếp theo.',
  resultDelivery: 'tại Bộ phận Một cửa',
  fees: [{ name: 'Phí bản sao', amount: 16_000, paid: true }],
  hotline: '1022',
  receiver: { name: 'Hà Thị Duyên' },
}
const parent = {
  name: 'Quàng Thị Hoa',
  born: '1996',
  ethnicity: 'Thái',
  nationality: 'Việt Nam',
  residence: 'Tổ 3',
}
const record: BirthRecord = {
  registrationNumber: '112',
  book: '01/2026',
  registeredOn: '2026-11-23',
  office: 'Ủy ban nhân dân phường Chiềng An, tỉnh Sơn La',
  child: {
    name: 'Lò Minh An',
    bornOn: '2026-11-04',
    gender: 'Nam',
    ethnicity: 'Thái',
    nationality: 'Việt Nam',
    birthPlace: 'Bệnh viện Đa khoa tỉnh',
    hometown: 'Xã Quỳnh Nhai, tỉnh Sơn La',
    identityNumber: '000226900001',
  },
  mother: parent,
  declarant: { name: 'Quàng Thị Hoa', relationship: 'mẹ', identityPaper: 'Căn cước số 000196000102' },
  signatory,
  laterChanges: [],
}
const note = {
  number: '215/TLKS-BS',
  extractedFrom: 'Cơ sở dữ liệu hộ tịch điện tử',
  issuedOn: '2026-11-24',
  office: record.office,
  signatory,
}
const item = { what: 'Giấy chứng sinh', reason: 'Chưa có trong hồ sơ.' }
const ground = { sentence: 'Hồ sơ không thuộc thẩm quyền.', ground: 'Luật Hộ tịch, Điều 13' }

const papers: Record<string, { make: () => Promise<Uint8Array>; says: string[] }> = {
  'appointment slip': {
    make: () => makeAppointmentSlip(slip, trackingUrl),
    says: [
      'Lò Văn Minh',
      '17 giờ 00 phút, Thứ Ba, ngày 24 tháng 11 năm 2026',
      '16.000 đồng (đã nộp)',
      'Giấy chứng sinh',
    ],
  },
  'birth certificate': {
    make: () => makeBirthCertificate(record, at),
    says: [
      'LÒ MINH AN',
      'Ngày bốn, tháng mười một, năm hai nghìn không trăm hai mươi sáu',
      'Số: 112, quyển số 01/2026',
    ],
  },
  'copy of a birth certificate': {
    make: () => makeExtractCopy({ event: 'birth', record, note }, at),
    says: ['(BẢN SAO)', 'LÒ MINH AN', 'Thực hiện trích lục từ: Cơ sở dữ liệu hộ tịch điện tử'],
  },
  'extract of a death': {
    make: () => makeExtractCopy({ event: 'death', groups: [[[['Họ, chữ đệm, tên', 'LÒ VĂN A']]]], note }, at),
    says: ['TRÍCH LỤC KHAI TỬ', '(BẢN SAO)', 'LÒ VĂN A'],
  },
  'supplement request': {
    make: () =>
      makeSupplementRequest({
        ...letter,
        items: [item],
        awaitedUntil: dueAt,

        once: 'Chỉ một lần.',
      }),
    says: ['PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'Lý do: Chưa có trong hồ sơ.', 'trước 17 giờ 00 phút'],
  },
  refusal: {
    make: () =>
      makeRefusalLetter(
        { ...letter, handedInAt: at, reasons: [ground], complaints: 'Chủ tịch UBND' },
        'dichvucong.example.vn',
      ),
    says: ['PHIẾU TỪ CHỐI', 'Hồ sơ không thuộc thẩm quyền. (Căn cứ: Luật Hộ tịch, Điều 13.)'],
  },
  apology: {
    make: () =>
      makeApologyLetter({
        ...letter,
        receivedAt: at,
        dueAt,
        newDueAt: dueAt,
        reason: 'chờ xác minh',
        pronoun: 'ông',
      }),
    says: ['Cơ quan xin lỗi ông và hẹn', 'Lý do: chờ xác minh.', 'Hồ sơ chỉ được hẹn lại một lần.'],
  },
}

const withoutPoppler = spawnSync('pdftotext', ['-v']).error !== undefined
const textOf = (pdf: Uint8Array) =>
  spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).stdout.toString().replace(/\s+/g, ' ')

test.for(Object.entries(papers))('%s: one page, with room for signature and seal', async ([, { make }]) => {
  const pdf = await make()
  expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1)
  const { signer, seal } = (await stampPlacesOf(pdf))!
  expect(signer.y).toBeGreaterThanOrEqual(seal.y + seal.height)
  expect(seal.y).toBeGreaterThan(56)
  expect(signer.x + signer.width).toBeLessThanOrEqual(596 - 42)
})

test.skipIf(withoutPoppler).for(Object.entries(papers))(
  '%s: its text can be copied and searched',
  async ([, { make, says }]) => {
    const text = textOf(await make())
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc')
    for (const words of says) expect(text).toContain(words)
  },
)

test('a long list of papers moves the signatures to the next page as one block', async () => {
  for (let length = 1; length <= 40; length += 3) {
    const components = Array.from({ length }, () => slip.components[0]!)
    const pdf = await makeAppointmentSlip({ ...slip, components }, trackingUrl)
    const { signer, seal } = (await stampPlacesOf(pdf))!
    expect(signer.page).toBe((await PDFDocument.load(pdf)).getPageCount())
    expect(seal.y).toBeGreaterThan(56)
  }
})

test('a change after registration is written on the reverse, and a parent not determined stays blank', async () => {
  const laterChanges = [{ on: '2027-02-01', text: 'Bổ sung người cha.', ground: 'Trích lục số 03/2027' }]
  const pdf = await makeBirthCertificate({ ...record, laterChanges }, at)
  expect((await PDFDocument.load(pdf)).getPageCount()).toBe(2)
  expect((await stampPlacesOf(pdf))!.signer.page).toBe(1)
  if (!withoutPoppler) expect(textOf(pdf)).toMatch(/tên người cha: Năm sinh: Dân tộc:.*Bổ sung người cha\./)
})

test('a decision carries its lists as annexes across, and its last article goes with the signature', async () => {
  const annex = (number: string, rows: number) => ({
    number,
    title: `Danh mục ${number}`,
    columns: [
      { name: 'STT', width: 12, centred: true },
      { name: 'Tên thủ tục hành chính', width: 240 },
    ],
    rows: Array.from({ length: rows }, (_, index) => [String(index + 1), 'Đăng ký khai sinh']),
  })
  const decision = {
    province: 'Ủy ban nhân dân tỉnh Sơn La',
    number: '2310/QĐ-UBND',
    issuedOn: '2026-11-23',
    effectiveOn: '2026-12-01',
    eligible: 60,
    notYet: 0,
    annexes: [annex('I', 60), annex('II', 0)],
    replaces: [{ number: '12/QĐ-UBND', issuedOn: '2025-02-05' }],
    signatory: { offices: ['CHỦ TỊCH'], name: 'Lò Minh Sơn' },
    madeAt: at,
  }
  for (let length = 0; length <= 12; length += 2) {
    const grounds = Array.from({ length }, () => 'Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023')
    const pdf = await makeReviewDecision({ ...decision, grounds })
    const pages = (await PDFDocument.load(pdf)).getPages().map((page) => page.getWidth() > page.getHeight())
    const place = (await stampPlacesOf(pdf))!.signer
    expect(pages.indexOf(true)).toBe(place.page)
    expect(pages.slice(place.page).every(Boolean)).toBe(true)
    if (withoutPoppler) continue
    const text = textOf(pdf)
    expect(text).toContain(
      'từ ngày 01 tháng 12 năm 2026 và thay thế Quyết định số 12/QĐ-UBND ngày 05 tháng 02',
    )
    const page = spawnSync(
      'pdftotext',
      ['-raw', '-f', String(place.page), '-l', String(place.page), '-', '-'],
      {
        input: pdf,
      },
    )
    expect(page.stdout.toString()).toContain('Điều 4.')
  }
})

test('dates, moments and amounts are written as Decree 30/2020 writes them', () => {
  expect(writeDate('2027-02-05')).toBe('ngày 05 tháng 02 năm 2027')
  expect(writeDate('2026-03-15')).toBe('ngày 15 tháng 3 năm 2026')
  expect(writeMoment(new Date('2026-11-22T17:05:00Z'))).toBe(
    '00 giờ 05 phút, Thứ Hai, ngày 23 tháng 11 năm 2026',
  )
  expect(writeAmount(1_250_000)).toBe('1.250.000 đồng')
})
