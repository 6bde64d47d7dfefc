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

const memberCells = (row: string, value: string, year: string, fault?: string): FieldView[] => [
  {
    id: `members.${row}.name`,
    type: 'name',
    ask: 'Họ và tên của người này?',
    label: 'Họ và tên',
    value,
    required: true,
  },
  {
    id: `members.${row}.birth`,
    type: 'date-partial',
    ask: 'Ngày sinh',
    value: { day: '', month: '', year },
    unknown: { day: false, month: false },
    ...(fault && { fault }),
    required: true,
  },
  {
    id: `members.${row}.home`,
    type: 'address',
    ask: 'Nơi ở',
    value: { province: '14', commune: '', detail: '' },
    provinces,
    communes: [{ value: '03646', label: 'Phường Chiềng An' }],
    required: true,
  },
]

/** A table whose columns are too wide for one line. */
export const members: FieldView = {
  id: 'members',
  type: 'table',
  ask: 'Người cùng chuyển tới',
  rows: [
    {
      id: '0',
      source: { name: population, asOf: '22/11/2026' },
      cells: memberCells('0', 'ĐINH THỊ BAN MAI', '1991'),
    },
    { id: '1', cells: memberCells('1', '', '', 'Ghi ít nhất năm sinh') },
  ],
  blank: memberCells('__', '', ''),
  mayAdd: true,
  required: false,
}

const floorCells = (row: string, kind: string, area: string): FieldView[] => [
  {
    id: `floors.${row}.kind`,
    type: 'choice',
    ask: 'Loại tầng',
    value: kind,
    choices: [
      { value: 'ground', label: 'Tầng 1' },
      { value: 'upper', label: 'Tầng trên' },
      { value: 'roof', label: 'Tum' },
    ],
    required: true,
  },
  { id: `floors.${row}.area`, type: 'number', ask: 'Diện tích sàn (m²)', value: area, required: true },
  {
    id: `floors.${row}.height`,
    type: 'number',
    ask: 'Chiều cao (m)',
    value: '3',
    ...(area === '' && { fault: 'Nhập số nguyên từ 1 trở lên' }),
    required: true,
  },
]

/** A table whose columns fit on one line of a desktop. */
export const floors: FieldView = {
  id: 'floors',
  type: 'table',
  ask: 'Diện tích và chiều cao từng tầng',
  rows: [
    { id: '0', cells: floorCells('0', 'ground', '84') },
    { id: '1', cells: floorCells('1', 'upper', '') },
  ],
  blank: floorCells('__', '', ''),
  mayAdd: true,
  required: true,
}

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
  {
    id: 'price',
    type: 'money',
    ask: 'Giá chuyển nhượng',
    value: '350.000.000',
    words: 'Ba trăm năm mươi triệu đồng',
    required: true,
    check: { type: 'money' },
  },
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
    unknown: { day: true, month: true },
    required: false,
  },
  {
    id: 'nation',
    type: 'choice',
    ask: 'Dân tộc',
    value: '',
    choices: [
      ...'Kinh Thái Mông Mường Dao Tày Nùng Hoa Lào Kháng Giáy Hrê Ba-na Ê-đê Gia-rai Co Brâu'.split(' '),
    ].map((label) => ({
      value: label,
      label,
    })),
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
  members,
  floors,
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
