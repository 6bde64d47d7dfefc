import type { Template } from './template.ts'

export const dossierStopped: Template = {
  vi: {
    subject: ({ code }) => `Hồ sơ ${code} dừng giải quyết`,
    text: ({ code, link }) => `Hồ sơ ${code} dừng giải quyết. Xem lý do: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code} is stopped`,
    text: ({ code, link }) => `Work on dossier ${code} is stopped. See the reason: ${link}`,
  },
}
