export const openData = {
  title: 'Dữ liệu mở',
  lead: 'Danh mục thủ tục và kết quả phục vụ của tỉnh để ai cũng tải về, dùng lại và đối chiếu được.',
  sets: {
    'thu-tuc': {
      title: 'Thủ tục hành chính',
      text: 'Mỗi thủ tục đang có hiệu lực với cách nộp, thời hạn, phí, giấy tờ theo trường hợp, kết quả và căn cứ pháp lý.',
    },
    'muc-do': {
      title: 'Mức độ trực tuyến',
      text: 'Mức độ của từng thủ tục trong toàn tỉnh và ở cơ quan nào khác với toàn tỉnh, lý do khi chưa toàn trình.',
    },
    'chi-so-766': {
      title: 'Chỉ số 766',
      text: 'Chỉ số phục vụ theo Quyết định 766/QĐ-TTg của tỉnh và từng cơ quan, mỗi tháng đã công bố, theo từng nhóm.',
    },
    'so-lieu-chi-tieu': {
      title: 'Số liệu chỉ tiêu',
      text: 'Từng chỉ số của tỉnh, từng cấp và từng cơ quan trong mỗi tháng đã công bố, với tử số và mẫu số.',
    },
    'linh-vuc': { title: 'Lĩnh vực', text: 'Các lĩnh vực với số thủ tục.' },
    'co-quan': { title: 'Cơ quan', text: 'Các cơ quan nhận hồ sơ với Bộ phận Một cửa của mình.' },
  },
  file: (title: string, format: string) => `${title}, ${format}`,
  schema: 'Lược đồ JSON',
  columns: (count: number) => `${count} cột của tệp CSV`,
  dated: 'Thêm ?ngay=NĂM-THÁNG-NGÀY vào địa chỉ để lấy nội dung có hiệu lực vào ngày đó.',
  terms: 'Dùng lại thế nào?',
  licence: 'Giấy phép',
  licenceText: 'Được dùng, sửa, chia sẻ, kể cả để kinh doanh, miễn là ghi nguồn.',
  updated: 'Thay đổi gần nhất',
  updatedText: 'Lấy thẳng từ hệ thống khi tải, không có độ trễ.',
  stable: 'Địa chỉ và cột',
  stableWord: 'Giữ nguyên',
  stableText: 'Các địa chỉ trên trang này không đổi. Tên cột và thành viên chỉ được thêm, không đổi tên.',
  again: 'Tải lại',
  againWord: 'Chỉ khi có gì mới',
  againText:
    'Gửi kèm ETag của lần trước (If-None-Match): chưa có gì mới thì trả lời 304, không phải tải lại.',
  catalogue: 'Mô tả cho máy (DCAT)',
  personal: 'Không có dữ liệu cá nhân nào trong các tệp này.',
}
