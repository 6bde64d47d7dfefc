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

/** One item of a code list; `other_names` are words of everyday life that it is found by. */
export type ListItem = Choice & { other_names?: string }

/** The items of code lists by list id. */
export type CodeLists = Readonly<Record<string, readonly ListItem[]>>

/**
 * A place an answer may be fetched from. `when` limits it to applicants for whom it is right. The source `answers`
 * means another field of the same form. `values` turns a found value (as text) into the field's own; `sentence` writes
 * one from other answers instead, and stays silent while one of them is missing.
 */
export type PrefillChoice = {
  source: string
  field: string
  when?: Condition
  values?: Readonly<Record<string, string>>
  sentence?: readonly SentencePart[]
}

/** A part of a sentence in Vietnamese, as papers are: `{field}` and `{table.column}` stand for answers. */
export type SentencePart = { vi: string; when?: Condition }

/**
 * How the system fills a field itself. `askOtherwise`: where the rule is silent the person is asked.
 * `late-after` says `late` more than so many days after the date, or what the first condition of `lateOtherwise` says that holds;
 * `first-of` takes the value of the first condition that holds over the answers before it; `age-under` compares a birth
 * date with today; `before-today` a date (`whenEmpty`: what no date means); `sum` adds a number column of a table;
 * `percent` is `of` divided by `per` in whole percent, rounded half up.
 */
export type Computed = { askOtherwise?: boolean } & (
  | { rule: 'date-in-words'; from: string }
  | { rule: 'money-in-words'; from: string }
  | {
      rule: 'late-after'
      from: string
      days: number
      late: string
      inTime: string
      lateOtherwise?: readonly { when: Condition; value: string }[]
    }
  | { rule: 'map'; from: string; values: Readonly<Record<string, string>> }
  | {
      rule: 'first-of'
      values: readonly { when: Condition; value: string | number }[]
      otherwise?: string | number
    }
  | { rule: 'age-under'; from: string; years: number; yes: string; no: string }
  | { rule: 'before-today'; from: string; yes: string; no: string; whenEmpty?: string }
  | { rule: 'sum'; table: string; column: string }
  | { rule: 'percent'; of: string; per: string }
)

type RuleCheck =
  | { rule: 'not-future' }
  | { rule: 'not-past'; days?: number }
  | { rule: 'within-last'; days: number }
  | { rule: 'within-next'; days: number }
  | { rule: 'not-before'; field: string }
  | { rule: 'not-after'; field: string }
  | { rule: 'days-after'; field: string; least?: number; most?: number }
  | { rule: 'months-after'; field: string; least?: number; most?: number }
  | { rule: 'weekday' }
  | { rule: 'year-not-future' }
  | { rule: 'at-least-age'; years: number }
  | { rule: 'age-of'; field: string; least?: number; under?: number }
  | { rule: 'at-least-years-before'; field: string; years: number }
  | { rule: 'identity-agrees'; birthDate?: string; gender?: string; sex?: 'male' | 'female' }
  | { rule: 'paper-number'; kind: string }
  | { rule: 'person-name' }
  | { rule: 'given-name' }
  | { rule: 'surname-of-one'; fields: readonly string[] }
  | { rule: 'same-as-one'; fields: readonly string[] }
  | { rule: 'one-of'; values: readonly string[] }
  | { rule: 'differs-from'; field: string }
  | { rule: 'number-at-most'; field: string; less?: boolean }
  | { rule: 'number-within'; least?: number; most?: number }
  | { rule: 'pattern'; patterns: readonly string[] }
  | { rule: 'not-words'; words: readonly string[] }
  | { rule: 'day-in-text'; months: number }
  | { rule: 'counts-rows'; table: string; column: string; sure: readonly string[]; maybe?: readonly string[] }
  | { rule: 'rows-differ'; column: string }
  | { rule: 'rows-with'; column: string; value: string; least?: number; most?: number }
  | { rule: 'periods-apart'; from: string; to: string }

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

/**
 * Items of a code list that are offered, by their Vietnamese names, while a text is typed; any other text is as good an answer.
 * `idTo` names the text, in a row the column, that takes the code of the item which was chosen.
 */
export type Suggest = { codeList: string; idTo?: string }

/**
 * Who else may give this answer by confirming: the person whose name and identity number stand in those fields. Confirming answers
 * with `value`, after being shown the answers `shows`.
 */
export type ConfirmBy = { name: string; number: string; value: string; shows: readonly string[] }

/**
 * A question of the form: official label, question in the person's words, and everything that is known about it.
 * `min` and `max` bound a number or money, and the rows of a table; `decimals` says how many a number may have (none).
 * In a column, rules, conditions and `required` name columns of the same row first, then fields of the form.
 * `orOrganisation`: a name may also be that of an organisation or of several people, an identity number also the 10 or 13
 * digits of an organisation.
 */
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
  suggest?: Suggest
  columns?: readonly Field[]
  confirmBy?: ConfirmBy
  min?: number
  max?: number
  decimals?: number
  orOrganisation?: boolean
  maxLength?: number
  rules?: readonly Rule[]
  rule?: string
  note?: string
  origin?: string
  sure?: Certainty
  /** Ids this field had in earlier versions: answers begun there move here. */
  replaces?: readonly string[]
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
