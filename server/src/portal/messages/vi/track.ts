export const track = {
  title: 'Tra cứu hồ sơ',
  lead: 'Nhập mã in trên giấy tiếp nhận hoặc trong tin nhắn.',
  code: 'Mã hồ sơ',
  hint: 'Ví dụ ',
  action: 'Tra cứu',
  stage: 'Hồ sơ đang ở',
  stages: {
    received: 'Đã nhận, đang kiểm tra giấy tờ',
    processing: 'Đang giải quyết',
    'waiting-for-you': 'Tạm dừng, chờ người nộp bổ sung',
    'waiting-for-payment': 'Chờ trả phí, lệ phí',
    done: 'Đã có kết quả',
    refused: 'Đã trả lời từ chối',
    withdrawn: 'Người nộp đã rút',
    stopped: 'Đã dừng giải quyết',
  },
  since: (moment: string) => `Từ ${moment}.`,
  unknown: 'Chưa có thông tin công khai về mã này',
  unknownText:
    'Xem lại từng chữ số. Hồ sơ vừa nộp hiện ra sau vài phút. Nếu vẫn không thấy, gọi nơi đã nhận hồ sơ.',
  publicNote:
    'Trang này chỉ cho biết hồ sơ đang ở đâu. Đăng nhập để xem ai đang làm, cần gì, và tải kết quả.',
  signIn: 'Đăng nhập để xem đầy đủ',
  missing: 'Nhập mã hồ sơ',
}
