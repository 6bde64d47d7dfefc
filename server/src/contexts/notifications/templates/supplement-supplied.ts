import { momentText } from '../rules/moment-text.ts'
import type { Template } from './template.ts'

export const supplementSupplied: Template = {
  vi: {
    subject: ({ code }) => `Đã nhận phần bổ sung hồ sơ ${code}`,
    text: ({ code, due, link }) =>
      `Đã nhận phần bổ sung hồ sơ ${code}. Hẹn trả mới: ${momentText(new Date(due), 'vi')}. Xem: ${link}`,
  },
  en: {
    subject: ({ code }) => `The supplement of dossier ${code} has come`,
    text: ({ code, due, link }) =>
      `The supplement of dossier ${code} has come. New due date: ${momentText(new Date(due), 'en')}. See ${link}`,
  },
}
