export const whatNow = {
  title: 'Bây giờ',
  ways: 'Ông/bà có thể',
  submitted: (agency: string) => `${agency} đang kiểm tra hồ sơ mới nộp.`,
  answerBy: (moment: string) => `Có trả lời tiếp nhận hay không trước ${moment}.`,
  working: (agency: string, step: string) => `${agency} đang làm: ${step}.`,
  waiting: (since: string | null) =>
    `Đang chờ ông/bà bổ sung.${since ? ` Thời hạn dừng từ ${since}; bổ sung đủ thì tính lại từ đầu.` : ''}`,
  resolved: {
    desk: 'Kết quả đã có, chờ ông/bà đến nhận.',
    post: 'Kết quả đã có, được gửi qua bưu chính.',
    electronic: 'Kết quả điện tử đã có trong Giấy tờ của tôi.',
    'home-police': 'Kết quả đã có, nhận tại Công an cấp xã.',
  } as Record<string, string>,
  resolvedOtherwise: 'Kết quả đã có.',
  ended: 'Hồ sơ đã đóng. Muốn làm lại thì nộp hồ sơ mới.',
  lateAgain: (moment: string) =>
    `Ngày hẹn lại ${moment} cũng đã qua. Theo quy định cơ quan chỉ được hẹn lại một lần.`,
  noApology: 'Cơ quan chưa gửi văn bản xin lỗi và ngày hẹn mới.',
  write: 'Nhắn nơi giải quyết để hỏi',
  by: (law: string) => `(${law})`,
  call: (number: string) => `Gọi ${number}`,
  online: 'Gửi trên Cổng Dịch vụ công quốc gia',
  withdraw: 'Rút hồ sơ',
}
