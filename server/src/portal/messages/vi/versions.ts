export const versions = {
  title: 'Hai thiết bị ghi khác nhau',
  lead: (count: number) =>
    `${count === 1 ? 'Một câu' : `${count} câu`} được ghi khác nhau ở hai nơi. Cả hai đều còn; chọn bản đúng của từng câu.`,
  devices: { phone: 'điện thoại', computer: 'máy tính' },
  kept: (device: string, moment: string) => `Đang có trong bản nháp, ghi trên ${device} lúc ${moment}`,
  keptPlain: 'Đang có trong bản nháp',
  typed: (device: string, moment: string) => `Gõ trên ${device} lúc ${moment}, chưa vào bản nháp`,
  missing: (ask: string) => `Chọn bản đúng: ${ask}`,
  changed: 'Bản nháp vừa thay đổi ở nơi khác nên chưa lấy lựa chọn vừa rồi. Xem lại rồi chọn.',
  take: 'Lấy những bản đã chọn',
  allKept: 'Giữ tất cả như bản nháp',
  allOther: 'Lấy tất cả bản vừa gõ',
  differs: 'Có câu ghi khác ở thiết bị khác. Cả hai bản đều được giữ.',
  keptSaved: 'Đã lưu những gì gõ trước khi đăng nhập lại.',
  notSavedYet:
    'Chưa lưu, vì trang này mở từ phiên đăng nhập trước. Những gì vừa gõ còn nguyên; bấm Tiếp tục để lưu.',
  signedOutTitle: 'Đã đăng xuất nên chưa lưu được',
  signedOutText:
    'Những gì vừa gõ còn ở trang này. Đăng nhập ở trang mới mở, rồi quay lại đây bấm “Gửi lại những gì vừa gõ”.',
  signedOutSignIn: 'Đăng nhập ở trang mới',
  signedOutAgain: 'Gửi lại những gì vừa gõ',
}
