import type { Locale } from '../../kernel/values/locale.ts'
import { messagesIn } from '../messages/messages.ts'
import type { AccessEntry } from '../parts/access-log.tsx'
import { sourceName } from './draft-state.ts'

/** One look at a person's data as it was written down. */
export type Looked = { actorKind: string; actorName: string; unit: string | null; what: string; at: Date }

/** Who looked at the data, in words; a person's own dossier filling itself in is shown as that. */
export function accessEntries(
  looked: readonly Looked[],
  units: ReadonlyMap<string, string>,
  locale: Locale,
): AccessEntry[] {
  const { accessWhat, accessOwn } = messagesIn(locale).dossiers
  return looked.map(({ actorKind, actorName, unit, what, at }, index) => ({
    id: String(index),
    who:
      actorKind === 'citizen' && what !== 'part-of-form'
        ? accessOwn
        : [actorName, unit && units.get(unit)].filter(Boolean).join(', '),
    what: accessWhat[what] ?? sourceName(what, locale),
    at,
  }))
}
