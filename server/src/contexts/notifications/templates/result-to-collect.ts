import type { Template } from './template.ts'

export const resultToCollect: Template = {
  vi: {
    subject: ({ code }) => `Mời nhận kết quả hồ sơ ${code}`,
    text: ({ code, link }) => `Kết quả hồ sơ ${code} đã có trong Giấy tờ của tôi. Nhận bản giấy: ${link}`,
  },
  en: {
    subject: ({ code }) => `The result of dossier ${code} is ready to collect`,
    text: ({ code, link }) => `The result of dossier ${code} is in My documents. Collect the paper: ${link}`,
  },
}
