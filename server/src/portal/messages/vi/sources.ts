type Source = { name: string; takes: string; purpose: string }

/** Where data come from, by the name a form gives its sources. */
export const sources: Record<string, Source> = {
  'population-database': {
    name: 'CSDL quốc gia về dân cư',
    takes:
      'họ tên, ngày sinh, dân tộc, quê quán, nơi thường trú của ông/bà, vợ hoặc chồng, cha mẹ và người cùng hộ',
    purpose: 'không phải khai lại và không phải nộp giấy tờ tùy thân, cư trú',
  },
  'health-birth-record': {
    name: 'Giấy chứng sinh điện tử',
    takes: 'tên dự định, ngày giờ, nơi sinh, giới tính của con',
    purpose: 'thay giấy chứng sinh bản giấy',
  },
  'civil-status-database': {
    name: 'CSDL hộ tịch điện tử',
    takes: 'việc hộ tịch đã đăng ký: khai sinh, kết hôn, ly hôn',
    purpose: 'không phải nộp giấy chứng nhận, không phải nhớ số đăng ký',
  },
  'share-question-library': {
    name: 'Câu trả lời dùng chung',
    takes:
      'số điện thoại, thư điện tử, cách nhận kết quả đã khai ở hồ sơ khác; lần này cũng được nhớ cho lần sau',
    purpose: 'không phải khai lại',
  },
  'own-document': {
    name: 'Giấy tờ của tôi',
    takes: 'số, ngày, nơi cấp của giấy tờ đã có ở đây',
    purpose: 'không phải nộp lại giấy đã có',
  },
  'land-database': {
    name: 'CSDL đất đai',
    takes: 'thửa đất, giấy chứng nhận, diện tích, chủ sử dụng của đất mình có hoặc được chủ đất cho xem',
    purpose: 'không phải khai lại, không phải nộp bản sao giấy chứng nhận',
  },
  'business-registry': {
    name: 'CSDL đăng ký kinh doanh',
    takes: 'tên, mã số, người đại diện của doanh nghiệp, hộ kinh doanh do ông/bà đại diện; tên đã tra cứu',
    purpose: 'không phải khai lại',
  },
  'driving-licence-database': {
    name: 'CSDL giấy phép lái xe',
    takes: 'hạng, số, ngày cấp, nơi cấp, thời hạn, vi phạm chưa xử lý',
    purpose: 'không phải nhớ và không phải nộp giấy phép lái xe',
  },
  'health-death-record': {
    name: 'Giấy báo tử điện tử',
    takes: 'ngày giờ, nơi mất, nguyên nhân mất của người thân',
    purpose: 'thay giấy báo tử bản giấy',
  },
  'insurance-database': {
    name: 'CSDL bảo hiểm xã hội',
    takes: 'nơi khám chữa bệnh ban đầu',
    purpose: 'chọn sẵn nơi khám chữa bệnh của gia đình',
  },
  'earlier-dossier': {
    name: 'Hồ sơ đã nộp trước đây',
    takes: 'câu trả lời trong hồ sơ của chính ông/bà',
    purpose: 'không phải khai lại điều đã khai',
  },
  'another-person': { name: 'Người khác điền, xác nhận', takes: '', purpose: '' },
  'sign-in': { name: 'Tài khoản VNeID', takes: '', purpose: '' },
  answers: { name: 'Theo câu trả lời khác trong hồ sơ này', takes: '', purpose: '' },
}
