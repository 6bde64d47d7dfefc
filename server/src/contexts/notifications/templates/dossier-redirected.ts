import type { Template } from './template.ts'

export const dossierRedirected: Template = {
  vi: {
    subject: ({ code }) => `Hồ sơ ${code} đã chuyển cơ quan có thẩm quyền`,
    text: ({ code, link }) => `Hồ sơ ${code} đã chuyển cơ quan có thẩm quyền, giữ mã và hạn. Xem: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code} was sent to the competent agency`,
    text: ({ code, link }) =>
      `Dossier ${code} went to the competent agency; code and due date stay. See ${link}`,
  },
}
