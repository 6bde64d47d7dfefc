export const notes = {
  title: 'Ghi chú nội bộ',
  none: 'Chưa có ghi chú',
  noneText: 'Ghi chú dành cho những người cùng xử lý hồ sơ; người nộp không xem được.',
  add: 'Thêm ghi chú',
  text: 'Nội dung',
  hint: 'Ghi rồi không sửa, không xóa được. Người nộp không xem được.',
  missing: 'Viết nội dung ghi chú.',
  submit: 'Ghi lại',
}
