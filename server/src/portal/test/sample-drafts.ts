import type { CheckAnswersView } from '../pages/drafts/check-answers.tsx'
import type { FillView } from '../pages/drafts/fill.tsx'
import type { PapersView } from '../pages/drafts/papers.tsx'
import type { PayView } from '../pages/drafts/pay.tsx'
import type { SignedOutView } from '../pages/drafts/signed-out.tsx'
import type { StartView } from '../pages/drafts/start.tsx'
import type { SubmittedView } from '../pages/drafts/submitted.tsx'
import type { VersionsView } from '../pages/drafts/versions.tsx'
import type { DraftWalk } from '../parts/draft-frame.tsx'
import { isKnown } from '../parts/known-fields.tsx'
import { paths } from '../paths.ts'
import { makeQrCode } from '../qr-code.ts'
import { at } from './sample-context.ts'
import { birthRecord, ethnicity, everyField, known, name, population } from './sample-fields.ts'

const walk = (step: string): DraftWalk => ({
  draft: '0193',
  procedureName: 'Đăng ký khai sinh',
  steps: [
    { id: 'requester', title: 'Người nộp' },
    { id: 'child', title: 'Thông tin của con' },
    { id: 'parents', title: 'Cha và mẹ' },
    { id: 'papers', title: 'Giấy tờ kèm theo' },
    { id: 'check', title: 'Kiểm tra và nộp' },
  ],
  step,
  ...(step !== 'requester' && { back: paths.fill('0193', 'requester') }),
  supportCode: '73 14',
})

const seen = { revision: 7, editor: '5e7b01c2' }

export const fill: FillView = {
  walk: walk('child'),
  page: { id: 'child', title: 'Thông tin của con' },
  fields: [name, ethnicity, ...known],
  savedAt: at(22, '20:02'),
  seen,
}

export const fillFaults: FillView = {
  ...fill,
  fields: [
    { ...name, value: 'Quàng', fault: 'Nhập tên của con. Mới có họ “Quàng”, chưa có tên.' },
    { ...ethnicity, value: '', fault: 'Chọn dân tộc của con' },
    ...known,
  ],
  notice: 'CSDL đất đai đang không trả lời, nên phần đó tự điền.',
}

export const fillEverything: FillView = {
  walk: walk('requester'),
  page: { id: 'requester', title: 'Mọi loại câu hỏi', lead: 'Mỗi loại một câu.' },
  fields: everyField,
  seen,
}

export const fillNothing: FillView = { ...fill, fields: [] }

export const papers: PapersView = {
  walk: walk('papers'),
  page: { id: 'papers', title: 'Giấy tờ kèm theo' },
  papers: [
    {
      id: 'birth-paper',
      name: 'Giấy chứng sinh',
      required: true,
      proven: { source: birthRecord, asOf: '15/11/2026' },
      files: [],
      own: [],
    },
    {
      id: 'marriage',
      name: 'Giấy chứng nhận kết hôn của cha mẹ',
      required: true,
      files: [],
      own: [{ id: 'd2', name: 'Giấy chứng nhận kết hôn', note: 'Số 87/2023, cấp 12/10/2023' }],
      chosenOwn: 'd2',
    },
    {
      id: 'authorisation',
      name: 'Văn bản ủy quyền',
      hint: 'Ông, bà, cha, mẹ, vợ, chồng, anh, chị, em ruột thì không phải chứng thực',
      required: true,
      files: [
        { id: 'f2', name: 'uy-quyen-trang-1.jpg', bytes: 1_240_000, at: at(22, '20:05') },
        { id: 'f3', name: 'uy-quyen-trang-2.jpg', bytes: 1_180_000, at: at(22, '20:05') },
      ],
      own: [],
    },
    {
      id: 'residence',
      name: 'Giấy tờ chứng minh nơi ở',
      required: false,
      files: [],
      own: [],
      fault: 'Tệp nặng 26 MB, mỗi tệp tối đa 20 MB',
    },
  ],
}

export const checkAnswers: CheckAnswersView = {
  walk: walk('check'),
  firstPage: 'requester',
  today: '2026-11-22',
  savedAt: at(22, '20:10'),
  seen,
  questions: [],
  optional: [],
  declarations: [],
  groups: [
    {
      id: 'child',
      title: 'Con',
      page: 'child',
      digest: ['Quàng Gia Hân', 'Thứ Bảy 14/11/2026', 'Nữ'],
      needsLook: true,
      answers: [
        { id: 'child-name', label: 'Họ, chữ đệm, tên', value: 'Quàng Gia Hân' },
        {
          id: 'child-birth-date',
          label: 'Ngày, giờ sinh',
          value: '04 giờ 35, Thứ Bảy 14/11/2026',
          source: { name: birthRecord, asOf: '15/11/2026' },
        },
        { id: 'child-ethnicity', label: 'Dân tộc', value: 'Thái, theo cha' },
        {
          id: 'father-hometown',
          label: 'Quê quán',
          value: 'Xã Mường Bú, tỉnh Sơn La',
          correctedFrom: 'Xã Mường La, tỉnh Sơn La',
        },
      ],
    },
    {
      id: 'result',
      title: 'Nhận kết quả',
      page: 'requester',
      digest: ['2 bản giấy'],
      needsLook: false,
      answers: [
        {
          id: 'copies',
          label: 'Bản sao có dấu',
          value: '2 bản giấy, lấy tại Bộ phận Một cửa phường Chiềng An',
        },
        { id: 'mail', label: 'Thư điện tử', value: '' },
      ],
    },
  ],
  papersPage: 'papers',
  papers: [
    { id: 'birth-paper', name: 'Giấy chứng sinh', state: { proven: birthRecord } },
    { id: 'authorisation', name: 'Văn bản ủy quyền', state: { files: 2 } },
    { id: 'marriage', name: 'Giấy chứng nhận kết hôn', state: 'own' },
  ],
  open: [],
  fees: [
    { id: 'fee', label: 'Lệ phí đăng ký khai sinh', note: 'Đăng ký đúng hạn: miễn', amount: 0 },
    { id: 'copies', label: 'Phí bản sao giấy khai sinh', note: '2 bản × 8.000 đ', amount: 16_000 },
  ],
  agency: 'UBND phường Chiềng An',
  due: { at: at(23, '17:00'), explanation: 'Nếu nộp trước 07:30 Thứ Hai' },
}

export const checkOpen: CheckAnswersView = {
  ...checkAnswers,
  papers: [{ id: 'authorisation', name: 'Văn bản ủy quyền', state: 'missing' }],
  open: [
    { href: paths.fill('0193', 'child', 'child-name'), text: 'Nhập tên của con' },
    { href: paths.fill('0193', 'papers', 'paper-authorisation'), text: 'Gửi văn bản ủy quyền' },
  ],
  fees: [],
}

/** The few questions that are left stand on the page; what is known is closed to lines. */
export const checkOnePage: CheckAnswersView = {
  ...checkAnswers,
  questions: [ethnicity, { ...name, value: '', fault: 'Nhập tên của con' }],
  optional: [{ id: 'mail', type: 'email', ask: 'Địa chỉ thư điện tử', value: '', required: false }],
  groups: [
    {
      id: 'parents',
      title: 'Cha và mẹ',
      page: 'parents',
      digest: ['QUÀNG VĂN NAM', '12/03/1990', 'Thái'],
      needsLook: false,
      source: { name: population, asOf: '22/11/2026' },
      answers: known.map((field) => ({
        id: field.id,
        label: field.label ?? '',
        value: field.known?.display ?? '',
        ...(isKnown(field) && { known: field }),
      })),
    },
  ],
  newAmount: true,
}

export const checkChanged: CheckAnswersView = {
  ...checkAnswers,
  changed: [
    {
      field: 'child-name',
      label: 'Họ, chữ đệm, tên của con',
      mine: 'QUÀNG GIA HÂN',
      now: 'QUÀNG GIA HÂN HÂN',
      source: 'Giấy chứng sinh điện tử',
      asOf: '22/11/2026',
    },
  ],
  down: ['CSDL hộ tịch điện tử'],
}

export const pay: PayView = {
  procedureName: 'Đăng ký khai sinh',
  reference: 'H52.41-261122-0007',
  lines: checkAnswers.fees,
  receiver: 'UBND phường Chiềng An',
  state: { is: 'due' },
  action: paths.payDraft('0193'),
  payBefore: at(23, '20:14'),
  laterHref: paths.myDossiers(),
}

export const start: StartView = {
  procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
  minutes: 4.7,
  sources: [
    {
      id: 'population-database',
      name: population,
      takes: 'họ tên, ngày sinh, dân tộc, nơi thường trú của cha mẹ',
      purpose: 'điền phần cha mẹ',
      allowed: true,
    },
    {
      id: 'health-birth-record',
      name: `${birthRecord}, Bộ Y tế`,
      takes: 'ngày giờ, nơi sinh, giới tính của con',
      purpose: 'thay giấy chứng sinh',
      allowed: true,
    },
    {
      id: 'civil-status-database',
      name: 'CSDL hộ tịch điện tử',
      takes: 'đăng ký kết hôn của cha mẹ',
      purpose: 'thay giấy chứng nhận kết hôn',
      allowed: true,
      unavailable: true,
    },
  ],
  questions: [],
  keptDays: 30,
}

export const startWithDraft: StartView = {
  procedure: start.procedure,
  sources: [],
  questions: [
    { ...ethnicity, id: 'for-whom', ask: 'Khai sinh cho ai?', value: '', fault: 'Chọn khai sinh cho ai' },
  ],
  draft: { href: paths.fill('0193', 'child'), savedAt: at(22, '20:02') },
  keptDays: 30,
}

export const submitted: SubmittedView = {
  id: '77',
  code: 'H52.41-261122-0007',
  title: 'Đăng ký khai sinh cho cháu Quàng Gia Hân',
  receivedAt: at(22, '20:14'),
  due: {
    at: at(23, '17:00'),
    explanation:
      'Nộp tối Chủ nhật, ngoài giờ làm việc, nên thời hạn 1 ngày làm việc bắt đầu lúc 07:30 Thứ Hai và hết lúc 17:00 cùng ngày.',
  },
  payment: { paid: 16_000, receipt: '00002418' },
  agency: 'UBND phường Chiềng An',
  qr: makeQrCode('https://motcua.example/tra-cuu?ma=H52.41-261122-0007'),
  slip: true,
  nextSteps: [
    {
      title: 'Sáng Thứ Hai 23/11: phường kiểm tra hồ sơ',
      text: 'Nếu thiếu gì, phường nhắn một lần cho đủ. Trong lúc chờ bổ sung, đồng hồ dừng lại.',
    },
    {
      title: 'Trước 17:00 Thứ Hai 23/11: lãnh đạo ký số',
      text: 'Nếu trễ, ông sẽ nhận thư xin lỗi và ngày hẹn mới.',
    },
    { title: 'Ngay khi ký: giấy khai sinh vào Giấy tờ của tôi', text: 'Báo qua tin nhắn và Zalo.' },
  ],
  tookSeconds: 252,
}

export const submittedUnpaid: SubmittedView = {
  id: '78',
  code: 'H52.41-261122-0008',
  title: 'Đăng ký thường trú',
  receivedAt: at(22, '20:14'),
  payment: { toPay: 10_000 },
  agency: 'Công an phường Chiềng An',
  slip: false,
  nextSteps: [],
}

export const versions: VersionsView = {
  draft: '0193',
  revision: 9,
  procedureName: 'Đăng ký khai sinh',
  fields: [
    {
      id: 'requester-phone',
      ask: 'Số điện thoại',
      versions: [
        {
          value: 'kept',
          text: '0900000101',
          from: 'Đang có trong bản nháp, ghi trên máy tính lúc 09:12 23/11',
        },
        {
          value: '5e7b01c2',
          text: '0900000102',
          from: 'Gõ trên điện thoại lúc 09:15 23/11, chưa vào bản nháp',
        },
      ],
    },
    {
      id: 'requester-email',
      ask: 'Địa chỉ thư điện tử',
      versions: [
        { value: 'kept', text: 'Chưa có', from: 'Đang có trong bản nháp, ghi trên máy tính lúc 09:12 23/11' },
        {
          value: '5e7b01c2',
          text: 'minh@vi-du.vn',
          from: 'Gõ trên điện thoại lúc 09:15 23/11, chưa vào bản nháp',
        },
      ],
    },
  ],
}

export const signedOut: SignedOutView = {
  action: paths.fill('0193', 'requester'),
  typed: [['requester-phone', ['0900000101']]],
}
