import type { VerifiedResult } from '../../contexts/dossiers/index.ts'
import type { DocumentView } from '../pages/documents/document.tsx'
import type { MyDocumentsView } from '../pages/documents/my-documents.tsx'
import type { RatingView } from '../pages/feedback/rating.tsx'
import type { MyDataView } from '../pages/identity/my-data.tsx'
import type { WorkingCalendarView } from '../pages/organisation/working-calendar.tsx'
import type { PublicTargetsView } from '../pages/performance/targets.tsx'
import { paths } from '../paths.ts'
import { at } from './sample-context.ts'

const code = 'H52.41-261122-0007'
const agency = 'UBND phường Chiềng An'

export const myDocuments: MyDocumentsView = {
  documents: [
    {
      id: 'd1',
      name: 'Giấy khai sinh, Quàng Gia Hân',
      number: '318/2026',
      issuedOn: '2026-11-23',
      source: `${agency}, chữ ký số còn hiệu lực`,
      fresh: true,
    },
    {
      id: 'd2',
      name: 'Giấy chứng nhận kết hôn',
      number: '87/2023',
      issuedOn: '2023-10-12',
      source: 'CSDL hộ tịch điện tử',
    },
    {
      id: 'd3',
      name: 'Giấy phép lái xe hạng A1',
      source: 'CSDL giấy phép lái xe',
      validity: { until: '2026-12-30', state: 'soon' },
    },
    {
      id: 'd4',
      name: 'Bằng tốt nghiệp trung học phổ thông',
      issuedOn: '2015-08-15',
      source: 'Số hóa tại Bộ phận Một cửa, 04/03/2026',
      digitised: true,
    },
    { id: 'd5', name: 'Giấy xác nhận tình trạng hôn nhân', source: agency, validity: 'revoked' },
  ],
  fresh: {
    name: 'Giấy khai sinh của cháu Quàng Gia Hân',
    signedAt: at(23, '15:22'),
    rateHref: paths.rate('77'),
  },
  access: [
    {
      id: 'a1',
      who: 'Cầm Văn Thái, phường Chiềng An',
      what: 'Giấy chứng nhận kết hôn',
      why: 'Đăng ký khai sinh',
      at: at(23, '08:14'),
    },
  ],
  suggestions: [
    {
      href: paths.procedure('1.004222'),
      title: 'Đăng ký thường trú cho con',
      reason: 'Vì cháu Gia Hân vừa có giấy khai sinh.',
    },
  ],
}

export const document: DocumentView = {
  ...myDocuments.documents[0]!,
  issuer: agency,
  verification: { verdict: 'valid', signer: 'Lò Thị Thanh, Phó Chủ tịch', signedAt: at(23, '15:22') },
  content: [
    { label: 'Họ, chữ đệm, tên', value: 'Quàng Gia Hân' },
    { label: 'Ngày sinh', value: '14/11/2026' },
  ],
  file: {
    kind: 'PDF',
    bytes: 214_000,
    sha256: '9f2c1b6a70d3e5f84b1a2c3d4e5f60718293a4b5c6d7e8f9012a3b4c5d6e7f80',
  },
  access: [],
}

export const rating: RatingView = {
  id: '77',
  code,
  procedureName: 'Đăng ký khai sinh',
  state: 'ask',
  reasons: [
    { id: 'hard', label: 'Câu hỏi khó hiểu' },
    { id: 'wait', label: 'Chờ lâu' },
    { id: 'travel', label: 'Phải đi lại' },
    { id: 'papers', label: 'Bị hỏi giấy tờ đã có' },
  ],
  given: { face: 'fair', reasons: ['wait'], comment: '' },
}

const ordinaryHours = {
  from: '2023-01-01',
  unit: null,
  weekdays: [
    { from: '07:00', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ],
  saturday: [],
  arrivalCutoff: '15:00',
}
export const calendar: WorkingCalendarView = {
  today: '2026-11-23',
  unit: 'H52.40',
  units: [{ value: 'H52.40', label: 'Phường Tô Hiệu' }],
  calendar: {
    unit: 'H52.40',
    year: 2026,
    days: [
      {
        date: '2026-01-02',
        kind: 'day-off',
        reason: { vi: 'Nghỉ hoán đổi', en: 'Swapped' },
        source: 'Thông báo nghỉ lễ, Tết hằng năm',
        decision: null,
        sure: 'practice',
        issued: false,
      },
      {
        date: '2026-01-10',
        kind: 'worked-weekend',
        reason: { vi: 'Làm bù cho ngày 02/01', en: 'In exchange for 02/01' },
        source: null,
        decision: { number: 'Thông báo 12/TB-UBND', date: '2025-12-20', issuer: 'UBND tỉnh Sơn La' },
        sure: 'announced',
        issued: true,
      },
    ],
    hours: [
      ordinaryHours,
      { ...ordinaryHours, from: '2026-06-01', unit: 'H52.40', saturday: [{ from: '07:30', to: '11:00' }] },
    ],
  },
}
export const calendarUnknown: WorkingCalendarView = {
  ...calendar,
  calendar: { unit: 'H52', year: 2031, days: [], hours: [ordinaryHours] },
}

export const targets: PublicTargetsView = {
  period: { id: '2026-10', name: 'tháng 10/2026' },
  periods: [
    { value: '2026-10', label: 'Tháng 10/2026' },
    { value: '2026-q3', label: 'Quý III/2026' },
  ],
  unit: 'all',
  units: [
    { value: 'all', label: 'Toàn tỉnh' },
    { value: 'communes', label: '75 xã, phường' },
  ],
  targets: [
    {
      id: 't1',
      name: 'Hồ sơ nộp trực tuyến',
      unit: 'percent',
      goal: 70,
      compare: 'gte',
      year: 2026,
      value: 71.3,
      state: 'met',
    },
    {
      id: 't2',
      name: 'Kết quả số hóa, dùng lại được',
      unit: 'percent',
      goal: 80,
      compare: 'gte',
      year: 2026,
      value: 64.2,
      state: 'not-met',
    },
    {
      id: 't3',
      name: 'Thời gian nộp một hồ sơ',
      unit: 'minutes',
      goal: 5,
      compare: 'lt',
      year: 2026,
      value: 5.8,
      state: { dueOn: '2026-12-31' },
    },
    {
      id: 't4',
      name: 'Người trưởng thành có chữ ký số',
      unit: 'percent',
      goal: 50,
      compare: 'gte',
      year: 2026,
      value: null,
      reason: 'Chưa có dữ liệu của các nhà cung cấp chữ ký số',
      state: 'not-met',
    },
  ],
  computedAt: at(5, '06:00'),
}

export const targetsNone: PublicTargetsView = { ...targets, targets: [] }

export const myData: MyDataView = {
  consents: [
    {
      id: '1',
      source: { id: 'population-database', name: 'CSDL quốc gia về dân cư' },
      procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
      since: '2026-11-22',
    },
    {
      id: '2',
      source: { id: 'share-question-library', name: 'Câu trả lời dùng chung' },
      procedure: { code: '2.000635', name: 'Xin bản sao giấy khai sinh' },
      since: '2026-10-02',
      withdrawnOn: '2026-11-01',
    },
  ],
  remembered: [
    { question: 'phone', name: 'Số điện thoại', answer: '0900000123', saidOn: '2026-11-22' },
    { question: 'delivery', name: 'Cách nhận kết quả', answer: 'Bản điện tử', saidOn: '2026-11-22' },
  ],
}

export const verified: VerifiedResult = {
  code: '7K3M-Q9TZ-0H4B-XN2C',
  name: { vi: 'Giấy khai sinh', en: 'Birth certificate' },
  number: '318',
  issuedOn: '2026-11-23',
  unit: { vi: 'Ủy ban nhân dân phường Chiềng An', en: 'People’s Committee of Chiềng An' },
  initials: 'Q. V. N.',
  state: 'in-force',
  ended: null,
  replaces: null,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
}
const decision = { number: '15/QĐ-UBND', issuedOn: '2026-11-23' }
export const revoked: VerifiedResult = {
  ...verified,
  state: 'revoked',
  ended: { at: at(23, '15:22'), decision, by: null },
}
export const corrected: VerifiedResult = {
  ...verified,
  state: 'corrected',
  ended: {
    at: at(23, '15:22'),
    decision,
    by: { code: '0A1B-2C3D-4E5F-6G7H', number: '319', issuedOn: '2026-11-23' },
  },
}
