import type { Remaining } from '../../features/dossiers/remaining-time.ts'

export const queue = {
  lists: {
    mine: 'Việc của tôi',
    reception: 'Tiếp nhận',
    processing: 'Xử lý',
    signing: 'Ký số',
    issuing: 'Phát hành',
    returning: 'Trả kết quả',
    waiting: 'Chờ bổ sung',
  },
  columns: {
    pick: 'Chọn',
    due: 'Hạn trả kết quả',
    who: 'Hồ sơ, chủ hồ sơ',
    what: 'Thủ tục, cách nộp',
    step: 'Bước, người giữ',
  },
  caption: (list: string) => `${list}, hạn gần nhất trước`,
  pickOne: (code: string) => `Chọn ${code}`,
  find: 'Lọc danh sách',
  findHint: 'Mã hồ sơ, chủ hồ sơ, thủ tục',
  dueFilter: 'Lọc theo hạn',
  all: 'Tất cả',
  due: { 'qua-han': 'Quá hạn', 'sap-den-han': 'Sắp đến hạn', 'tam-dung': 'Tạm dừng' },
  withCount: (word: string, count: number) => `${word} ${count}`,
  print: 'In danh sách',
  shown: (shown: number, all: number) => (shown === all ? `${all} hồ sơ` : `${shown} trong ${all} hồ sơ`),
  picked: (picked: number, all: number) => `Đã chọn ${picked} trong ${all} hồ sơ`,
  timeNote: 'Thời gian còn lại là giờ làm việc: không tính đêm, ngày nghỉ và giờ nghỉ trưa.',
  refreshed: (moment: string) => `Cập nhật lúc ${moment}`,
  takePicked: (count: number) => `Nhận ${count} việc đã chọn`,
  tookSome: (count: number) => `Đã nhận ${count} việc.`,
  notTaken: (code: string, because: string) => `${code}: ${because}`,
  keys: { move: 'lên, xuống', open: 'mở', pick: 'chọn', find: 'lọc', all: 'mọi phím tắt' },
  mineHolds: 'Tôi đang giữ',
  nobody: 'Chưa giao',
  colleague: 'Đồng nghiệp đang giữ',
  channels: { online: 'Trực tuyến', desk: 'Trực tiếp', post: 'Bưu chính' },
  steps: {
    clerk: 'Tiếp nhận',
    officer: 'Xử lý',
    leader: 'Ký số',
    'registry-clerk': 'Phát hành',
    resolved: 'Chờ trả kết quả',
    waiting: 'Chờ người nộp',
  },
  roles: {
    clerk: 'Cán bộ một cửa',
    officer: 'Chuyên viên thụ lý',
    leader: 'Lãnh đạo',
    'registry-clerk': 'Văn thư',
    accountant: 'Kế toán',
    supervisor: 'Kiểm soát thủ tục',
    'unit-admin': 'Quản trị đơn vị',
    'system-admin': 'Quản trị hệ thống',
  },
  empty: {
    mine: ['Hết việc', 'Hồ sơ giao cho tài khoản này, hoặc đang chờ người nhận ở vai trò này, hiện ở đây.'],
    reception: ['Không có hồ sơ chờ tiếp nhận', 'Hồ sơ mới nộp trực tuyến hoặc qua bưu chính hiện ở đây.'],
    processing: ['Không có hồ sơ đang xử lý', 'Hồ sơ đã tiếp nhận, chờ chuyên viên, hiện ở đây.'],
    signing: ['Không có văn bản chờ ký', 'Dự thảo kết quả chuyên viên trình hiện ở đây.'],
    issuing: ['Không có văn bản chờ phát hành', 'Kết quả lãnh đạo đã ký, chờ đóng dấu, hiện ở đây.'],
    returning: ['Không có kết quả chờ trả', 'Kết quả đã phát hành, chờ người nộp nhận, hiện ở đây.'],
    waiting: ['Không có hồ sơ chờ bổ sung', 'Hồ sơ đã yêu cầu bổ sung hiện ở đây; thời hạn đang dừng.'],
  },
  nothingFound: ['Không có hồ sơ khớp', 'Bỏ bớt chữ lọc hoặc xem cả danh sách.'],
  clearFilter: 'Xem cả danh sách',
  noList: ['Tài khoản này không có việc hồ sơ', 'Vai trò của tài khoản không gắn với danh sách việc nào.'],
  remaining: (left: Remaining) => {
    const length =
      'days' in left
        ? `${left.days} ngày`
        : [left.hours && `${left.hours} giờ`, (left.minutes || !left.hours) && `${left.minutes} phút`]
            .filter(Boolean)
            .join(' ')
    return left.late ? `Quá hạn ${length}` : `Còn ${length}`
  },
  paused: 'Tạm dừng',
  pausedWhy: 'chờ bổ sung',
  done: 'Đã có kết quả',
  today: 'hôm nay',
  tomorrow: 'ngày mai',
}
