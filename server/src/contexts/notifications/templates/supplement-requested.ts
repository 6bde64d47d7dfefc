import type { Template } from './template.ts'

export const supplementRequested: Template = {
  vi: {
    subject: ({ code }) => `Hồ sơ ${code} cần bổ sung`,
    text: ({ code, link }) => `Hồ sơ ${code} cần bổ sung. Trong lúc chờ, thời hạn dừng lại. Xem: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code}: something is missing`,
    text: ({ code, link }) =>
      `Something is missing in dossier ${code}. The clock stops meanwhile. See ${link}`,
  },
}
