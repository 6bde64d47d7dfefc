const periodName = (period: string) =>
  period.length === 4
    ? `Năm ${period}`
    : period.includes('Q')
      ? `Quý ${period.slice(6)}/${period.slice(0, 4)}`
      : `Tháng ${period.slice(5)}/${period.slice(0, 4)}`

export const serviceIndex = {
  title: 'Chỉ số 766 và xếp hạng',
  lead: 'Chỉ số phục vụ theo Quyết định 766/QĐ-TTg, tính từ hồ sơ. Phần chưa có số liệu không cộng, không trừ: điểm đạt ghi trên số điểm đo được.',
  period: 'Kỳ',
  periodName,
  order: 'Sắp xếp',
  orders: { 'xep-hang': 'Xếp hạng', diem: 'Điểm', 'ho-so': 'Số hồ sơ', 'thay-doi': 'Tăng nhiều nhất' },
  province: 'Toàn tỉnh',
  tiers: { province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' },
  grade: 'Xếp loại',
  gradeOf: (sure: string, measured: string | null) =>
    measured === null ? sure : `Chắc chắn: ${sure}; theo phần đo được: ${measured}`,
  unit: 'Cơ quan',
  units: 'Từng cơ quan',
  rank: 'Hạng',
  rankWas: (rank: number, before: number | null) =>
    before === null ? `${rank}` : `${rank} (kỳ trước ${before})`,
  unranked: {
    'few-dossiers': 'Ít hồ sơ, không xếp hạng',
    'nothing-measured': 'Chưa đo được',
    'within-agency': 'Tính vào cơ quan chủ quản, không xếp hạng riêng',
  },
  dossiers: 'Hồ sơ',
  points: 'Điểm',
  pointsOf: (points: string, most: number) => `${points} / ${most}`,
  score: 'Điểm xếp hạng (%)',
  change: 'So với kỳ trước',
  method: (minimum: number, weights: string) =>
    `Cách xếp hạng: tổng điểm từng nhóm nhân trọng số, chia cho số điểm đo được; bằng điểm thì cùng hạng; dưới ${minimum} hồ sơ không xếp hạng; đơn vị trực thuộc tính vào cơ quan chủ quản. Trọng số: ${weights}.`,
  nothing: 'Không có hồ sơ trong kỳ.',
  actions: 'Việc làm tăng chỉ số nhiều nhất',
  action: 'Việc',
  gain: 'Thêm điểm',
  perTime: 'Mỗi lần',
  noActions: 'Không còn việc nào làm tăng chỉ số trong kỳ này.',
  kinds: {
    'finish-on-time': (n: number) => `Giải quyết đúng hạn ${n} hồ sơ đến hạn trong kỳ`,
    'offer-online': () => 'Cung cấp trực tuyến thêm một thủ tục đủ điều kiện',
    'first-online-dossier': () => 'Có hồ sơ trực tuyến đầu tiên của một dịch vụ',
    'online-dossiers': (n: number) => `Nhận thêm ${n} hồ sơ trực tuyến`,
    'electronic-results': (n: number) => `Cấp thêm ${n} kết quả điện tử`,
    'digitise-papers': (n: number) => `Số hóa giấy tờ của ${n} hồ sơ khi tiếp nhận`,
    'online-payments': (n: number) => `Thêm ${n} hồ sơ thanh toán trực tuyến`,
    'offer-payment': () => 'Cho thanh toán trực tuyến thêm một thủ tục có phí',
    'first-online-payment': () => 'Có giao dịch trực tuyến đầu tiên của một thủ tục có phí',
    'satisfied-ratings': (n: number) => `Thêm ${n} lượt đánh giá hài lòng`,
  },
  components: 'Từng thành phần',
  component: 'Thành phần',
  counted: 'Số liệu',
  ofAll: (part: string, whole: string) => `${part} trên ${whole}`,
  notMeasured: (max: number) => `chưa đo, tối đa ${max}`,
  nothingToCount: 'Trong kỳ không có gì để tính.',
  total: (points: string, measurable: number, outOf: number) =>
    `${points} trên ${measurable} điểm đo được, thang ${outOf}`,
  trend: 'Qua các kỳ',
  assessment: 'Đánh giá cơ quan và người đứng đầu',
  assessmentLead:
    'Chín chỉ số của Thông tư 01/2018/TT-VPCP. Chỉ số chưa biết được thì nêu lý do; mức xếp loại nằm giữa mức chắc chắn và mức cao nhất có thể.',
  headOf: (name: string, position: string) => `Lãnh đạo: ${name}, ${position}`,
  noHead: 'Chưa ghi ai là lãnh đạo',
  indicators: 'Chín chỉ số',
  decided: 'Hồ sơ đã giải quyết',
  unknown: 'chưa biết',
  band: 'Xếp loại',
  between: (low: string, high: string) => (low === high ? low : `từ ${low} đến ${high}`),
  publish: 'Công bố',
  publishAgain: 'Công bố lại',
  publishTitle: (month: string) => `Công bố kết quả ${month}`,
  publishWhat: 'Số liệu và chỉ số của từng cơ quan hiện trên cổng cho mọi người. Không có thông tin cá nhân.',
  reason: 'Lý do công bố lại',
  published: (month: string) => `Đã công bố kết quả ${month}.`,
  publishedBy: (name: string, moment: string, version: number) =>
    `${name} công bố ${moment}${version > 1 ? `, lần ${version}` : ''}.`,
  notPublished: 'Tháng này chưa công bố.',
}
