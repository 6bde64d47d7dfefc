import { DomainError } from '../../kernel/errors.ts'

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const trackingErrors = {
  notConnected: () =>
    new DomainError('conflict', 'tracking-not-connected', {
      vi: 'Chưa kết nối hệ thống EMC nên không có gì để gửi hay đối soát.',
      en: 'The monitoring system is not connected, so nothing is sent or compared.',
    }),
  portalNotConnected: () =>
    new DomainError('conflict', 'portal-not-connected', {
      vi: 'Chưa kết nối Cổng Dịch vụ công quốc gia nên không có gì để gửi.',
      en: 'The national portal is not connected, so nothing is sent.',
    }),
  unknownDossier: () =>
    new DomainError('not-found', 'tracking-unknown-dossier', {
      vi: 'Hồ sơ này chưa có bản tin nào để gửi.',
      en: 'There are no messages about this dossier.',
    }),
  notCompared: () =>
    new DomainError('not-found', 'tracking-not-compared', {
      vi: 'Ngày này chưa đối soát được với EMC.',
      en: 'This day has not been compared yet.',
    }),
  dayAhead: () =>
    new DomainError('rule-broken', 'tracking-day-ahead', {
      vi: 'Chỉ đối soát được ngày đã tới.',
      en: 'A day that has not come cannot be compared.',
    }),
}
