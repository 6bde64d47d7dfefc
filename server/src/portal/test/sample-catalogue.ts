import type { AnnulledView } from '../pages/catalogue/annulled.tsx'
import type { HomeView } from '../pages/catalogue/home.tsx'
import type { ProcedureView } from '../pages/catalogue/procedure.tsx'
import type { SearchView } from '../pages/catalogue/search.tsx'
import type { ServiceItem } from '../parts/service-list.tsx'
import { paths } from '../paths.ts'
import { at } from './sample-context.ts'

const days = (amount: number) => ({ amount, unit: 'working-day' }) as const

const popular: readonly ServiceItem[] = [
  { code: '1.001193', name: 'Đăng ký khai sinh', time: days(1), fee: 0, level: 'full' },
  { code: '1.004222', name: 'Đăng ký thường trú', time: days(7), fee: 10_000, level: 'full' },
  {
    code: '2.000635',
    name: 'Bản sao giấy khai sinh, trích lục hộ tịch',
    time: 'same-day',
    fee: 8_000,
    level: 'full',
  },
  { code: '1.000894', name: 'Đăng ký kết hôn', time: days(1), fee: 0, level: 'partial' },
  { code: '1.013831', name: 'Đăng ký biến động đất đai', time: null, fee: null, level: 'info' },
]

const fields = [
  { id: 'ho-tich', name: 'Hộ tịch', count: 38 },
  { id: 'dat-dai', name: 'Đất đai', count: 62 },
  { id: 'cu-tru', name: 'Đăng ký, quản lý cư trú', count: 14 },
]

export const home: HomeView = {
  suggestions: ['khai sinh', 'nhập hộ khẩu', 'sang tên sổ đỏ', 'xin phép xây nhà'],
  lifeEvents: [
    { id: 'birth', icon: 'child', title: 'Sinh con', examples: 'Khai sinh, thường trú, thẻ bảo hiểm y tế' },
    {
      id: 'marriage',
      icon: 'rings',
      title: 'Kết hôn',
      examples: 'Đăng ký kết hôn, xác nhận tình trạng hôn nhân',
    },
    { id: 'moving', icon: 'place', title: 'Chuyển chỗ ở', examples: 'Thường trú, tạm trú, tách hộ' },
    { id: 'land', icon: 'land', title: 'Nhà và đất', examples: 'Sang tên, tách thửa, cấp đổi sổ' },
    { id: 'building', icon: 'building', title: 'Làm nhà', examples: 'Giấy phép xây dựng nhà ở riêng lẻ' },
    {
      id: 'business',
      icon: 'shop',
      title: 'Buôn bán, làm ăn',
      examples: 'Hộ kinh doanh, công ty, hợp tác xã',
    },
    {
      id: 'vehicle',
      icon: 'vehicle',
      title: 'Xe cộ, bằng lái',
      examples: 'Đăng ký xe, đổi giấy phép lái xe',
    },
    {
      id: 'abroad',
      icon: 'passport',
      title: 'Ra nước ngoài',
      examples: 'Hộ chiếu, giấy tờ có yếu tố nước ngoài',
    },
    {
      id: 'death',
      icon: 'candle',
      title: 'Người thân qua đời',
      examples: 'Khai tử, xóa thường trú, mai táng phí',
    },
  ],
  fields,
  popular,
  procedures: 2066,
  exampleCode: 'H52.41-261122-0007',
  figures: {
    period: 'tháng 10/2026',
    values: [
      { label: 'hồ sơ xong đúng hạn', value: '98,6%' },
      { label: 'người làm xong thấy hài lòng', value: '96,1%' },
      { label: 'từ lúc đăng nhập đến khi nộp xong', value: '5,8 phút' },
      { label: 'hồ sơ trễ đã được xin lỗi bằng văn bản', value: '239 trên 241' },
    ],
  },
}

/** The first page on the first day: nothing published, a draft begun. */
export const homeEmpty: HomeView = {
  suggestions: [],
  lifeEvents: [],
  fields,
  popular: [],
  procedures: 114,
  exampleCode: home.exampleCode,
  draft: { href: paths.fill('0193', 'child'), procedureName: 'Đăng ký khai sinh', savedAt: at(22, '20:02') },
}

export const search: SearchView = {
  query: 'khai sinh',
  results: popular.map((item, index) =>
    index === 0 ? { ...item, summary: 'Khai sinh cho trẻ trong 60 ngày từ khi sinh.' } : item,
  ),
  total: 61,
  page: 2,
  pages: 4,
  didYouMean: 'khai tử',
  fields,
}

export const searchNothing: SearchView = {
  query: 'xin phép đi biển',
  results: [],
  total: 0,
  page: 1,
  pages: 0,
  fields,
}

export const searchField: SearchView = {
  query: '',
  within: { field: 'bien', name: 'Biển và hải đảo' },
  results: [],
  total: 0,
  page: 1,
  pages: 0,
  fields: [],
}

export const procedure: ProcedureView = {
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  summary:
    'Cha, mẹ, ông bà hoặc người thân khai sinh cho trẻ trong 60 ngày từ khi sinh. Làm hết trên mạng, không phải tới nơi.',
  field: { id: 'ho-tich', name: 'Hộ tịch' },
  agency: 'UBND xã, phường nơi cha hoặc mẹ cư trú',
  level: 'full',
  time: days(1),
  fee: 0,
  result: { name: 'Giấy khai sinh điện tử', code: 'KQ.G15.000031' },
  open: 'online',
  components: [
    { id: 'c1', name: 'Giấy chứng sinh', need: 'proven', source: 'Giấy chứng sinh điện tử của bệnh viện' },
    {
      id: 'c2',
      name: 'Căn cước, giấy tờ nơi ở của cha mẹ',
      need: 'proven',
      source: 'CSDL quốc gia về dân cư',
    },
    { id: 'c3', name: 'Tên của con, quê quán, dân tộc', need: 'fill', note: 'Khoảng 4 phút' },
    {
      id: 'c4',
      name: 'Văn bản ủy quyền, nếu nhờ người khác',
      need: 'bring',
      originals: 1,
      note: 'Có chứng thực',
    },
  ],
  special: {
    title: 'Sinh tại nhà, trẻ bị bỏ rơi, mang thai hộ',
    lines: [
      'Không có giấy chứng sinh: nộp văn bản của người làm chứng.',
      'Trẻ bị bỏ rơi: biên bản do cơ quan có thẩm quyền lập.',
    ],
  },
  steps: [
    { title: 'Đăng nhập bằng VNeID', text: 'Thông tin của cha mẹ và của con được điền sẵn.' },
    {
      title: 'Thêm phần còn thiếu, kiểm tra, nộp',
      text: 'Nhận ngay mã hồ sơ và ngày hẹn trả kết quả qua tin nhắn.',
    },
    {
      title: 'Ủy ban nhân dân xã, phường giải quyết',
      text: 'Công chức tư pháp – hộ tịch kiểm tra, lãnh đạo ký số.',
    },
    { title: 'Nhận giấy khai sinh điện tử', text: 'Có trong Giấy tờ của tôi và trên VNeID.' },
  ],
  channels: [
    { id: 'online', name: 'Trực tuyến', time: days(1), fee: 0 },
    { id: 'post', name: 'Bưu điện', time: days(1), fee: 0 },
    { id: 'desk', name: 'Bộ phận Một cửa xã, phường bất kỳ trong tỉnh', time: days(1), fee: 0 },
  ],
  feeNote: 'Bản sao giấy khai sinh có dấu: 8.000 đ một bản, xin thêm được ngay trong lúc nộp.',
  who: ['Cha hoặc mẹ, trong 60 ngày kể từ ngày sinh', 'Ông, bà, người thân khác khi cha mẹ không thể'],
  legalBases: [
    { number: '60/2014/QH13', title: 'Luật Hộ tịch' },
    { number: '123/2015/NĐ-CP', title: 'Quy định chi tiết một số điều của Luật Hộ tịch' },
  ],
  decision: 'Quyết định 163/QĐ-BTP',
  figures: { period: 'Tháng 10/2026', dossiers: 412, onTime: 99.3, minutes: 4.7 },
}

export const procedureAtDesk: ProcedureView = {
  ...procedure,
  level: 'info',
  open: 'desk-only',
  components: [],
  steps: [],
  legalBases: [],
}

export const procedureEnded: ProcedureView = { ...procedure, open: { endedOn: '2026-07-01' } }

export const procedureAnnulled: AnnulledView = {
  code: '1.004082',
  name: 'Cấp giấy xác nhận đã đăng ký cư trú trước ngày 01/01/2023',
  field: 'Cư trú',
  endedOn: '2026-11-23',
  decision: { number: '1520/QĐ-UBND', issuedOn: '2026-11-20' },
  related: [{ code: '1.004194', name: 'Xác nhận thông tin về cư trú' }],
}
