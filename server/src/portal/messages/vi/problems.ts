type Problem = { title: string; text: string; advice: string }

export const problems = {
  byKind: {
    forbidden: {
      title: 'Không xem được trang này',
      text: 'Tài khoản đang dùng không có quyền với nội dung này.',
      advice: 'Nếu làm thay người khác, đăng nhập bằng tài khoản được ủy quyền.',
    },
    'not-found': {
      title: 'Không có trang này',
      text: 'Đường dẫn sai, hoặc nội dung không còn, hoặc thuộc về người khác.',
      advice: 'Xem lại đường dẫn, hoặc tìm thủ tục dưới đây.',
    },
    conflict: {
      title: 'Đã có thay đổi ở nơi khác',
      text: 'Việc này vừa được làm ở một thẻ, một máy khác, hoặc hồ sơ đã chuyển bước.',
      advice: 'Mở lại trang để thấy tình trạng mới nhất rồi làm tiếp.',
    },
    'rule-broken': {
      title: 'Chưa làm được việc này',
      text: 'Có điều kiện chưa đủ.',
      advice: 'Quay lại, sửa rồi làm lại. Những gì đã điền vẫn còn.',
    },
    'too-many-requests': {
      title: 'Làm hơi nhanh, chờ một chút',
      text: 'Có quá nhiều yêu cầu từ máy này trong thời gian ngắn.',
      advice: 'Chờ rồi mở lại trang.',
    },
    internal: {
      title: 'Lỗi của chúng tôi',
      text: 'Trang này hỏng vì lỗi của hệ thống. Chúng tôi xin lỗi; người trực đã được báo.',
      advice: 'Những gì đã lưu vẫn còn. Thử lại sau ít phút.',
    },
    unavailable: {
      title: 'Đang không kết nối được',
      text: 'Một hệ thống khác mà trang này cần đang không trả lời.',
      advice: 'Thử lại sau ít phút. Những gì đã lưu vẫn còn.',
    },
    offline: {
      title: 'Mất mạng',
      text: 'Máy này đang không có mạng, nên trang chưa mở được.',
      advice: 'Bản nháp đã lưu vẫn còn. Có mạng lại thì bấm “Thử lại”.',
    },
  } satisfies Record<string, Problem> as Record<ProblemKind, Problem>,
  retry: 'Thử lại',
  wait: (seconds: string) => `Thử lại sau ${seconds} giây.`,
  reference: 'Mã để hỏi: ',
  savedAt: (time: string) => `Bản nháp đã lưu lúc ${time}.`,
  reasons: 'Vì sao',
}

export type ProblemKind =
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'rule-broken'
  | 'too-many-requests'
  | 'internal'
  | 'unavailable'
  | 'offline'
