import type { Template } from './template.ts'

export const resultCorrected: Template = {
  vi: {
    subject: ({ code }) => `Kết quả hồ sơ ${code} đã đính chính`,
    text: ({ code, link }) => `Kết quả hồ sơ ${code} đã đính chính. Dùng bản mới: ${link}`,
  },
  en: {
    subject: ({ code }) => `The result of dossier ${code} was corrected`,
    text: ({ code, link }) => `The result of dossier ${code} was corrected. Use the new one: ${link}`,
  },
}
