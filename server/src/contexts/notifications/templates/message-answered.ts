import type { Template } from './template.ts'

export const messageAnswered: Template = {
  vi: {
    subject: ({ code }) => `Có tin nhắn về hồ sơ ${code}`,
    text: ({ code, link }) => `Một cửa vừa nhắn về hồ sơ ${code}. Đọc và trả lời: ${link}`,
  },
  en: {
    subject: ({ code }) => `A message about dossier ${code}`,
    text: ({ code, link }) => `The desk has written about dossier ${code}. Read and answer: ${link}`,
  },
}
