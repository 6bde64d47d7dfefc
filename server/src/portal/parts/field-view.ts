import type { TypedField } from '@mot-cua/form-engine'
import type { Choice, DateParts } from '@mot-cua/ui'
import type { SignatureNote } from '../../contexts/documents/index.ts'

/** A value the state already has, with where it comes from. */
export type KnownView = {
  /** As it is read: `Xã Mường La, tỉnh Sơn La`; rows of a table on lines of their own. */
  display: string
  source: string
  /** As of when, already as text; absent for values worked out from other answers. */
  asOf?: string
  /** The person says it is not right; then the field's own value and fault hold. */
  corrected?: 'changed' | 'wrong'
  /** False when nothing may be said against it here, such as the signed-in identity. */
  disputable?: boolean
}

type Base = {
  /** The field's id in the form; inside a table row `<table>.<row>.<column>`. Also the name that is posted. */
  id: string
  /** The question in the person's words. */
  ask: string
  /** The field's short official name, for values that are only looked over. */
  label?: string
  hint?: string
  fault?: string
  /** A warning that does not hinder. */
  advice?: string
  required: boolean
  /** Something else rests on the answer: a question, a paper, an amount. */
  decides?: boolean
  known?: KnownView
  /** What a browser needs to judge the answer while it is typed. */
  check?: TypedField
}

export type UploadedFile = {
  id: string
  name: string
  bytes: number
  at: Date
  /** What was found of the signatures in it; absent when there are none. */
  signatures?: readonly SignatureNote[]
}

/** Texts that are offered while somebody types, each with its code and other words it is found by. */
export type SuggestionsView = {
  items: readonly { id: string; value: string; also?: string }[]
  /** The text beside it that takes the code: its field, in a row its column. */
  idTo?: string
}

export type TableRow = {
  id: string
  /** Where the whole row comes from, while it is unchanged. */
  source?: { name: string; asOf?: string }
  cells: readonly FieldView[]
}

/**
 * One question as it is shown. What is posted back: `id`; a date `id.day`, `id.month`, `id.year`, an incomplete one also
 * `id.no-day` and `id.no-month` = `yes`; an address `id.province`, `id.commune`, `id.detail`; a declaration `id` = `yes`;
 * a table `<table>.<row>.<column>` and an empty `<table>` that says it was shown; words to search a list by `id.find`;
 * a dispute of a known value `id.wrong` = `changed` or `wrong` (empty: let it stand). Buttons post `_then`: `next`,
 * `leave`, `refresh`, `add:<table>`, `remove:<table>.<row>`, `upload:<field>`, `remove-file:<file>`; each saves the page first.
 */
export type FieldView = Base &
  (
    | {
        type: 'name' | 'text' | 'phone' | 'email' | 'identity-number' | 'number' | 'time'
        value: string
        maxLength?: number
        suggest?: SuggestionsView
      }
    | { type: 'money'; value: string; words: string }
    | { type: 'long-text'; value: string; maxLength?: number }
    | { type: 'choice'; value: string; find?: string; choices: readonly Choice[] }
    | { type: 'date'; value: DateParts; birthday?: boolean }
    | { type: 'date-partial'; value: DateParts; unknown: { day: boolean; month: boolean } }
    | {
        type: 'address'
        value: { province: string; commune: string; detail: string }
        find?: string
        provinces: readonly Choice[]
        /** Of the chosen province; empty until one is chosen. */
        communes: readonly Choice[]
      }
    | { type: 'declaration'; value: boolean }
    | { type: 'file'; files: readonly UploadedFile[]; accept: string }
    | {
        type: 'table'
        rows: readonly TableRow[]
        /** An empty row, for scripts that add one in place; its number is `__`. */
        blank: readonly FieldView[]
        mayAdd: boolean
      }
  )

/** Faults of fields as links for the summary, those of table cells included, in reading order. */
export function faultsOf(fields: readonly FieldView[]): { id: string; text: string }[] {
  return fields.flatMap((field) => [
    ...(field.fault ? [{ id: field.id, text: field.fault }] : []),
    ...(field.type === 'table' ? field.rows.flatMap((row) => faultsOf(row.cells)) : []),
  ])
}
