import { DomainError, type Fault } from '../../kernel/errors.ts'
import type { Text } from '../../kernel/values/locale.ts'
import { writeDay } from '../../kernel/values/vietnam-time.ts'
import type { Annulment } from '../catalogue/index.ts'

const atField = (kind: 'rule-broken', code: string, pointer: string, text: Text) =>
  new DomainError(kind, code, text, [{ pointer, code, ...text }])

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const formErrors = {
  draftNotFound: () =>
    new DomainError('not-found', 'draft-not-found', {
      vi: 'Không có bản nháp này trong tài khoản đang đăng nhập.',
      en: 'There is no such draft in this account.',
    }),
  notOnline: () =>
    new DomainError('rule-broken', 'procedure-not-online', {
      vi: 'Thủ tục này chưa nộp trực tuyến được ở đây. Nộp tại Bộ phận Một cửa.',
      en: 'This procedure cannot be submitted online here. Hand it in at the one-stop desk.',
    }),
  noEntryForm: () =>
    new DomainError('rule-broken', 'no-entry-form', {
      vi: 'Thủ tục này chưa có tờ khai điện tử nhập được tại quầy theo cách này. Nhận bằng giấy theo cách cũ.',
      en: 'There is no electronic form of this procedure to be entered in this way. Take the papers as before.',
    }),
  procedureAnnulled: ({ endedOn, decision }: Annulment) =>
    new DomainError('rule-broken', 'procedure-annulled', {
      vi: `Thủ tục này đã bị bãi bỏ từ ${writeDay(endedOn)} theo Quyết định ${decision.number}. Hồ sơ và bản nháp đã có vẫn làm tiếp được.`,
      en: `This procedure was annulled from ${writeDay(endedOn)} by Decision ${decision.number}. Dossiers and drafts that were begun go on.`,
    }),
  notOfferedHere: (unit: Text, elsewhere: Text) => {
    const text = {
      vi: `${unit.vi} chưa nhận hồ sơ trực tuyến của thủ tục này. ${elsewhere.vi}`,
      en: `${unit.en} does not take dossiers of this procedure online yet. ${elsewhere.en}`,
    }
    return new DomainError('rule-broken', 'not-offered-here', text, [
      { pointer: '/unit', code: 'not-offered-here', ...text },
    ])
  },
  unitNotCompetent: () => {
    const text = {
      vi: 'Chọn xã, phường hoặc cơ quan nhận hồ sơ.',
      en: 'Choose the commune or agency that receives the dossier.',
    }
    return new DomainError('rule-broken', 'unit-not-competent', text, [
      { pointer: '/unit', code: 'unit-not-competent', ...text },
    ])
  },
  draftClosed: () =>
    new DomainError('conflict', 'draft-closed', {
      vi: 'Bản nháp này đã nộp hoặc đã bỏ, không sửa được nữa.',
      en: 'This draft was submitted or discarded and can no longer be changed.',
    }),
  draftPaying: () =>
    new DomainError('conflict', 'draft-paying', {
      vi: 'Hồ sơ đang chờ thanh toán. Muốn sửa thì bấm “Sửa lại trước khi trả tiền”.',
      en: 'The dossier waits for its payment. To change it, choose “Change before paying”.',
    }),
  changedElsewhere: () =>
    new DomainError('conflict', 'draft-changed-elsewhere', {
      vi: 'Có câu trả lời khác nhau giữa hai thiết bị, hoặc bản nháp vừa thay đổi. Xem hai bản và chọn; cả hai vẫn được giữ.',
      en: 'Two devices gave different answers, or the draft has just changed. Look at both versions and choose; both are kept.',
    }),
  signedOut: () =>
    new DomainError('unauthenticated', 'page-kept-signed-out', {
      vi: 'Đã hết phiên đăng nhập. Những gì vừa gõ được giữ lại; đăng nhập để lưu vào bản nháp.',
      en: 'The session has ended. What was just typed is kept; sign in to save it into the draft.',
    }),
  mayNotActFor: () =>
    new DomainError('rule-broken', 'may-not-act-for', {
      vi: 'Chưa xác minh được ông/bà được nộp thay người này. Chọn người khác, hoặc dùng văn bản ủy quyền.',
      en: 'It could not be shown that you may act for this person. Choose another, or use a written authorisation.',
    }),
  actingEnded: () =>
    new DomainError('rule-broken', 'acting-ended', {
      vi: 'Quyền nộp thay đã hết hiệu lực. Xin ủy quyền mới, hoặc nộp cho chính mình.',
      en: 'The right to act for the other person has ended. Ask for a new authorisation, or act for yourself.',
    }),
  representationDown: () =>
    new DomainError('unavailable', 'representation-unknown-now', {
      vi: 'Cơ sở dữ liệu đang không trả lời nên chưa xác minh được. Thử lại sau, hoặc dùng văn bản ủy quyền.',
      en: 'The database does not answer, so it cannot be verified now. Try again later, or use a written authorisation.',
    }),
  partNotSent: () =>
    new DomainError('rule-broken', 'part-not-sent', {
      vi: 'Phần này không gửi cho người khác được.',
      en: 'This part cannot be sent to another person.',
    }),
  partReceiver: () =>
    atField('rule-broken', 'part-receiver-missing', '/identityNumber', {
      vi: 'Nhập họ tên và số định danh 12 chữ số của người được nhờ.',
      en: 'Enter the name and the 12-digit identity number of the person you ask.',
    }),
  partToSelf: () =>
    atField('rule-broken', 'part-to-self', '/identityNumber', {
      vi: 'Đây là số định danh của chính ông/bà.',
      en: 'This is your own identity number.',
    }),
  partSentAlready: () =>
    new DomainError('conflict', 'part-sent-already', {
      vi: 'Phần này đã gửi và đang chờ trả lời. Muốn gửi người khác thì rút lại trước.',
      en: 'This part was sent and waits for its answer. Take it back to ask somebody else.',
    }),
  partNotFound: () =>
    new DomainError('not-found', 'part-not-found', {
      vi: 'Không có phần nào được nhờ ở địa chỉ này.',
      en: 'Nothing was asked of you at this address.',
    }),
  partEnded: () =>
    new DomainError('conflict', 'part-ended', {
      vi: 'Phần này đã được trả lời, đã rút lại hoặc hồ sơ đã nộp.',
      en: 'This part was answered or taken back, or the dossier was handed in.',
    }),
  partChanged: () =>
    new DomainError('conflict', 'part-changed', {
      vi: 'Người nhờ đã sửa hồ sơ, phần này không còn dành cho ông/bà. Đề nghị gửi lại.',
      en: 'The form was changed since and this part is no longer for you. Ask for it to be sent again.',
    }),
  partNeedsIdentity: () =>
    new DomainError('forbidden', 'part-needs-identity', {
      vi: 'Xác nhận cần tài khoản VNeID mức 2.',
      en: 'Confirming needs a level-2 VNeID account.',
    }),
  actingPaper: (pointer: string) =>
    atField('rule-broken', 'acting-paper-incomplete', pointer, {
      vi: 'Nhập đủ họ tên, số định danh của người ủy quyền, số văn bản, ngày lập và ngày hết hạn.',
      en: 'Enter name and identity number of who authorised you, number of the paper, its day and its last day.',
    }),
  unknownPage: () =>
    new DomainError('not-found', 'form-page-not-found', {
      vi: 'Tờ khai không có trang này.',
      en: 'The form has no such page.',
    }),
  formChanged: () =>
    new DomainError('conflict', 'form-changed', {
      vi: 'Tờ khai vừa có phiên bản mới. Xem lại các câu trả lời rồi nộp; những gì đã điền vẫn còn.',
      en: 'The form has a new version. Look at the answers again, then hand in; what you filled in is still there.',
    }),
  serviceNotFound: () =>
    new DomainError('not-found', 'service-not-found', {
      vi: 'Thủ tục này chưa có dịch vụ trực tuyến.',
      en: 'This procedure has no online service.',
    }),
  procedureNotInForce: () =>
    new DomainError('rule-broken', 'service-without-procedure', {
      vi: 'Không có thủ tục hành chính đang hiệu lực với mã này. Ban hành thủ tục trong danh mục trước.',
      en: 'No procedure with this code is in force. Put the procedure into the catalogue first.',
    }),
  definitionDraftNotFound: () =>
    new DomainError('not-found', 'definition-draft-not-found', {
      vi: 'Không có bản soạn thảo này, hoặc nó không thuộc lĩnh vực của đơn vị.',
      en: 'There is no such draft, or it is not of your unit’s fields.',
    }),
  definitionDraftOpen: () =>
    new DomainError('conflict', 'definition-draft-open', {
      vi: 'Đang có một bản soạn thảo chưa xong. Hoàn tất hoặc hủy bản đó trước.',
      en: 'A draft of this is under way. Finish or discard it first.',
    }),
  definitionDraftNotOpen: () =>
    new DomainError('conflict', 'definition-draft-not-open', {
      vi: 'Bản soạn thảo đã chuyển sang bước khác. Tải lại trang để xem.',
      en: 'The draft has moved on. Reload the page to see where it is.',
    }),
  definitionDraftChanged: () =>
    new DomainError('conflict', 'definition-draft-changed', {
      vi: 'Bản soạn thảo vừa được lưu ở nơi khác. Nội dung đang sửa vẫn còn trên trang này.',
      en: 'The draft was just saved elsewhere. What you edited is still on this page.',
    }),
  definitionOutdated: () =>
    new DomainError('conflict', 'definition-outdated', {
      vi: 'Đã có phiên bản khác được ban hành từ khi bắt đầu soạn. Xem khác biệt rồi lấy bản đó làm gốc.',
      en: 'Another version was published since the draft was begun. Look at the differences, then take it as the base.',
    }),
  definitionUnreadable: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'definition-unreadable',
      {
        vi: 'Nội dung gửi lên không phải là một định nghĩa biểu mẫu hợp lệ.',
        en: 'What was sent is not a definition that can be read.',
      },
      faults.slice(0, 100),
    ),
  definitionNotSound: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'definition-not-sound',
      { vi: 'Bản soạn thảo còn chỗ phải sửa.', en: 'Some parts of the draft have to be mended.' },
      faults.slice(0, 100),
    ),
  examplesFail: (examples: readonly string[]) =>
    new DomainError('rule-broken', 'definition-examples-fail', {
      vi: `Câu trả lời thử cho kết quả khác: ${examples.join(', ')}.`,
      en: `Test answers come out differently: ${examples.join(', ')}.`,
    }),
  listBreaksForms: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'code-list-breaks-forms',
      {
        vi: 'Tờ khai đang dùng danh mục này sẽ hỏng. Sửa tờ khai trước, hoặc giữ các mã đang dùng.',
        en: 'Forms that use this list would break. Change the forms first, or keep the codes they use.',
      },
      faults.slice(0, 100),
    ),
  definitionSaysNothingNew: () =>
    new DomainError('rule-broken', 'definition-says-nothing-new', {
      vi: 'Bản soạn thảo giống hệt phiên bản đang có.',
      en: 'The draft says what already holds.',
    }),
  approverWorkedOnIt: () =>
    new DomainError('forbidden', 'definition-second-person-required', {
      vi: 'Người đã soạn không tự duyệt được. Cần một người khác có quyền duyệt.',
      en: 'Whoever worked on it cannot approve it. A second person must.',
    }),
  publicationInPast: () => {
    const text = {
      vi: 'Ngày áp dụng là hôm nay hoặc về sau.',
      en: 'It can hold from today or a later day.',
    }
    return new DomainError('rule-broken', 'publication-in-past', text, [
      { pointer: '/validFrom', code: 'publication-in-past', ...text },
    ])
  },
  decisionNotSigned: () => {
    const text = { vi: 'Ngày ký quyết định chưa tới.', en: 'The day of the decision has not come yet.' }
    return new DomainError('rule-broken', 'decision-not-signed', text, [
      { pointer: '/decision/issuedOn', code: 'decision-not-signed', ...text },
    ])
  },
  replayRunning: () =>
    new DomainError('conflict', 'replay-running', {
      vi: 'Đang chạy thử với hồ sơ cũ. Chờ kết quả rồi chạy lại.',
      en: 'Past dossiers are being tried. Wait for the result, then try again.',
    }),
  replayPeriod: () => {
    const text = {
      vi: 'Chọn khoảng ngày đã qua, nhiều nhất 366 ngày.',
      en: 'Choose days that have passed, at most 366 of them.',
    }
    return new DomainError('rule-broken', 'replay-period', text, [
      { pointer: '/from', code: 'replay-period', ...text },
    ])
  },
}
