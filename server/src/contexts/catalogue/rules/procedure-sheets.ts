/** The words of the workbook of procedures; a file is read by them, so an old template goes on working while they stay. */
export const sheets = {
  procedure: {
    name: 'Thủ tục',
    columns: {
      code: 'Mã thủ tục',
      name: 'Tên thủ tục',
      field: 'Lĩnh vực',
      ministry: 'Cơ quan công bố',
      tiers: 'Cấp thực hiện',
      decision: 'Số quyết định công bố',
      subjects: 'Đối tượng thực hiện',
      inCharge: 'Cơ quan thực hiện',
      competent: 'Cơ quan có thẩm quyền',
      authorised: 'Cơ quan được ủy quyền',
      cooperating: 'Cơ quan phối hợp',
      requirements: 'Yêu cầu, điều kiện',
      related: 'Thủ tục liên quan',
      joint: 'Thủ tục liên thông',
    },
  },
  paper: {
    name: 'Trường hợp – thành phần',
    columns: {
      code: 'Mã thủ tục',
      case: 'Trường hợp',
      steps: 'Trình tự thực hiện',
      name: 'Tên giấy tờ',
      paperCode: 'Mã giấy tờ',
      originals: 'Số bản chính',
      copies: 'Số bản sao',
      form: 'Là mẫu đơn, tờ khai',
      formName: 'Tên mẫu',
      formUrl: 'Địa chỉ tải mẫu',
      replacedBy: 'Mã kết quả thay thế',
      legalBases: 'Căn cứ của giấy tờ',
    },
  },
  channel: {
    name: 'Cách thức – thời hạn – phí',
    columns: {
      code: 'Mã thủ tục',
      channel: 'Cách thức',
      case: 'Trường hợp',
      time: 'Thời hạn',
      unit: 'Đơn vị thời hạn',
      note: 'Ghi chú thời hạn',
      kind: 'Loại khoản thu',
      feeCode: 'Mã phí, lệ phí',
      amount: 'Số tiền (đồng)',
      per: 'Đơn vị thu',
      feeNote: 'Mô tả phí, lệ phí',
    },
  },
  result: { name: 'Kết quả', columns: { code: 'Mã thủ tục', resultCode: 'Mã kết quả', name: 'Tên kết quả' } },
  basis: {
    name: 'Căn cứ',
    columns: {
      code: 'Mã thủ tục',
      number: 'Số, ký hiệu',
      name: 'Tên văn bản',
      issuer: 'Cơ quan ban hành',
      issuedOn: 'Ngày ban hành',
    },
  },
} as const

export const tierWords: Record<string, string> = {
  'Cấp tỉnh': 'province',
  'Cấp huyện': 'district',
  'Cấp xã': 'commune',
}
export const channelWords: Record<string, string> = {
  'Trực tuyến': 'online',
  'Bưu chính': 'post',
  'Trực tiếp': 'desk',
}
export const unitWords: Record<string, string> = {
  'Ngày làm việc': 'working-day',
  Ngày: 'day',
  Giờ: 'hour',
  Tháng: 'month',
}
export const kindWords: Record<string, string> = { Phí: 'fee', 'Lệ phí': 'charge' }
export const yesWord = 'Có'

/** Several values of one cell stand between these. */
export const between = ' | '

/** The meaning of a word of a list, in whatever case it is written; a word that is not in it stays, to be refused by name. */
export const meaningOf = (words: Record<string, string>, text: string): string =>
  Object.entries(words).find(([word]) => word.toLowerCase() === text.toLowerCase())?.[1] ?? text
export const wordOf = (words: Record<string, string>, meaning: string): string =>
  Object.entries(words).find(([, value]) => value === meaning)?.[0] ?? meaning
