import { DomainError } from '../../kernel/errors.ts'
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
      vi: 'Bản nháp vừa được sửa ở thiết bị khác. Tải lại trang để xem bản mới.',
      en: 'The draft was just changed on another device. Reload the page to see the newer one.',
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
}
