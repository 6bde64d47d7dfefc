import type { AppointmentView } from '../pages/dossiers/appointment.tsx'
import type { DossierView } from '../pages/dossiers/dossier-view.ts'
import type { MessagesView } from '../pages/dossiers/messages.tsx'
import type { MyDossiersView } from '../pages/dossiers/my-dossiers.tsx'
import type { OpinionView } from '../pages/dossiers/opinion.tsx'
import type { SupplementView } from '../pages/dossiers/supplement.tsx'
import type { TrackView } from '../pages/dossiers/track.tsx'
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
  phone: null,
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
  papers: [
    {
      id: 'p1',
      name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      number: '7/TNHS',
      issuedAt: at(23, '07:52'),
      sealed: true,
    },
  ],
  behalf: [],
  otherResults: [
    { id: 'residence', name: 'Thông báo kết quả về cư trú', by: 'Công an cấp xã' },
    {
      id: 'insurance',
      name: 'Thẻ bảo hiểm y tế',
      by: 'Bảo hiểm xã hội',
      told: {
        agency: 'Bảo hiểm xã hội tỉnh Sơn La',
        manner: 'electronic',
        number: 'TE1147900000001',
        issuedOn: '2026-11-23',
        reason: null,
        document: 'd9',
        signatures: [],
      },
    },
  ],
  messages: { all: 0, unread: 0 },
  access: [
    { id: 'a1', who: 'Cầm Văn Thái, công chức hộ tịch', what: 'Hồ sơ, CSDL dân cư', at: at(23, '08:14') },
    { id: 'a2', who: 'Hà Thị Duyên, cán bộ một cửa', what: 'Hồ sơ', at: at(23, '07:50') },
  ],
  slip: true,
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
  papers: [
    ...dossier.papers,
    {
      id: 'p2',
      name: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
      number: '3/HDHS',
      issuedAt: at(20, '09:15'),
      sealed: false,
    },
  ],
}

export const dossierLate: DossierView = {
  whatNow: {
    late: true,
    sentences: ['UBND phường Chiềng An đang làm: Ký số kết quả.', 'Đã quá hạn 17:00 Thứ Hai 23/11/2026.'],
    remedies: [
      {
        id: 'petition',
        text: 'Phản ánh, kiến nghị việc chậm trễ.',
        law: 'Nghị định 20/2008/NĐ-CP',
        helpLine: true,
        url: 'https://dichvucong.gov.vn',
      },
    ],
    mayWithdraw: true,
  },
  ...dossier,
  due: { state: 'late', by: { days: 2, hours: 0, minutes: 0 } },
  dueAt: at(19, '17:00'),
  apology: { newDueAt: at(23, '17:00'), letter: 'p4' },
  access: [],
}

export const dossierDone: DossierView = {
  ...dossier,
  due: { state: 'done', onTime: true },
  finishedAt: at(23, '15:22'),
  results: [{ id: 'd1', name: 'Giấy khai sinh, Quàng Gia Hân', issuedOn: '2026-11-23' }],
  refusal: { reason: 'Một bản sao không cấp được vì đã có bản điện tử.' },
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
  asked: [],
  forMe: [],
  drafts: [],
  putAway: [],
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
  asked: [],
  forMe: [],
  drafts: [],
  putAway: [],
}

export const myDossiersDrafts: MyDossiersView = {
  tab: 'drafts',
  counts,
  dossiers: [],
  asked: [],
  forMe: [],
  drafts: [
    {
      id: '0193',
      href: paths.fill('0193', 'child'),
      procedureName: 'Đăng ký khai sinh',
      savedAt: at(22, '20:02'),
      keptUntil: '2026-12-22',
      answered: 12,
      required: 20,
      next: { is: 'question', question: 'Dân tộc của con' },
    },
    {
      id: '0194',
      href: paths.versions('0194'),
      procedureName: 'Cấp bản sao trích lục hộ tịch',
      savedAt: at(21, '08:40'),
      keptUntil: '2026-12-21',
      answered: 9,
      required: 9,
      next: { is: 'versions', count: 2 },
    },
  ],
  putAway: [
    {
      id: '0190',
      procedureName: 'Đăng ký khai tử',
      endedAt: at(20, '01:10'),
      byRule: true,
      erasedOn: '2026-12-20',
    },
  ],
}

export const myDossiersNone: MyDossiersView = {
  tab: 'open',
  counts: { open: 0, done: 0, drafts: 0 },
  dossiers: [],
  asked: [],
  forMe: [],
  drafts: [],
  putAway: [],
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
  questions: ['Quê quán của cha: ghi cả tên xã và tỉnh.'],
  message: '',
}

const asked = {
  agency: 'Bệnh viện Đa khoa tỉnh Điện Biên',
  from: 'Ủy ban nhân dân phường Chiềng An',
  code,
}
const typed = { stance: '', opinion: '', name: '', position: '' }

export const opinion: OpinionView = {
  token: 'k3y',
  asked: {
    kind: 'open',
    ...asked,
    procedure: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
    question: 'Giấy chứng sinh này có do bệnh viện cấp không?',
    askedAt: at(22, '08:10'),
    dueAt: at(23, '17:00'),
    sections: [
      {
        id: 'child',
        title: { vi: 'Thông tin của con', en: 'The child' },
        rows: [
          {
            id: 'child-name',
            label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' },
            value: { vi: 'Quàng Gia Hân', en: 'Quàng Gia Hân' },
          },
        ],
      },
    ],
    components: [
      {
        id: 'birth-paper',
        name: { vi: 'Giấy chứng sinh', en: 'Birth paper' },
        files: [
          {
            id: 'f1',
            name: 'giay-chung-sinh.pdf',
            mediaType: 'application/pdf',
            size: 90_000,
            signatures: [],
          },
        ],
      },
      { id: 'other', name: { vi: 'Giấy tờ khác', en: 'Another paper' }, files: [] },
    ],
  },
  typed,
  faults: [],
}
export const opinionFaults: OpinionView = {
  ...opinion,
  typed: { ...typed, opinion: 'Đúng.', name: 'Lò Thị Mai' },
  faults: [
    {
      pointer: '/paper',
      code: 'opinion-faulty',
      vi: 'Chọn văn bản trả lời đã ký.',
      en: 'Choose the answer.',
    },
  ],
}
export const opinionAnswered: OpinionView = {
  ...opinion,
  asked: { kind: 'answered', ...asked, at: at(23, '09:20'), signatures: [] },
}

export const messages: MessagesView = {
  id: '77',
  code,
  title,
  agency,
  messages: [
    {
      no: 1,
      mine: true,
      by: 'Nam',
      at: at(23, '08:20'),
      paragraphs: ['Tôi gửi nhầm ảnh mặt sau.', 'Có cần nộp lại không?'],
      readAt: at(23, '08:31'),
    },
    {
      no: 2,
      mine: false,
      by: 'Hà Thị Duyên, Bộ phận Một cửa',
      at: at(23, '08:33'),
      paragraphs: ['Không cần nộp lại.'],
      readAt: at(23, '08:40'),
    },
    { no: 3, mine: true, by: 'Nam', at: at(23, '08:41'), paragraphs: ['Cảm ơn.'], readAt: null },
  ],
  form: { key: '3f0c2a54-58f5-4f0e-9a51-0d6a3c1f2b77', typed: '' },
  sent: true,
}
export const messagesRefused: MessagesView = {
  ...messages,
  messages: [],
  form: { ...messages.form!, typed: '', fault: 'Ghi nội dung cần nhắn.' },
  sent: false,
}
export const messagesClosed = (({ form: _, ...view }): MessagesView => ({ ...view, sent: false }))(messages)

export const appointment: AppointmentView = {
  id: '77',
  code,
  title,
  desk: {
    name: 'Trung tâm Phục vụ hành chính công phường Chiềng An',
    address: 'Số 1 đường Tô Hiệu',
    phone: '0900000001',
  },
  booked: null,
  days: ['2026-11-24', '2026-11-25'],
  day: '2026-11-24',
  times: [
    { at: at(24, '07:30'), free: false },
    { at: at(24, '08:00'), free: true },
  ],
}
export const appointmentMade: AppointmentView = { ...appointment, booked: at(24, '08:00') }
export const appointmentFull: AppointmentView = {
  ...appointment,
  days: [],
  day: null,
  times: [],
  fault: 'Giờ này đã đủ người.',
}
export const dossierToCollect: DossierView = {
  ...dossierDone,
  collect: { desk: 'Trung tâm Phục vụ hành chính công phường Chiềng An', at: null },
}
