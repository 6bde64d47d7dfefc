export const start = {
  title: 'Trước khi bắt đầu',
  lead: (minutes: string) =>
    `Khoảng ${minutes} phút. Những gì Nhà nước đã biết sẽ được điền sẵn, chỉ cần xem lại.`,
  leadUnknown: 'Những gì Nhà nước đã biết sẽ được điền sẵn, chỉ cần xem lại.',
  sources: 'Lấy sẵn dữ liệu từ đâu?',
  sourcesText:
    'Bỏ đánh dấu nguồn nào thì tự điền phần đó. Chỉ lấy cho hồ sơ này, mỗi lần lấy đều được ghi lại.',
  takes: 'Lấy',
  purpose: 'Để',
  unavailable: 'Đang không kết nối được, phần này tự điền',
  noSources: 'Thủ tục này không lấy dữ liệu từ nơi khác.',
  questions: 'Vài câu hỏi trước',
  action: 'Bắt đầu',
  draftTitle: 'Đang có một bản nháp',
  draftText: (time: string) => `Lưu lúc ${time}. Làm tiếp thì không phải điền lại.`,
  draftAction: 'Làm tiếp bản nháp',
  fresh: 'Bắt đầu bản mới',
  keepTitle: 'Đang điền mà dừng?',
  keep: (days: number) => `Mọi thứ được lưu ngay khi điền, giữ ${days} ngày, mở lại ở máy nào cũng được.`,
}
