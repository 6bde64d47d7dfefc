import type { PlanTarget, PlanTier } from './plan-document.ts'

/** The words of the sheets; a file is read by them, so an old template goes on working while they stay. */
export const planSheet = {
  name: 'Kế hoạch',
  columns: {
    code: 'Mã kế hoạch',
    titleVi: 'Tên kế hoạch',
    titleEn: 'Tên tiếng Anh',
    year: 'Năm',
    tiers: 'Các cấp',
    legalBases: 'Căn cứ pháp lý',
    reportingEvery: 'Kỳ báo cáo',
    reportingWhat: 'Hình thức báo cáo',
    reportingTo: 'Nơi nhận báo cáo',
    reason: 'Lý do sửa đổi',
    baseline: 'Hiện trạng',
  },
} as const
export const targetSheet = {
  name: 'Chỉ tiêu',
  columns: {
    id: 'Mã chỉ tiêu',
    name: 'Tên chỉ tiêu',
    indicator: 'Chỉ số',
    compare: 'So sánh',
    all: 'Mục tiêu chung',
    province: 'Mục tiêu cấp tỉnh',
    district: 'Mục tiêu cấp huyện',
    commune: 'Mục tiêu cấp xã',
    units: 'Mục tiêu theo đơn vị',
    unit: 'Đơn vị tính',
    year: 'Năm',
    lead: 'Đơn vị chủ trì',
    cooperating: 'Đơn vị phối hợp',
    basis: 'Căn cứ',
    note: 'Ghi chú',
    source: 'Vị trí trong văn bản',
    baseline: 'Hiện trạng',
  },
} as const
export const taskSheet = {
  name: 'Nhiệm vụ',
  columns: {
    heading: 'Nhóm nhiệm vụ',
    no: 'Số thứ tự',
    name: 'Nội dung',
    lead: 'Đơn vị chủ trì',
    cooperating: 'Đơn vị phối hợp',
    due: 'Thời hạn',
    done: 'Đã xong',
    note: 'Ghi chú',
    indicator: 'Chỉ số chứng minh',
    goal: 'Mức phải đạt',
  },
} as const

export const between = ' | '
export const yesWord = 'có'
export const tierWords: Record<string, PlanTier> = { Tỉnh: 'province', Huyện: 'district', Xã: 'commune' }
export const compareWords: Record<string, PlanTarget['compare']> = {
  'ít nhất': 'gte',
  trên: 'gt',
  dưới: 'lt',
}
export const measureWords: Record<string, PlanTarget['unit']> = {
  '%': 'percent',
  'số lượng': 'count',
  phút: 'minutes',
}
export const everyWords: Record<string, string> = {
  'hằng tháng': 'month',
  'hằng quý': 'quarter',
  'hằng năm': 'year',
}
export const dueWords: Record<string, string> = { 'thường xuyên': 'ongoing', 'hằng năm': 'annual' }

export const wordOf = <C>(words: Record<string, C>, code: C): string =>
  Object.entries(words).find(([, one]) => one === code)?.[0] ?? String(code)
