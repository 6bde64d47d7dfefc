import type { FieldView, SuggestionsView } from './field-view.ts'

type Suggesting = FieldView & { suggest: SuggestionsView }

export const isSuggesting = (field: FieldView): field is Suggesting =>
  'suggest' in field && field.suggest !== undefined

/** The rows of a table share the suggestions of their column. */
const listOf = (id: string): string => `${id.replace(/\.(\d+|__)\./, '.')}.suggestions`

/** What makes a box of text offer suggestions, with the browser's own list or, where the script runs, with one to search. */
export const suggesting = (field: FieldView): Record<string, string> =>
  isSuggesting(field)
    ? {
        list: listOf(field.id),
        'data-suggest': '',
        ...(field.suggest.idTo && { 'data-id-to': field.id.replace(/[^.]+$/, field.suggest.idTo) }),
      }
    : {}

/** The suggestions of a box, once on a page. */
export function Suggestions({ field }: { field: Suggesting }) {
  return (
    <datalist id={listOf(field.id)}>
      {field.suggest.items.map(({ id, value, also }) => (
        <option key={id} value={value} label={also} data-id={id} />
      ))}
    </datalist>
  )
}
