import { type Move, moves, type Remark } from './lifecycle.ts'

const others: Record<Remark | 'submit' | 'transfer', string> = {
  submit: 'Nộp hồ sơ',
  transfer: 'Chuyển sang đơn vị kế thừa',
  assist: 'Ghi nhận có cán bộ hỗ trợ',
  forward: 'Chuyển đến nơi có thẩm quyền',
  arrive: 'Nhận được giấy tờ gửi theo',
  opine: 'Cơ quan được hỏi đã cho ý kiến',
  'opinion-overdue': 'Quá hạn cho ý kiến',
  'write-to-desk': 'Người nộp nhắn nơi giải quyết',
  'write-to-applicant': 'Nơi giải quyết nhắn người nộp',
  'record-other-result': 'Ghi nhận kết quả của cơ quan khác',
}

/** What a line of the history says happened, as papers write it. */
export const moveInWords = (move: string): string =>
  Object.hasOwn(moves, move)
    ? moves[move as Move].vi
    : Object.hasOwn(others, move)
      ? others[move as keyof typeof others]
      : move
