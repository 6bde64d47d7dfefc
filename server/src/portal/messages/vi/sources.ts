type Source = { name: string; takes: string; purpose: string }

/** Where data come from, by the name a form gives its sources. */
export const sources: Record<string, Source> = {
  'population-database': {
    name: 'CSDL quốc gia về dân cư',
    takes: 'họ tên, ngày sinh, dân tộc, quê quán, nơi thường trú của ông/bà và vợ hoặc chồng',
    purpose: 'không phải khai lại và không phải nộp giấy tờ tùy thân, cư trú',
  },
  'health-birth-record': {
    name: 'Giấy chứng sinh điện tử',
    takes: 'tên dự định, ngày giờ, nơi sinh, giới tính của con',
    purpose: 'thay giấy chứng sinh bản giấy',
  },
  'civil-status-database': {
    name: 'CSDL hộ tịch điện tử',
    takes: 'việc hộ tịch đã đăng ký: khai sinh, kết hôn',
    purpose: 'không phải nộp giấy chứng nhận, không phải nhớ số đăng ký',
  },
  'share-question-library': {
    name: 'Thông tin liên hệ đã dùng',
    takes: 'số điện thoại, thư điện tử của ông/bà',
    purpose: 'báo tin về hồ sơ này',
  },
  'own-document': {
    name: 'Giấy tờ của tôi',
    takes: 'số, ngày, nơi cấp của giấy tờ đã có ở đây',
    purpose: 'không phải nộp lại giấy đã có',
  },
  'another-person': { name: 'Người khác điền, xác nhận', takes: '', purpose: '' },
  'sign-in': { name: 'Tài khoản VNeID', takes: '', purpose: '' },
  answers: { name: 'Theo câu trả lời khác trong hồ sơ này', takes: '', purpose: '' },
}
