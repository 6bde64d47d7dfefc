import type { Template } from './template.ts'

export const dossierReturned: Template = {
  vi: {
    subject: ({ code }) => `Đã trả kết quả hồ sơ ${code}`,
    text: ({ code, link }) => `Đã trả kết quả hồ sơ ${code}. Ông, bà có hài lòng không? ${link}`,
  },
  en: {
    subject: ({ code }) => `The result of dossier ${code} was handed over`,
    text: ({ code, link }) => `The result of dossier ${code} was handed over. Are you satisfied? ${link}`,
  },
}
