import { momentText } from '../rules/moment-text.ts'
import type { Template } from './template.ts'

export const dueExtended: Template = {
  vi: {
    subject: ({ code }) => `Hồ sơ ${code}: xin lỗi và hẹn lại`,
    text: ({ code, due, link }) =>
      `Hồ sơ ${code} trễ hẹn. Chúng tôi xin lỗi, hẹn lại ${momentText(new Date(due), 'vi')}. Xem: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code}: an apology and a new day`,
    text: ({ code, due, link }) =>
      `Dossier ${code} is late. We apologise and promise it by ${momentText(new Date(due), 'en')}. See ${link}`,
  },
}
