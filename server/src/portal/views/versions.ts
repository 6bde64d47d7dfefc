import { fieldsOf, formatAnswer } from '@mot-cua/form-engine'
import { codeLists } from '../../contexts/forms/index.ts'
import type { Device } from '../../contexts/forms/portal.ts'
import { formatMomentShort } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { VersionsView } from '../pages/drafts/versions.tsx'
import { type DraftState, textOf } from './draft-state.ts'

/** The answers of a draft that differ between devices, each with what is in the draft first. */
export function versionsView(
  { draft, service, answers, locale }: DraftState,
  changes: ReadonlyMap<string, { at: Date; device: Device }>,
  said: VersionsView['said'],
): VersionsView {
  const { versions: words, fill } = messagesIn(locale)
  const fields = fieldsOf(service.form).filter(({ id }) => Object.hasOwn(draft.setAside, id))
  return {
    draft: draft.id,
    revision: draft.revision,
    procedureName: textOf(service, 'citizenName', locale),
    ...(said && { said }),
    fields: fields.map((field) => {
      const shown = (value: unknown) =>
        value === undefined || value === null || value === ''
          ? fill.empty
          : formatAnswer(field, value as never, locale, codeLists())
      const change = changes.get(field.id)
      const others = Object.entries(draft.setAside[field.id] ?? {}).sort(([, a], [, b]) =>
        a.at < b.at ? -1 : 1,
      )
      return {
        id: field.id,
        ask: textOf(field, 'label', locale),
        versions: [
          {
            value: 'kept',
            text: shown(answers[field.id]),
            from: change
              ? words.kept(words.devices[change.device], formatMomentShort(change.at, locale))
              : words.keptPlain,
          },
          ...others.map(([editor, { value, at, device }]) => ({
            value: editor,
            text: shown(value),
            from: words.typed(words.devices[device], formatMomentShort(new Date(at), locale)),
          })),
        ],
      }
    }),
  }
}
