import type { Locale, Text } from '../../../kernel/values/locale.ts'

/** All that a message may say: nothing of the person, no free text of the office. `due` is ISO 8601; of a draft, its id and no code. */
export type Facts = { dossier: string; code: string; due: string; link: string }

/** What is said of one kind of event. `text` fits a text message; e-mail and portal show it below `subject`. */
export type Template = Record<Locale, { subject(facts: Facts): string; text(facts: Facts): string }>

export const inBoth = (template: Template, part: 'subject' | 'text', facts: Facts): Text => ({
  vi: template.vi[part](facts),
  en: template.en[part](facts),
})
