export const appointments = {
  title: 'Hẹn nhận kết quả',
  lead: (desk: string) => `${desk}: ai đến nhận hôm nay và các ngày tới. Mở hồ sơ để trả kết quả.`,
  none: ['Chưa có ai hẹn', 'Người nộp chọn giờ đến nhận từ trang hồ sơ khi kết quả đã có.'],
  count: (count: number) => `${count} lượt`,
  states: { expected: 'Sẽ đến', collected: 'Đã nhận', missed: 'Quá giờ, chưa đến' },
}
