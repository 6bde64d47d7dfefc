import { DomainError } from '../../kernel/errors.ts'
import type { Text } from '../../kernel/values/locale.ts'

const at = (kind: 'rule-broken', code: string, pointer: string, text: Text) =>
  new DomainError(kind, code, text, [{ pointer, code, ...text }])

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const receptionErrors = {
  noDesk: () =>
    new DomainError('not-found', 'desk-not-found', {
      vi: 'Không có Bộ phận Một cửa này.',
      en: 'There is no such one-stop desk.',
    }),
  ticketNotFound: () =>
    new DomainError('not-found', 'ticket-not-found', {
      vi: 'Không có số này trong hôm nay.',
      en: 'There is no such number today.',
    }),
  ticketMoved: () =>
    new DomainError('conflict', 'ticket-moved', {
      vi: 'Số này đã được quầy khác gọi hoặc đã xong.',
      en: 'Another counter has called this number, or it is done.',
    }),
  nothingToCollect: () =>
    new DomainError('conflict', 'nothing-to-collect', {
      vi: 'Hồ sơ này không có kết quả chờ nhận tại Bộ phận Một cửa.',
      en: 'No result of this dossier waits to be collected at a desk.',
    }),
  timeNotFree: () =>
    at('rule-broken', 'time-not-free', '/at', {
      vi: 'Giờ này đã đủ người hoặc không còn nhận hẹn. Chọn giờ khác.',
      en: 'This time is full or no longer offered. Choose another one.',
    }),
  visitNotFound: () =>
    new DomainError('not-found', 'visit-not-found', {
      vi: 'Không có lượt tiếp này, hoặc là của người khác.',
      en: 'There is no such visit, or it is somebody else’s.',
    }),
  visitOpen: () =>
    new DomainError('conflict', 'visit-open', {
      vi: 'Đang tiếp một người. Kết thúc lượt đó trước khi tiếp người sau.',
      en: 'You are receiving somebody. Finish before you receive the next.',
    }),
  visitClosed: () =>
    new DomainError('conflict', 'visit-closed', {
      vi: 'Lượt tiếp này đã kết thúc. Dữ liệu cá nhân chỉ xem được khi đang tiếp người đó.',
      en: 'This visit is over. Personal data are shown only while the person is being received.',
    }),
  nobodyIdentified: () =>
    new DomainError('rule-broken', 'nobody-identified', {
      vi: 'Nhập hoặc quét căn cước của người đến nộp trước.',
      en: 'Identify the person first: type or scan the identity card.',
    }),
  anotherPerson: () =>
    new DomainError('conflict', 'another-person', {
      vi: 'Lượt này đã có hồ sơ của người khác. Mở lượt mới cho người này.',
      en: 'This visit has dossiers of somebody else. Open a new one for this person.',
    }),
  identityInvalid: () =>
    at('rule-broken', 'identity-invalid', '/identityNumber', {
      vi: 'Số định danh có 12 chữ số, đúng với ngày sinh và giới tính trên thẻ.',
      en: 'An identity number has 12 digits that agree with the birth date and the sex on the card.',
    }),
  arrivalInvalid: () =>
    at('rule-broken', 'arrival-invalid', '/arrivedOn', {
      vi: 'Ngày đến là hôm nay hoặc trong 30 ngày qua.',
      en: 'The day of arrival is today or within the last 30 days.',
    }),
  nothingScanned: () =>
    at('rule-broken', 'nothing-scanned', '/files', {
      vi: 'Chưa có trang nào. Chụp hoặc chọn tệp ảnh, PDF.',
      en: 'There is no page. Photograph one, or choose an image or a PDF.',
    }),
}
