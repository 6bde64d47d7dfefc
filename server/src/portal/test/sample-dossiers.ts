import type { DocumentView } from '../pages/documents/document.tsx'
import type { MyDocumentsView } from '../pages/documents/my-documents.tsx'
import type { DossierView } from '../pages/dossiers/dossier.tsx'
import type { MyDossiersView } from '../pages/dossiers/my-dossiers.tsx'
import type { SupplementView } from '../pages/dossiers/supplement.tsx'
import type { TrackView } from '../pages/dossiers/track.tsx'
import type { RatingView } from '../pages/feedback/rating.tsx'
import type { PublicTargetsView } from '../pages/performance/targets.tsx'
import { paths } from '../paths.ts'
import { at } from './sample-context.ts'

const code = 'H52.41-261122-0007'
const agency = 'UBND phường Chiềng An'
const title = 'Đăng ký khai sinh cho cháu Quàng Gia Hân'

export const track: TrackView = { exampleCode: code }

export const dossier: DossierView = {
  id: '77',
  code,
  title,
  agency,
  contact: 'Bộ phận Một cửa phường Chiềng An, 07:30–17:00 ngày làm việc.',
  updatedAt: at(23, '09:40'),
  due: { state: 'in-time', left: { days: 0, hours: 5, minutes: 50 } },
  dueAt: at(23, '17:00'),
  explanation: 'Vì nộp tối Chủ nhật, thời hạn 1 ngày làm việc chạy từ 07:30 đến 17:00 Thứ Hai.',
  used: {
    spent: { days: 0, hours: 2, minutes: 10 },
    total: { days: 0, hours: 8, minutes: 0 },
    share: 0.27,
  },
  timeline: [
    { id: '1', state: 'done', title: 'Đã nộp', at: at(22, '20:14'), lines: ['Trực tuyến'] },
    {
      id: '2',
      state: 'done',
      title: 'Phường Chiềng An đã tiếp nhận',
      at: at(23, '07:52'),
      lines: ['Hà Thị Duyên, Bộ phận Một cửa'],
    },
    {
      id: '3',
      state: 'now',
      title: 'Công chức hộ tịch đang kiểm tra',
      at: at(23, '08:10'),
      lines: ['Cầm Văn Thái. Thường mất 1 đến 3 giờ.', 'Đang đối chiếu quê quán mà ông đã sửa.'],
    },
    { id: '4', state: 'todo', title: 'Lãnh đạo phường ký số', lines: ['Dự kiến trước 16:00'] },
  ],
  results: [],
  access: [
    { id: 'a1', who: 'Cầm Văn Thái, công chức hộ tịch', what: 'Hồ sơ, CSDL dân cư', at: at(23, '08:14') },
    { id: 'a2', who: 'Hà Thị Duyên, cán bộ một cửa', what: 'Hồ sơ', at: at(23, '07:50') },
  ],
  slip: true,
  mayWithdraw: true,
  mayRate: false,
}

export const dossierPaused: DossierView = {
  ...dossier,
  due: { state: 'paused', since: at(20, '09:15') },
  supplement: { askedAt: at(20, '09:15'), before: at(27, '17:00') },
  toPay: 16_000,
  timeline: [
    { id: '1', state: 'done', title: 'Đã tiếp nhận', at: at(18, '08:02'), lines: [] },
    {
      id: '2',
      state: 'stopped',
      title: 'Tạm dừng, chờ bổ sung bản chụp giấy khai sinh',
      at: at(20, '09:15'),
      lines: ['Thời gian chờ không tính vào hạn.'],
    },
    { id: '3', state: 'todo', title: 'Kiểm tra tiếp', lines: ['Khi nhận đủ, còn 1 ngày 6 giờ làm việc'] },
  ],
}

export const dossierLate: DossierView = {
  ...dossier,
  due: { state: 'late', by: { days: 2, hours: 0, minutes: 0 } },
  dueAt: at(19, '17:00'),
  apology: { newDueAt: at(23, '17:00'), letter: true },
  access: [],
}

export const dossierDone: DossierView = {
  ...dossier,
  due: { state: 'done', onTime: true },
  finishedAt: at(23, '15:22'),
  results: [{ id: 'd1', name: 'Giấy khai sinh, Quàng Gia Hân', issuedOn: '2026-11-23' }],
  refusal: { reason: 'Một bản sao không cấp được vì đã có bản điện tử.' },
  mayWithdraw: false,
  mayRate: true,
}

const counts = { open: 4, done: 1, drafts: 1 }

export const myDossiers: MyDossiersView = {
  tab: 'open',
  counts,
  dossiers: [
    { id: '77', code, title, agency, due: dossier.due!, dueAt: at(23, '17:00') },
    {
      id: '78',
      code: 'H52.41-261120-0031',
      title: 'Đăng ký thường trú',
      agency: 'Công an phường Chiềng An',
      due: { state: 'paused', since: at(20, '09:15') },
      needs: 'supplement',
    },
    {
      id: '79',
      code: 'H52.09-261116-0102',
      title: 'Đổi giấy phép lái xe',
      agency: 'Công an tỉnh Sơn La',
      due: { state: 'soon', left: { days: 0, hours: 1, minutes: 50 } },
      dueAt: at(23, '11:30'),
      needs: 'pay',
    },
    {
      id: '80',
      code: 'H52.14-261102-0007',
      title: 'Đăng ký biến động đất đai',
      agency: 'Văn phòng Đăng ký đất đai',
      due: { state: 'late', by: { days: 2, hours: 0, minutes: 0 } },
      dueAt: at(19, '17:00'),
    },
  ],
  drafts: [],
}

export const myDossiersDone: MyDossiersView = {
  tab: 'done',
  counts,
  dossiers: [
    {
      id: '60',
      code,
      title,
      agency,
      due: { state: 'done', onTime: true },
      finishedOn: '2026-11-23',
      needs: 'rate',
    },
  ],
  drafts: [],
}

export const myDossiersDrafts: MyDossiersView = {
  tab: 'drafts',
  counts,
  dossiers: [],
  drafts: [
    {
      id: '0193',
      href: paths.fill('0193', 'child'),
      procedureName: 'Đăng ký khai sinh',
      savedAt: at(22, '20:02'),
      keptUntil: '2026-12-22',
    },
  ],
}

export const myDossiersNone: MyDossiersView = {
  tab: 'open',
  counts: { open: 0, done: 0, drafts: 0 },
  dossiers: [],
  drafts: [],
}

export const supplement: SupplementView = {
  id: '77',
  code,
  title,
  agency,
  askedAt: at(20, '09:15'),
  before: at(27, '17:00'),
  note: 'Chụp lại cả hai trang, đủ bốn góc.',
  papers: [
    {
      id: 'authorisation',
      name: 'Văn bản ủy quyền',
      required: true,
      files: [],
      own: [],
      defects: ['Ảnh mờ, không đọc được số chứng thực', 'Thiếu trang 2'],
    },
  ],
  fields: [
    {
      id: 'hometown',
      type: 'text',
      ask: 'Quê quán của cha',
      value: 'Mường Bú',
      fault: 'Ghi cả tên xã và tỉnh',
      required: true,
    },
  ],
  message: '',
}

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
  summary: [
    { label: 'Hồ sơ nhận trong tháng', value: '21.480', note: '71,3% nộp trực tuyến từ xa' },
    { label: 'Xong đúng hạn', value: '98,6%', note: 'tháng trước 98,1%' },
    { label: 'Đang quá hạn', value: '63', note: '61 đã có thư xin lỗi' },
    { label: 'Người dân hài lòng', value: '96,1%', note: 'trên 6.912 lượt đánh giá' },
  ],
  targets: [
    {
      id: 't1',
      name: 'Hồ sơ nộp trực tuyến',
      unit: 'percent',
      goal: 70,
      direction: 'at-least',
      value: 71.3,
      state: 'met',
    },
    {
      id: 't2',
      name: 'Kết quả số hóa, dùng lại được',
      unit: 'percent',
      goal: 80,
      direction: 'at-least',
      value: 64.2,
      state: 'not-met',
    },
    {
      id: 't3',
      name: 'Thời gian nộp một hồ sơ (phút)',
      unit: 'number',
      goal: 5,
      direction: 'at-most',
      value: 5.8,
      state: { dueOn: '2026-12-31' },
    },
    {
      id: 't4',
      name: 'Người trưởng thành có chữ ký số',
      unit: 'percent',
      goal: 50,
      direction: 'at-least',
      value: null,
      reason: 'Chưa có dữ liệu của các nhà cung cấp chữ ký số',
      state: 'not-met',
    },
  ],
  ranking: [
    {
      id: 'u1',
      name: 'Sở Tư pháp',
      received: 1204,
      onTime: 99.6,
      content: 97.8,
      index: 93.4,
      grade: 'Xuất sắc',
    },
    { id: 'u2', name: agency, received: 862, onTime: 99.4, content: 97.1, index: 92.8, grade: 'Xuất sắc' },
    { id: 'u3', name: 'UBND xã Sông Mã', received: 688, onTime: null, content: null, index: null },
  ],
  late: [
    { id: 'u3', name: 'UBND xã Sông Mã', dossiers: 22, worst: '4 ngày làm việc', explained: 22 },
    { id: 'u4', name: 'Sở Xây dựng', dossiers: 13, worst: '6 ngày làm việc', explained: 11 },
  ],
  computedAt: at(5, '06:00'),
}

export const targetsNone: PublicTargetsView = { ...targets, summary: [], targets: [], ranking: [], late: [] }
