import type { Template } from './template.ts'

export const dossierWithdrawn: Template = {
  vi: {
    subject: ({ code }) => `Đã rút hồ sơ ${code}`,
    text: ({ code, link }) => `Hồ sơ ${code} đã được rút theo đề nghị của người nộp. Xem: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code} is withdrawn`,
    text: ({ code, link }) => `Dossier ${code} was withdrawn as its applicant asked. See ${link}`,
  },
}
