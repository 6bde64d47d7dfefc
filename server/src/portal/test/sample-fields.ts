import type { FieldView } from '../parts/field-view.ts'
import { at } from './sample-context.ts'

export const population = 'CSDL quốc gia về dân cư'
export const birthRecord = 'Giấy chứng sinh điện tử'

export const name = {
  id: 'child-name',
  type: 'name',
  ask: 'Họ, chữ đệm và tên của con',
  hint: 'Viết có dấu, đúng như muốn in trên giấy khai sinh',
  value: 'Quàng Gia Hân',
  required: true,
} satisfies FieldView

export const ethnicity = {
  id: 'child-ethnicity',
  type: 'choice',
  ask: 'Dân tộc của con',
  hint: 'Theo cha hoặc theo mẹ, do cha mẹ thỏa thuận',
  value: 'thai',
  required: true,
  choices: [
    { value: 'thai', label: 'Thái', hint: 'theo cha, Quàng Văn Nam' },
    { value: 'muong', label: 'Mường', hint: 'theo mẹ, Đinh Thị Ban Mai' },
  ],
} satisfies FieldView

export const known: readonly FieldView[] = [
  {
    id: 'child-birth-date',
    type: 'date',
    ask: 'Con sinh ngày nào?',
    label: 'Ngày sinh',
    value: { day: '', month: '', year: '' },
    required: true,
    known: { display: 'Thứ Bảy 14/11/2026', source: birthRecord, asOf: '15/11/2026' },
  },
  {
    id: 'child-gender',
    type: 'choice',
    ask: 'Con là trai hay gái?',
    label: 'Giới tính',
    value: '',
    choices: [
      { value: 'male', label: 'Nam' },
      { value: 'female', label: 'Nữ' },
    ],
    required: true,
    known: { display: 'Nữ', source: birthRecord, asOf: '15/11/2026', disputable: false },
  },
  {
    id: 'father-hometown',
    type: 'text',
    ask: 'Quê quán của cha ở đâu?',
    label: 'Quê quán của cha',
    value: 'Xã Mường Bú, tỉnh Sơn La',
    required: true,
    known: {
      display: 'Xã Mường La, tỉnh Sơn La',
      source: population,
      asOf: '22/11/2026',
      corrected: 'changed',
    },
  },
]

const provinces = [
  { value: '14', label: 'Tỉnh Sơn La' },
  { value: '01', label: 'Thành phố Hà Nội' },
]

/** One field of every type. */
export const everyField: readonly FieldView[] = [
  {
    id: 'phone',
    type: 'phone',
    ask: 'Số điện thoại',
    hint: 'Để báo tin về hồ sơ, 10 chữ số',
    value: '090000012',
    fault: 'Số điện thoại có 10 chữ số, mới nhập 9',
    required: true,
  },
  { id: 'mail', type: 'email', ask: 'Địa chỉ thư điện tử', value: '', required: false },
  {
    id: 'number',
    type: 'identity-number',
    ask: 'Số định danh của cha',
    value: '000097000123',
    required: true,
  },
  { id: 'copies', type: 'number', ask: 'Số bản sao', value: '2', required: true },
  { id: 'price', type: 'money', ask: 'Giá chuyển nhượng', value: '350000000', required: true },
  { id: 'hour', type: 'time', ask: 'Giờ sinh', value: '04:35', required: false },
  {
    id: 'why',
    type: 'long-text',
    ask: 'Lý do đăng ký muộn',
    value: '',
    required: true,
    advice: 'Đăng ký sau 60 ngày có thể bị nhắc nhở.',
  },
  {
    id: 'issued-on',
    type: 'date',
    ask: 'Ngày cấp',
    value: { day: '31', month: '11', year: '2025' },
    fault: 'Tháng 11 chỉ có 30 ngày',
    required: true,
  },
  {
    id: 'born',
    type: 'date-partial',
    ask: 'Ông nội sinh năm nào?',
    value: { day: '', month: '', year: '1951' },
    required: false,
  },
  {
    id: 'nation',
    type: 'choice',
    ask: 'Dân tộc',
    value: '',
    choices: ['Kinh', 'Thái', 'Mông', 'Mường', 'Dao', 'Khơ Mú', 'Xinh Mun', 'La Ha', 'Kháng'].map(
      (label) => ({
        value: label,
        label,
      }),
    ),
    required: true,
  },
  {
    id: 'home',
    type: 'address',
    ask: 'Nơi ở hiện tại',
    value: { province: '14', commune: '03646', detail: 'Bản Hài' },
    provinces,
    communes: [
      { value: '03646', label: 'Phường Chiềng An' },
      { value: '03664', label: 'Phường Tô Hiệu' },
    ],
    required: true,
  },
  {
    id: 'members',
    type: 'table',
    ask: 'Người cùng chuyển tới',
    rows: [
      {
        id: '0',
        cells: [
          { id: 'members.0.name', type: 'name', ask: 'Họ và tên', value: 'Đinh Thị Ban Mai', required: true },
          {
            id: 'members.0.birth',
            type: 'date-partial',
            ask: 'Ngày sinh',
            value: { day: '', month: '', year: '' },
            fault: 'Ghi ít nhất năm sinh',
            required: true,
          },
        ],
      },
    ],
    mayAdd: true,
    required: false,
  },
  {
    id: 'witness',
    type: 'file',
    ask: 'Văn bản của người làm chứng',
    accept: 'application/pdf,image/jpeg,image/png',
    files: [{ id: 'f1', name: 'van-ban-lam-chung.pdf', bytes: 640_000, at: at(22, '20:01') }],
    required: true,
  },
  {
    id: 'agree',
    type: 'declaration',
    ask: 'Tôi đồng ý gửi kết quả qua bưu điện',
    value: false,
    required: true,
  },
]
