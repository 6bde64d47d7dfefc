import type { Template } from './template.ts'

export const postCameBack: Template = {
  vi: {
    subject: ({ code }) => `Bưu chính trả lại kết quả hồ sơ ${code}`,
    text: ({ code, link }) => `Bưu chính trả lại kết quả hồ sơ ${code}. Nhắn nơi giải quyết: ${link}`,
  },
  en: {
    subject: ({ code }) => `The post returned the result of dossier ${code}`,
    text: ({ code, link }) =>
      `The post could not deliver the result of dossier ${code}. Write to the agency: ${link}`,
  },
}
