import type { Template } from './template.ts'

export const resultRevoked: Template = {
  vi: {
    subject: ({ code }) => `Kết quả hồ sơ ${code} đã bị thu hồi`,
    text: ({ code, link }) => `Kết quả hồ sơ ${code} đã bị thu hồi, không dùng được nữa. Xem: ${link}`,
  },
  en: {
    subject: ({ code }) => `The result of dossier ${code} was revoked`,
    text: ({ code, link }) =>
      `The result of dossier ${code} was revoked and can no longer be used. See ${link}`,
  },
}
