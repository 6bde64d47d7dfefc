import type { Template } from './template.ts'

export const dossierTransferred: Template = {
  vi: {
    subject: ({ code }) => `Hồ sơ ${code} do cơ quan kế thừa giải quyết tiếp`,
    text: ({ code, link }) => `Sắp xếp đơn vị: hồ sơ ${code} giữ nguyên mã, hạn trả. Xem: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code} goes on at the successor of its office`,
    text: ({ code, link }) =>
      `Offices are reorganised: dossier ${code} keeps its code and due date. See ${link}`,
  },
}
