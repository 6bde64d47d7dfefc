import { DomainError } from '../../kernel/errors.ts'
import type { Text } from '../../kernel/values/locale.ts'

const atField = (kind: 'rule-broken', code: string, pointer: string, text: Text) =>
  new DomainError(kind, code, text, [{ pointer, code, ...text }])

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const identityErrors = {
  wrongSignIn: () =>
    new DomainError('unauthenticated', 'wrong-sign-in', {
      vi: 'Tên đăng nhập, mật khẩu hoặc mã 6 số chưa đúng.',
      en: 'The user name, the password or the 6-digit code is not right.',
    }),
  locked: (minutes: number) =>
    new DomainError('too-many-requests', 'account-locked', {
      vi: `Nhập sai nhiều lần, tài khoản tạm khóa. Thử lại sau ${minutes} phút.`,
      en: `Too many wrong attempts; the account is locked for ${minutes} minutes.`,
    }),
  postNotHeld: () =>
    new DomainError('not-found', 'post-not-held', {
      vi: 'Hôm nay bạn không giữ vị trí này, hoặc ủy quyền đã hết hạn.',
      en: 'You do not hold this post today, or its delegation has ended.',
    }),
  assuranceTooLow: () =>
    new DomainError('forbidden', 'assurance-too-low', {
      vi: 'Tài khoản VNeID mức 1 chưa nộp hồ sơ được. Ra công an xã, phường để nâng lên mức 2.',
      en: 'A level-1 VNeID account cannot submit. The commune police can raise it to level 2.',
    }),
  granteeUnknown: () =>
    atField('rule-broken', 'grantee-unknown', '/identityNumber', {
      vi: 'Nhập số định danh 12 chữ số của người được ủy quyền.',
      en: 'Enter the 12-digit identity number of the person you authorise.',
    }),
  granteeIsSelf: () =>
    atField('rule-broken', 'grantee-is-self', '/identityNumber', {
      vi: 'Đây là số định danh của chính ông/bà. Nhập số của người được ủy quyền.',
      en: 'This is your own identity number. Enter that of the person you authorise.',
    }),
  granteeUnnamed: () =>
    atField('rule-broken', 'grantee-unnamed', '/name', {
      vi: 'Nhập họ tên người được ủy quyền như trên thẻ căn cước.',
      en: 'Enter the name of the person you authorise, as on the identity card.',
    }),
  authorisationDays: () =>
    atField('rule-broken', 'authorisation-days', '/validTo', {
      vi: 'Chọn ngày bắt đầu từ hôm nay trở đi và ngày kết thúc sau đó.',
      en: 'Choose a first day from today on, and a last day after it.',
    }),
  authorisationTooLong: () =>
    atField('rule-broken', 'authorisation-too-long', '/validTo', {
      vi: 'Ủy quyền tại đây kéo dài nhiều nhất 5 năm. Hết hạn thì ủy quyền lại.',
      en: 'An authorisation given here lasts at most 5 years. Give it again when it has ended.',
    }),
  authorisationOfNothing: () =>
    atField('rule-broken', 'authorisation-of-nothing', '/procedures', {
      vi: 'Chọn ít nhất một thủ tục, hoặc ủy quyền cho mọi thủ tục.',
      en: 'Choose at least one procedure, or authorise for all of them.',
    }),
  authorisationNotFound: () =>
    new DomainError('not-found', 'authorisation-not-found', {
      vi: 'Không có ủy quyền này, hoặc đã chấm dứt.',
      en: 'There is no such authorisation, or it has ended.',
    }),
  signInRefused: () =>
    new DomainError('unauthenticated', 'sign-in-refused', {
      vi: 'VNeID chưa xác nhận đăng nhập. Thử lại.',
      en: 'VNeID did not confirm the sign-in. Try again.',
    }),
  identityProviderDown: () =>
    new DomainError('unavailable', 'identity-provider-down', {
      vi: 'VNeID đang không trả lời. Thử lại sau ít phút.',
      en: 'VNeID does not answer. Try again in a few minutes.',
    }),
}
