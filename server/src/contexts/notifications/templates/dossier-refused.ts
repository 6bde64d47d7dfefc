import type { Template } from './template.ts'

export const dossierRefused: Template = {
  vi: {
    subject: ({ code }) => `Hồ sơ ${code} bị từ chối`,
    text: ({ code, link }) => `Hồ sơ ${code} bị từ chối. Xem lý do: ${link}`,
  },
  en: {
    subject: ({ code }) => `Dossier ${code} is refused`,
    text: ({ code, link }) => `Dossier ${code} is refused. See the reason: ${link}`,
  },
}
