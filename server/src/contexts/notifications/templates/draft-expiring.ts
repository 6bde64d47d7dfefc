import { momentText } from '../rules/moment-text.ts'
import type { Template } from './template.ts'

const day = (due: string, locale: 'vi' | 'en') => momentText(new Date(due), locale).split(' ').at(-1)

export const draftExpiring: Template = {
  vi: {
    subject: ({ due }) => `Bản nháp hồ sơ sẽ bỏ ngày ${day(due, 'vi')}`,
    text: ({ due, link }) =>
      `Một bản nháp hồ sơ lâu không sửa sẽ bỏ ngày ${day(due, 'vi')}. Làm tiếp: ${link}`,
  },
  en: {
    subject: ({ due }) => `A draft will be put away on ${day(due, 'en')}`,
    text: ({ due, link }) =>
      `A draft that was not touched for long will be put away on ${day(due, 'en')}. Go on: ${link}`,
  },
}
