export const correspondence = {
  title: 'Trao đổi về hồ sơ',
  back: 'Về hồ sơ',
  lead: (agency: string) =>
    `${agency} đọc và trả lời trong giờ làm việc. Có tin trả lời thì ông/bà nhận được tin báo.`,
  none: 'Chưa có tin nào.',
  list: 'Tin đã trao đổi, cũ nhất trước',
  you: 'Ông/bà',
  read: (moment: string) => `Nơi giải quyết đọc lúc ${moment}`,
  unread: 'Nơi giải quyết chưa đọc',
  label: 'Tin gửi nơi giải quyết',
  hint: 'Nhiều nhất 2.000 chữ. Giấy tờ bổ sung nộp ở mục bổ sung, không gửi ở đây.',
  send: 'Gửi tin',
  sent: 'Đã gửi tin.',
  closed: 'Hồ sơ đã kết thúc từ lâu nên không nhận tin nữa.',
}
