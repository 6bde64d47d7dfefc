export const changedValues = {
  title: (count: number) =>
    count === 1 ? 'Có 1 dữ liệu nguồn vừa thay đổi' : `Có ${count} dữ liệu nguồn vừa thay đổi`,
  lead: 'Câu trả lời trong bản nháp vẫn như cũ. Chọn dùng dữ liệu mới, hoặc giữ câu trả lời của ông/bà: cán bộ sẽ thấy cả hai.',
  mine: 'Đang ghi trong bản nháp',
  now: (source: string) => `${source} hiện ghi`,
  asOf: (date: string) => `tại ngày ${date}`,
  take: 'Dùng dữ liệu mới',
  keep: 'Giữ câu trả lời của tôi',
  /** Why the answer stays; kept with the dossier for the officer. */
  keptBecause: 'Nguồn đã đổi sau khi điền; người nộp giữ câu trả lời của mình',
  down: (sources: string) => `Chưa hỏi lại được: ${sources}. Vẫn nộp được bình thường.`,
}
