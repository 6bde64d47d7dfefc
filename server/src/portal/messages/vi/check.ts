export const check = {
  title: 'Kiểm tra trước khi nộp',
  open: (count: number) => `Còn ${count} chỗ chưa xong`,
  papers: 'Giấy tờ kèm theo',
  paper: {
    proven: (source: string) => `Không phải nộp, lấy từ ${source}`,
    files: (count: number) => `Đã gửi ${count} tệp`,
    own: 'Dùng giấy trong Giấy tờ của tôi',
    missing: 'Chưa có',
  },
  aside: 'Hồ sơ sắp nộp',
  asideTitle: 'Sắp nộp',
  agency: 'Nơi nhận',
  due: 'Có kết quả trước',
  pay: 'Phải trả',
  declaration:
    'Tôi cam đoan những điều trên là đúng và chịu trách nhiệm trước pháp luật về lời khai của mình.',
  declarationMissing: 'Đánh dấu vào lời cam đoan để nộp',
  submit: 'Nộp hồ sơ',
  submitAndPay: (amount: string) => `Nộp hồ sơ và trả ${amount}`,
  note: 'Nộp rồi vẫn rút lại được khi chưa có kết quả.',
  notYet: 'Nộp được khi các chỗ còn thiếu ở trên đã xong.',
}
