import { DomainError } from '../../kernel/errors.ts'
import type { Text } from '../../kernel/values/locale.ts'
import { writeDay } from '../../kernel/values/vietnam-time.ts'
import type { Annulment } from '../catalogue/index.ts'

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
      vi: 'Có câu trả lời khác nhau giữa hai thiết bị, hoặc bản nháp vừa thay đổi. Xem hai bản và chọn; cả hai vẫn được giữ.',
      en: 'Two devices gave different answers, or the draft has just changed. Look at both versions and choose; both are kept.',
    }),
  signedOut: () =>
    new DomainError('unauthenticated', 'page-kept-signed-out', {
      vi: 'Đã hết phiên đăng nhập. Những gì vừa gõ được giữ lại; đăng nhập để lưu vào bản nháp.',
      en: 'The session has ended. What was just typed is kept; sign in to save it into the draft.',
    }),
  unknownPage: () =>
    new DomainError('not-found', 'form-page-not-found', {
      vi: 'Tờ khai không có trang này.',
      en: 'The form has no such page.',
    }),
}
