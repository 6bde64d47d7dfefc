import type { Template } from './template.ts'

export const otherResultTold: Template = {
  vi: {
    subject: ({ code }) => `Hồ sơ ${code}: cơ quan khác đã báo kết quả`,
    text: ({ code, link }) => `Hồ sơ ${code}: cơ quan cùng giải quyết đã báo kết quả. Xem: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code}: another agency has told its result`,
    text: ({ code, link }) => `Dossier ${code}: another agency has told its result. See: ${link}`,
  },
}
