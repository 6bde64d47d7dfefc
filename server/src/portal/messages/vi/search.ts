export const search = {
  titleFor: (query: string) => `Kết quả cho “${query}”`,
  titleAll: 'Tất cả thủ tục',
  label: 'Tìm thủ tục',
  action: 'Tìm',
  count: (count: string) => `${count} thủ tục`,
  didYouMean: 'Có phải muốn tìm: ',
  none: 'Không thấy thủ tục nào khớp',
  adviceTitle: 'Thử cách khác',
  advice: [
    'Gõ ít chữ hơn, ví dụ “khai sinh” thay vì cả câu',
    'Gõ tên giấy muốn có: sổ đỏ, bằng lái, giấy phép',
    'Không cần dấu, sai một hai chữ cũng tìm được',
  ],
  adviceCall: (number: string) => `Gọi ${number} để hỏi`,
  fieldNone: 'Lĩnh vực này chưa có thủ tục nào.',
  backToAll: 'Xem tất cả thủ tục',
}
