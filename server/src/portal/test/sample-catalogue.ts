import type { AgenciesView, AgencyView } from '../pages/catalogue/agencies.tsx'
import type { AnnulledView } from '../pages/catalogue/annulled.tsx'
import type { FieldsView } from '../pages/catalogue/fields.tsx'
import type { HandoutView } from '../pages/catalogue/handout.tsx'
import type { HomeView } from '../pages/catalogue/home.tsx'
import type { OpenDataView } from '../pages/catalogue/open-data.tsx'
import type { ProcedureView } from '../pages/catalogue/procedure-view.ts'
import type { SearchView } from '../pages/catalogue/search.tsx'
import type { ServiceItem } from '../parts/service-list.tsx'
import { paths } from '../paths.ts'
import { makeQrCode } from '../qr-code.ts'
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

const choices = {
  fields: [
    { value: 'Hộ tịch', label: 'Hộ tịch (38)' },
    { value: 'Đất đai', label: 'Đất đai (62)' },
  ],
  agencies: [
    { value: 'H52.02', label: 'Sở Tư pháp' },
    { value: 'H52.40', label: 'Phường Tô Hiệu' },
  ],
}

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
  fields: 100,
  audiences: { citizen: 900, business: 700, organisation: 610 },
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
  fields: 0,
  audiences: {},
  popular: [],
  procedures: 0,
  exampleCode: home.exampleCode,
  draft: { href: paths.fill('0193', 'child'), procedureName: 'Đăng ký khai sinh', savedAt: at(22, '20:02') },
}

export const search: SearchView = {
  filter: { q: 'khai sinh', tier: 'commune', level: 'full' },
  names: {},
  results: popular.map((item, index) =>
    index === 0 ? { ...item, summary: 'Khai sinh cho trẻ trong 60 ngày từ khi sinh.' } : item,
  ),
  total: 61,
  page: 2,
  pages: 4,
  didYouMean: 'khai tử',
  choices,
}

export const searchNothing: SearchView = {
  filter: { q: 'xin phép đi biển', agency: 'H52.02' },
  names: { agency: 'Sở Tư pháp' },
  results: [],
  total: 0,
  page: 1,
  pages: 0,
  choices,
}

export const searchField: SearchView = {
  filter: { field: 'Biển và hải đảo', audience: 'business' },
  names: {},
  results: [],
  total: 0,
  page: 1,
  pages: 0,
  choices,
}

export const fields: FieldsView = {
  order: 'ministry',
  groups: [
    {
      id: 'nganh-1',
      name: 'Tư pháp',
      count: 69,
      fields: [
        { name: 'Hộ tịch', href: paths.search({ field: 'Hộ tịch' }), count: 41 },
        { name: 'Công chứng', href: paths.search({ field: 'Công chứng' }), count: 28 },
      ],
    },
    {
      id: 'nganh-2',
      name: 'Nông nghiệp và Môi trường',
      count: 48,
      fields: [{ name: 'Đất đai', href: paths.search({ field: 'Đất đai' }), count: 48 }],
    },
  ],
  fields: 3,
  procedures: 117,
}

export const fieldsByLetter: FieldsView = {
  ...fields,
  order: 'letter',
  groups: [
    { id: 'chu-đ', name: 'Đ', count: 1, fields: fields.groups[1]!.fields },
    { id: 'chu-h', name: 'H', count: 1, fields: fields.groups[0]!.fields.slice(0, 1) },
  ],
}

export const agencies: AgenciesView = {
  groups: [
    {
      tier: 'province',
      lines: [
        { id: 'H52.02', name: 'Sở Tư pháp', count: 120 },
        { id: 'H52.13', name: 'Thanh tra tỉnh' },
      ],
    },
    { tier: 'commune', lines: [{ id: 'H52.40', name: 'Phường Tô Hiệu' }], each: 290 },
  ],
}

export const agency: AgencyView = {
  id: 'H52.02',
  name: 'Sở Tư pháp',
  desk: 'Trung tâm Phục vụ hành chính công tỉnh Sơn La',
  hours: { open: '07:00–11:30, 13:30–17:00', cutoff: '15:00' },
  procedures: 2,
  fields: [
    {
      id: 'linh-vuc-1',
      name: 'Công chứng',
      procedures: [
        { code: '1.001071', name: 'Đăng ký tập sự hành nghề công chứng', level: 'full' },
        { code: '1.001877', name: 'Thành lập Văn phòng công chứng', level: 'partial' },
      ],
    },
  ],
  about: { '@context': 'https://schema.org', '@type': 'GovernmentOrganization', name: '</script><b>' },
}

export const openData: OpenDataView = {
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  changedOn: '2026-10-01',
  sets: [
    { name: 'thu-tuc', dated: true, columns: ['code', 'name'] },
    { name: 'co-quan', dated: false, columns: ['id'] },
  ],
  about: { '@context': 'https://schema.org', '@type': 'DataCatalog' },
}

export const procedure: ProcedureView = {
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  summary:
    'Cha, mẹ, ông bà hoặc người thân khai sinh cho trẻ trong 60 ngày từ khi sinh. Làm hết trên mạng, không phải tới nơi.',
  field: { id: 'Hộ tịch', name: 'Hộ tịch' },
  level: 'full',
  nationalPortal: true,
  paperless: true,
  time: days(1),
  fee: 0,
  result: { name: 'Giấy khai sinh điện tử', code: 'KQ.G15.000031' },
  results: [{ name: 'Giấy khai sinh điện tử', code: 'KQ.G15.000031' }],
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
  cases: [
    {
      id: 'c1',
      name: '',
      papers: [
        {
          id: 'c1.p1',
          name: 'Tờ khai đăng ký khai sinh',
          need: 'bring',
          originals: 1,
          form: { href: 'https://example.vn/to-khai.docx', text: 'Tải mẫu: Tờ khai' },
          bases: ['60/2014/QH13'],
        },
      ],
      steps: ['Nộp hồ sơ.', 'Nhận kết quả.'],
    },
    { id: 'c2', name: 'Trẻ bị bỏ rơi', papers: [], steps: [] },
  ],
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
  ways: [
    { id: 'online', name: 'Trực tuyến', time: days(1), fee: 0, fees: [] },
    { id: 'post', name: 'Bưu điện', time: days(1), fee: 0, fees: [] },
    {
      id: 'desk',
      name: 'Bộ phận Một cửa xã, phường bất kỳ trong tỉnh',
      caseName: 'Trẻ bị bỏ rơi',
      time: days(5),
      note: 'Có niêm yết 7 ngày.',
      fee: null,
      fees: ['Lệ phí: 10.000 đ / lần', 'Phí: Miễn'],
    },
  ],
  feeNote: 'Bản sao giấy khai sinh có dấu: 8.000 đ một bản, xin thêm được ngay trong lúc nộp.',
  who: ['Cha hoặc mẹ, trong 60 ngày kể từ ngày sinh', 'Ông, bà, người thân khác khi cha mẹ không thể'],
  conditions: ['Trẻ sinh ra còn sống từ 24 giờ.'],
  agencies: [{ label: 'Cơ quan thực hiện', names: ['UBND xã, phường nơi cha hoặc mẹ cư trú'] }],
  handledBy: [{ href: paths.agencies(), text: 'Ủy ban nhân dân xã, phường' }],
  related: [{ href: paths.procedure('1.000894'), text: 'Đăng ký kết hôn (1.000894)' }],
  joint: [{ href: paths.procedure('1.004222'), text: 'Đăng ký thường trú (1.004222)' }],
  legalBases: [
    { number: '60/2014/QH13', title: 'Luật Hộ tịch' },
    { number: '123/2015/NĐ-CP', title: 'Quy định chi tiết một số điều của Luật Hộ tịch' },
  ],
  periods: [
    {
      from: '2026-03-01',
      decisions: '163/QĐ-BTP, Quyết định 120/QĐ-UBND ngày 20/02/2026 của tỉnh',
      href: paths.procedureOn('1.001193', '2026-03-01'),
      shown: true,
    },
    {
      from: '2025-07-01',
      to: '2026-03-01',
      decisions: '528/QĐ-BTP',
      href: paths.procedureOn('1.001193', '2025-07-01'),
      shown: false,
    },
  ],
  figures: {
    year: '2026',
    received: '412',
    resolved: '400',
    onTime: '99,3%',
    median: '5,2 giờ',
    satisfied: '97,1%',
  },
}

export const procedureAtDesk: ProcedureView = {
  ...procedure,
  level: 'partial',
  levelReason: 'Phải kiểm tra thực địa',
  legalGround: 'Điều 5 Nghị định 1/2020/NĐ-CP',
  nationalPortal: false,
  paperless: false,
  open: 'desk-only',
  components: [],
  steps: [],
  legalBases: [],
  figures: { year: '2026', received: '1', resolved: '0', satisfied: null },
}

export const procedureAnnulled: AnnulledView = {
  code: '1.004082',
  name: 'Cấp giấy xác nhận đã đăng ký cư trú trước ngày 01/01/2023',
  field: 'Cư trú',
  endedOn: '2026-11-23',
  decision: { number: '1520/QĐ-UBND', issuedOn: '2026-11-20' },
  related: [{ code: '1.004194', name: 'Xác nhận thông tin về cư trú' }],
}

const { figures: _, ...notMeasured } = procedure
export const procedureEnded: ProcedureView = { ...notMeasured, open: { endedOn: '2026-07-01' } }
export const procedureToCome: ProcedureView = { ...notMeasured, open: { startsOn: '2027-01-01' }, cases: [] }
export const procedureEarlier: ProcedureView = { ...notMeasured, shownOn: '2025-08-01' }

export const handout: HandoutView = {
  ...procedure,
  address: 'https://dichvucong.example.vn/thu-tuc/1.001193',
  qr: makeQrCode('https://dichvucong.example.vn/thu-tuc/1.001193'),
  printedAt: at(23, '09:00'),
}
