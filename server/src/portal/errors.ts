import { DomainError } from '../kernel/errors.ts'

/** Why a page itself says no; the code is public: never rename one. */
export const portalErrors = {
  formExpired: () =>
    new DomainError('forbidden', 'form-expired', {
      vi: 'Trang này mở trước khi đăng nhập lại hoặc đăng xuất nên chưa gửi được. Quay lại trang trước, tải lại rồi gửi lần nữa; những gì đã lưu vẫn còn.',
      en: 'This page was opened before you signed in again or signed out, so it was not sent. Go back, reload and send again; what was saved is still there.',
    }),
}
