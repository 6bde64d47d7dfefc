import type { Template } from './template.ts'

export const resultPosted: Template = {
  vi: {
    subject: ({ code }) => `Đã gửi kết quả hồ sơ ${code} qua bưu chính`,
    text: ({ code, link }) => `Kết quả hồ sơ ${code} đã gửi qua bưu chính. Mã bưu gửi: ${link}`,
  },
  en: {
    subject: ({ code }) => `The result of dossier ${code} was posted`,
    text: ({ code, link }) => `The result of dossier ${code} was sent by post. Tracking code: ${link}`,
  },
}
