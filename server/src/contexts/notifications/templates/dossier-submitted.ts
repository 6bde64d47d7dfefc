import { momentText } from '../rules/moment-text.ts'
import type { Template } from './template.ts'

export const dossierSubmitted: Template = {
  vi: {
    subject: ({ code }) => `Đã nhận hồ sơ ${code}`,
    text: ({ code, due, link }) =>
      `Đã nhận hồ sơ ${code}. Có kết quả trước ${momentText(new Date(due), 'vi')}. Xem: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code} has arrived`,
    text: ({ code, due, link }) =>
      `Dossier ${code} has arrived. Result before ${momentText(new Date(due), 'en')}. See ${link}`,
  },
}
