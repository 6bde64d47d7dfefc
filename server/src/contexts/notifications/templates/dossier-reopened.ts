import type { Template } from './template.ts'

export const dossierReopened: Template = {
  vi: {
    subject: ({ code }) => `Hồ sơ ${code} được mở lại`,
    text: ({ code, link }) => `Hồ sơ ${code} được mở lại, thời hạn tính lại từ đầu. Xem: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code} is open again`,
    text: ({ code, link }) => `Dossier ${code} is open again; its time begins anew. See ${link}`,
  },
}
