import { type Changed, fieldsOf, formatAnswer } from '@mot-cua/form-engine'
import { codeLists } from '../../contexts/forms/index.ts'
import type { ChangedValueView } from '../parts/changed-at-source.tsx'
import { asOfText, type DraftState, sourceName, textOf } from './draft-state.ts'

/** Values that sources have changed, in words. */
export function changedViews(
  { service, locale }: DraftState,
  changed: readonly Changed[],
): ChangedValueView[] {
  const fields = new Map(fieldsOf(service.form).map((field) => [field.id, field]))
  const lists = codeLists()
  return changed.flatMap(({ field: id, now, answer }) => {
    const field = fields.get(id)
    if (!field) return []
    const asOf = asOfText(now.asOf, locale)
    return [
      {
        field: id,
        label: textOf(field, 'label', locale),
        mine: formatAnswer(field, answer, locale, lists),
        now: formatAnswer(field, now.value, locale, lists),
        source: sourceName(now.source, locale),
        ...(asOf && { asOf }),
      },
    ]
  })
}
