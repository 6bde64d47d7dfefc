import type { Template } from './template.ts'

export const dossierResolved: Template = {
  vi: {
    subject: ({ code }) => `Đã có kết quả hồ sơ ${code}`,
    text: ({ code, link }) => `Kết quả hồ sơ ${code} đã có trong Giấy tờ của tôi: ${link}`,
  },
  en: {
    subject: ({ code }) => `The result of dossier ${code} is ready`,
    text: ({ code, link }) => `The result of dossier ${code} is in My documents: ${link}`,
  },
}
