import { momentText } from '../rules/moment-text.ts'
import type { Template } from './template.ts'

export const dueMoved: Template = {
  vi: {
    subject: ({ code }) => `Hồ sơ ${code}: hẹn trả thay đổi`,
    text: ({ code, due, link }) =>
      `Hồ sơ ${code} hẹn trả lại: ${momentText(new Date(due), 'vi')}. Xem lý do: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code}: the due moment moved`,
    text: ({ code, due, link }) =>
      `Dossier ${code} is now due at ${momentText(new Date(due), 'en')}. See why: ${link}`,
  },
}
