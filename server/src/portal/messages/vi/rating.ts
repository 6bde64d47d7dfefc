export const rating = {
  title: (you: string) => `${capital(you)} có hài lòng với lần làm giấy này không?`,
  legend: 'Mức hài lòng',
  faces: { good: 'Rất hài lòng', fair: 'Hài lòng', bad: 'Chưa hài lòng' },
  missing: 'Chọn một trong ba mức',
  better: 'Chỗ nào nên tốt hơn?',
  comment: 'Nói thêm',
  commentHint: 'Đừng ghi số định danh hay số điện thoại ở đây',
  privacy: 'Người giải quyết hồ sơ không biết ai đánh giá. Kết quả gộp theo tháng được công khai.',
  send: 'Gửi đánh giá',
  skip: 'Bỏ qua',
  thanks: 'Đã gửi đánh giá',
  thanksText: (you: string) => `Cảm ơn ${you}. Ý kiến được gộp theo tháng và công khai cùng kết quả phục vụ.`,
  already: 'Hồ sơ này đã được đánh giá',
  alreadyText: 'Mỗi hồ sơ đánh giá một lần.',
  see: 'Xem kết quả phục vụ công khai',
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
