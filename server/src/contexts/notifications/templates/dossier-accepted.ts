import { momentText } from '../rules/moment-text.ts'
import type { Template } from './template.ts'

export const dossierAccepted: Template = {
  vi: {
    subject: ({ code }) => `Đã tiếp nhận hồ sơ ${code}`,
    text: ({ code, due, link }) =>
      `Một cửa đã tiếp nhận hồ sơ ${code}. Hẹn trả trước ${momentText(new Date(due), 'vi')}. Xem: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code} is accepted`,
    text: ({ code, due, link }) =>
      `Dossier ${code} is accepted. Result before ${momentText(new Date(due), 'en')}. See ${link}`,
  },
}
