import { partnerQueue } from './partner-queue.ts'

const queue = partnerQueue('Cổng quốc gia')

export const nationalPortal = {
  ...queue,
  title: 'Đồng bộ Cổng quốc gia',
  lead: 'Hồ sơ, quá trình xử lý và kết quả được báo cho Cổng Dịch vụ công quốc gia theo đúng thứ tự. Hồ sơ xong được tính là đã đồng bộ khi Cổng xác nhận cả quá trình và kết quả.',
  statuses: {
    1: 'Mới nộp',
    2: 'Đã tiếp nhận',
    3: 'Không được tiếp nhận',
    4: 'Đang xử lý',
    5: 'Chờ bổ sung',
    7: 'Người nộp rút hồ sơ',
    8: 'Dừng xử lý',
    9: 'Đã xử lý xong',
    10: 'Đã trả kết quả',
  },
  failures: {
    ...queue.failures,
    unreadable: 'Trả lời của Cổng quốc gia không đọc được',
    'account-refused': 'Cổng quốc gia không nhận tài khoản của tỉnh',
  },
}
