import type { Condition } from './condition.ts'

/** How sure we are of a fact: read officially, read second-hand, remembered, or our own proposal. */
export type Certainty = 'official' | 'secondary' | 'memory' | 'proposal' | 'mixed'

export type FieldType =
  | 'name'
  | 'text'
  | 'date-partial'
  | 'date'
  | 'time'
  | 'identity-number'
  | 'gender'
  | 'ethnicity'
  | 'nationality'
  | 'religion'
  | 'address'
  | 'phone'
  | 'email'
  | 'money'
  | 'number'
  | 'choice'
  | 'table'
  | 'relationship'
  | 'file'
  | 'declaration'

/**
 * Texts in further languages: by tag of BCP 47 (`blt`), then by member without its language (`ask`, `label`, `hint`,
 * `title`, `lead`; of a choice `name`). What is missing is read in Vietnamese.
 */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>

/** One value of a list. */
export type Choice = { id: string; vi: string; en?: string; texts?: Translations }

/** The items of code lists by list id. */
export type CodeLists = Readonly<Record<string, readonly Choice[]>>

/**
 * A place an answer may be fetched from. `when` limits it to applicants for whom it is right. The source `answers`
 * means another field of the same form. `values` turns a found value (as text) into the field's own.
 */
export type PrefillChoice = {
  source: string
  field: string
  when?: Condition
  values?: Readonly<Record<string, string>>
}

/** How the system fills a field itself. `askOtherwise`: where the rule is silent the person is asked. */
export type Computed =
  | { rule: 'date-in-words'; from: string; askOtherwise?: boolean }
  | { rule: 'late-after'; from: string; days: number; late: string; inTime: string; askOtherwise?: boolean }
  | { rule: 'map'; from: string; values: Readonly<Record<string, string>>; askOtherwise?: boolean }

type RuleCheck =
  | { rule: 'not-future' }
  | { rule: 'not-before'; field: string }
  | { rule: 'at-least-age'; years: number }
  | { rule: 'at-least-years-before'; field: string; years: number }
  | { rule: 'identity-agrees'; birthDate?: string; gender?: string; sex?: 'male' | 'female' }
  | { rule: 'paper-number'; kind: string }
  | { rule: 'given-name' }
  | { rule: 'surname-of-one'; fields: readonly string[] }
  | { rule: 'same-as-one'; fields: readonly string[] }
  | { rule: 'one-of'; values: readonly string[] }

/**
 * A named rule on a field, with the sentence shown when it is broken. `when` limits it; `advice` means it warns
 * and does not hinder: an officer decides.
 */
export type Rule = RuleCheck & {
  vi: string
  en: string
  when?: Condition
  advice?: boolean
  ground?: string
}

/** A question of the form: official label, question in the person's words, and everything that is known about it. */
export type Field = {
  id: string
  type: FieldType
  label_vi: string
  label_en: string
  ask_vi: string
  ask_en: string
  hint_vi?: string
  hint_en?: string
  missing_vi?: string
  missing_en?: string
  texts?: Translations
  required: boolean | Condition
  showWhen?: Condition
  computed?: Computed
  prefill?: readonly PrefillChoice[]
  choices?: readonly Choice[]
  codeList?: string
  columns?: readonly Field[]
  min?: number
  max?: number
  maxLength?: number
  rules?: readonly Rule[]
  rule?: string
  note?: string
  origin?: string
  sure?: Certainty
}

export type Section = {
  id: string
  title_vi: string
  title_en: string
  texts?: Translations
  showWhen?: Condition
  note?: string
  fields: readonly Field[]
}

/** A page for citizens: `questions` shows its sections, `papers` also the components, `check` also every answer. */
export type Page = {
  id: string
  kind: 'questions' | 'papers' | 'check'
  title_vi: string
  title_en: string
  lead_vi?: string
  lead_en?: string
  texts?: Translations
  sections: readonly string[]
}

/**
 * A declaration as data. Sections stand in the order in which they are asked, and a condition or computation names
 * only fields that stand before it. Every section is on exactly one page.
 */
export type FormDefinition = {
  name_vi: string
  name_en: string
  legal: string
  paperOrder: string
  origin: string
  sure: Certainty
  pages: readonly Page[]
  sections: readonly Section[]
}
