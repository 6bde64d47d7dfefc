import type { Fault } from '../../kernel/errors.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { Text } from '../../kernel/values/locale.ts'
import type { ReceiptPart } from './rules/receipt.ts'

const one = (kind: 'rule-broken', code: string, pointer: string, vi: string, en: string) =>
  new DomainError(kind, code, { vi, en }, [{ pointer, code, vi, en }])

const receiptTexts: Record<ReceiptPart, Text> = {
  receiver: { vi: 'Ghi họ tên người nhận.', en: 'Enter who receives it.' },
  proof: { vi: 'Ghi giấy tờ người nhận đã xuất trình.', en: 'Enter what they showed.' },
  signature: {
    vi: 'Người nhận ký trên màn hình hoặc trên phiếu giấy.',
    en: 'The receiver signs on the screen, or on the slip.',
  },
  address: { vi: 'Ghi địa chỉ nhận.', en: 'Enter the address.' },
  tracking: { vi: 'Ghi mã bưu gửi.', en: 'Enter the tracking code.' },
}

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const dossierErrors = {
  notFound: () =>
    new DomainError('not-found', 'dossier-not-found', {
      vi: 'Không tìm thấy hồ sơ.',
      en: 'There is no such dossier.',
    }),
  incomplete: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'dossier-incomplete',
      {
        vi: `Còn ${faults.length} chỗ cần sửa trước khi nộp.`,
        en: `${faults.length} thing(s) to mend before submitting.`,
      },
      faults,
    ),
  paymentRequired: (amount: number) =>
    new DomainError('rule-broken', 'payment-required', {
      vi: `Hồ sơ này cần trả ${amount.toLocaleString('vi-VN')} đ trước khi nộp.`,
      en: `${amount.toLocaleString('en')} đ must be paid before this can be submitted.`,
    }),
  nothingToPay: () =>
    new DomainError('conflict', 'nothing-to-pay', {
      vi: 'Hồ sơ này không phải trả tiền, nộp được ngay.',
      en: 'There is nothing to pay for this dossier; submit it.',
    }),
  moveNotAllowed: () =>
    new DomainError('conflict', 'move-not-allowed', {
      vi: 'Hồ sơ đang ở bước khác hoặc không thuộc việc của tài khoản này. Tải lại trang để xem bước hiện tại.',
      en: 'The dossier is at another step, or this is not for this account to do. Reload to see where it is.',
    }),
  versionChanged: () =>
    new DomainError('conflict', 'version-changed', {
      vi: 'Có người vừa thay đổi hồ sơ này. Tải lại trang rồi làm tiếp.',
      en: 'Somebody has just changed this dossier. Reload and go on.',
    }),
  resultNotFound: () =>
    new DomainError('not-found', 'result-not-found', {
      vi: 'Không có giấy nào được cấp với mã này.',
      en: 'No paper was issued under this code.',
    }),
  paperNotFound: () =>
    new DomainError('not-found', 'paper-not-found', {
      vi: 'Không có giấy này trong hồ sơ.',
      en: 'There is no such paper in the dossier.',
    }),
  /** What is wrong with a question to another agency, at the place it was typed. */
  consultationFaulty: (pointer: string, { vi, en }: Text) =>
    one('rule-broken', 'consultation-faulty', pointer, vi, en),
  consultationNotFound: () =>
    new DomainError('not-found', 'consultation-not-found', {
      vi: 'Cơ quan này không được hỏi ý kiến về hồ sơ đó.',
      en: 'This agency was not asked about such a dossier.',
    }),
  consultationOpen: () =>
    new DomainError('conflict', 'consultation-open', {
      vi: 'Bước này còn chờ ý kiến cơ quan khác. Chờ trả lời, hoặc thôi lấy ý kiến và ghi lý do, rồi chuyển bước.',
      en: 'This step still waits for the opinion of another agency. Wait for it, or withdraw the question with a reason, then go on.',
    }),
  consultationClosed: () =>
    new DomainError('conflict', 'consultation-closed', {
      vi: 'Ý kiến này đã được trả lời, hoặc nơi hỏi không cần nữa. Tải lại trang để xem.',
      en: 'This opinion was given already, or is no longer asked for. Reload to see.',
    }),
  opinionFaulty: (faults: readonly (Text & { pointer: string })[]) =>
    new DomainError(
      'rule-broken',
      'opinion-faulty',
      { vi: faults[0]?.vi ?? '', en: faults[0]?.en ?? '' },
      faults.map((fault) => ({ code: 'opinion-faulty', ...fault })),
    ),
  /** What is wrong with what was typed of another agency's result, at the place where it was. */
  otherResultFaulty: (faults: readonly (Text & { pointer: string })[]) =>
    new DomainError(
      'rule-broken',
      'other-result-faulty',
      { vi: faults[0]?.vi ?? '', en: faults[0]?.en ?? '' },
      faults.map((fault) => ({ code: 'other-result-faulty', ...fault })),
    ),
  opinionLinkInvalid: () =>
    new DomainError('not-found', 'opinion-link-invalid', {
      vi: 'Liên kết này không dùng được: đã hết hạn, nơi hỏi không cần ý kiến nữa, hoặc địa chỉ chép thiếu.',
      en: 'This link cannot be used: it has expired, the opinion is no longer asked for, or the address is incomplete.',
    }),
  changeReasonUnknown: () =>
    one(
      'rule-broken',
      'change-reason-unknown',
      '/reason',
      'Chọn lý do trong danh sách.',
      'Choose one of the reasons.',
    ),
  nothingToCorrect: () =>
    one(
      'rule-broken',
      'correction-empty',
      '/answers',
      'Sửa ít nhất một nội dung.',
      'Correct at least one thing.',
    ),
  correctionFaulty: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'correction-faulty',
      { vi: 'Nội dung đính chính chưa đúng.', en: 'What is corrected is not right yet.' },
      faults,
    ),
  receiptFaulty: (parts: readonly ReceiptPart[]) =>
    new DomainError(
      'rule-broken',
      'receipt-faulty',
      { vi: 'Chưa đủ thông tin giao nhận.', en: 'What is written down of the handing over is not complete.' },
      parts.map((part) => ({ pointer: `/${part}`, code: 'missing', ...receiptTexts[part] })),
    ),
  decisionNumberRequired: () =>
    one(
      'rule-broken',
      'decision-number-required',
      '/decision/number',
      'Ghi số, ký hiệu văn bản quyết định.',
      'Enter the number of the decision.',
    ),
  decisionInFuture: () => {
    const text = { vi: 'Ngày của văn bản chưa tới.', en: 'The day of the decision lies after today.' }
    return new DomainError('rule-broken', 'decision-in-future', text, [
      { pointer: '/decision/issuedOn', code: 'decision-in-future', ...text },
    ])
  },
  registerPeriod: () =>
    one(
      'rule-broken',
      'register-period-wrong',
      '/to',
      'Chọn ngày đầu và ngày cuối trong cùng một năm, ngày cuối không trước ngày đầu.',
      'Choose a first and a last day in one year, the last not before the first.',
    ),
  registerTooLong: (most: number) =>
    new DomainError('rule-broken', 'register-too-long', {
      vi: `Khoảng thời gian này có hơn ${most.toLocaleString('vi-VN')} hồ sơ. Chia thành các khoảng ngắn hơn.`,
      en: `There are more than ${most.toLocaleString('en')} dossiers in this time. Print it in shorter parts.`,
    }),
  reasonRequired: () => one('rule-broken', 'reason-required', '/reason', 'Ghi rõ lý do.', 'Give the reason.'),
  nothingAskedFor: () =>
    one(
      'rule-broken',
      'supplement-empty',
      '/items',
      'Chọn ít nhất một chỗ cần bổ sung.',
      'Choose at least one thing to be supplied.',
    ),
  decisionRequired: () =>
    one(
      'rule-broken',
      'decision-required',
      '/decision',
      'Chọn hướng xử lý của bước này.',
      'Choose what is decided in this step.',
    ),
  stepNeedsMissing: (missing: readonly { pointer: string; vi: string; en: string }[]) =>
    new DomainError(
      'rule-broken',
      'step-needs-missing',
      {
        vi: `Chưa xong được bước này, còn thiếu: ${missing.map(({ vi }) => vi).join('; ')}.`,
        en: `This step cannot be finished yet; missing: ${missing.map(({ en }) => en).join('; ')}.`,
      },
      missing.map(({ pointer, vi, en }) => ({
        pointer: `/needs${pointer}`,
        code: 'step-needs-missing',
        vi: `Còn thiếu: ${vi}`,
        en: `Missing: ${en}`,
      })),
    ),
  newDayFaulty: (text: Text, pointer: string) =>
    new DomainError('rule-broken', 'new-day-faulty', text, [{ pointer, code: 'new-day-faulty', ...text }]),
  noSuchColleague: () =>
    one(
      'rule-broken',
      'colleague-not-found',
      '/staff',
      'Người này không làm việc đó ở đơn vị.',
      'This person does not do that work in the unit.',
    ),
  supplementMissing: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'supplement-missing',
      { vi: 'Chưa nộp đủ những gì được yêu cầu.', en: 'Not everything that was asked for is there.' },
      faults,
    ),
  factsFaulty: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'result-facts-faulty',
      {
        vi: 'Chưa lập được dự thảo: còn nội dung phải nhập hoặc nhập chưa đúng.',
        en: 'The result cannot be drafted: something has to be entered, or was entered wrongly.',
      },
      faults,
    ),
  recordNotFound: () =>
    new DomainError('rule-broken', 'record-not-found', {
      vi: 'Không tìm thấy việc hộ tịch này trong cơ sở dữ liệu. Tra sổ giấy hoặc từ chối theo lý do EXT-01, EXT-02.',
      en: 'The record was not found in the database. Search the paper register, or refuse by reason EXT-01 or EXT-02.',
    }),
  unitNotCompetent: () =>
    new DomainError(
      'rule-broken',
      'unit-not-competent',
      {
        vi: 'Cơ quan được chọn không tiếp nhận thủ tục này. Chọn cơ quan khác có thẩm quyền.',
        en: 'The agency chosen does not receive this procedure. Choose another one that is competent.',
      },
      [
        {
          pointer: '/unit',
          code: 'not-competent',
          vi: 'Chọn cơ quan khác có thẩm quyền.',
          en: 'Choose another agency that is competent.',
        },
      ],
    ),
  viewNotKept: (most: number) =>
    new DomainError(
      'rule-broken',
      'view-not-kept',
      {
        vi: `Danh sách cần có tên, và mỗi người lưu được nhiều nhất ${most} danh sách.`,
        en: `A list needs a name, and everybody can keep at most ${most}.`,
      },
      [],
    ),
  messageFaulty: (fault: Text) =>
    new DomainError('rule-broken', 'message-faulty', fault, [
      { pointer: '/text', code: 'message-faulty', ...fault },
    ]),
  messagesEnough: (most: number) => {
    const text = {
      vi: `Mỗi ngày gửi được ${most} tin về một hồ sơ. Gửi tiếp vào ngày mai, hoặc gọi nơi giải quyết.`,
      en: `At most ${most} messages a day about one dossier. Go on tomorrow, or telephone the agency.`,
    }
    return new DomainError('rule-broken', 'messages-enough', text, [
      { pointer: '/text', code: 'messages-enough', ...text },
    ])
  },
  correspondenceClosed: () =>
    new DomainError('conflict', 'correspondence-closed', {
      vi: 'Hồ sơ đã kết thúc từ lâu nên không nhận tin nữa. Gọi nơi giải quyết nếu còn việc cần hỏi.',
      en: 'The dossier ended too long ago to be written about. Telephone the agency if there is something to ask.',
    }),
  alreadyNumbered: () =>
    new DomainError('rule-broken', 'child-already-numbered', {
      vi: 'Trẻ đã được cấp số định danh theo một hồ sơ khác. Kiểm tra việc khai sinh trùng; nếu trùng thì từ chối theo lý do BIR-02.',
      en: 'The child was given an identity number through another dossier. Check whether the birth is registered already; if so refuse by reason BIR-02.',
    }),
  registerDown: () =>
    new DomainError('unavailable', 'national-register-down', {
      vi: 'Cơ sở dữ liệu quốc gia đang không trả lời. Chưa có gì thay đổi; thử lại sau ít phút.',
      en: 'The national database does not answer. Nothing was changed; try again in a few minutes.',
    }),
}
