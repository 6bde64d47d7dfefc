import { partnerQueue } from './partner-queue.ts'

const queue = partnerQueue('EMC')

export const tracking = {
  title: 'Gửi dữ liệu EMC',
  lead: 'Mỗi bước của hồ sơ được báo cho hệ thống giám sát (EMC) theo đúng thứ tự; mỗi đêm số đã gửi được đối soát với số EMC nhận.',
  ...queue,
  statuses: { 0: 'Khác', 1: 'Tiếp nhận', 2: 'Đang xử lý', 3: 'Trả kết quả', 4: 'Phân công' },
  failures: {
    ...queue.failures,
    'site-not-known': 'EMC không nhận mã hoặc khóa của tỉnh',
    'statement-unreadable': 'Bản đối soát của EMC không đọc được',
  },
  days: 'Đối soát theo ngày',
  noDays: 'Chưa đối soát ngày nào. Mỗi đêm lúc 02:40, số của hôm trước được so với bản đối soát của EMC.',
  dayColumns: {
    day: 'Ngày',
    sent: 'Đã gửi',
    theirs: 'EMC nhận',
    waiting: 'Còn chờ',
    differences: 'Khác biệt',
  },
  noStatement: 'Chưa có bản đối soát',
  same: 'Khớp',
  dayTitle: (day: string) => `Khác biệt ngày ${day}`,
  comparedAt: (moment: string) => `Đối soát lúc ${moment}.`,
  allSame: (day: string) => `Ngày ${day}: số đã gửi và số EMC nhận khớp nhau.`,
  compareAgain: 'Đối soát lại',
  compareToday: 'Đối soát hôm nay',
  asked: 'Đã yêu cầu đối soát. Trang này tự cập nhật.',
  sendMissing: 'Gửi lại phần EMC thiếu',
  kinds: {
    figure: 'Số bản tin khác nhau',
    'missing-there': 'EMC không có hồ sơ',
    'unknown-here': 'Tỉnh không có hồ sơ',
    'status-differs': 'Trạng thái cuối khác nhau',
  },
  differenceColumns: {
    what: 'Khác biệt',
    where: 'Hồ sơ, thủ tục',
    short: 'Ở đâu',
    ours: 'Của tỉnh',
    theirs: 'Của EMC',
  },
  nothingThere: 'không có',
  listedOf: (listed: number, all: number) => `Hiện ${listed} trong ${all} khác biệt.`,
}
