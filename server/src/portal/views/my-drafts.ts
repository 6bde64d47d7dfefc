import { askedFields, fieldsOf, pageStates } from '@mot-cua/form-engine'
import { codeLists, hasVersionsToChoose } from '../../contexts/forms/index.ts'
import { type DraftWithService, draftDates, draftRules, eraseOn } from '../../contexts/forms/portal.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import type { DraftItem, PutAwayItem } from '../pages/dossiers/my-drafts.tsx'
import { paths } from '../paths.ts'
import { textOf } from './draft-state.ts'
import { draftHref } from './start.ts'

/** A draft as one line of the list: how far it is, what is missing next, and until when it is kept. */
export function draftItem(one: DraftWithService, today: PlainDate, locale: Locale): DraftItem {
  const { draft, service } = one
  const states = pageStates(service.form, draft.answers, today, codeLists())
  const open = states.find(({ done }) => !done)
  const field = fieldsOf(service.form).find(({ id }) => id === open?.open[0])
  const sum = (member: 'required' | 'answered') => states.reduce((total, state) => total + state[member], 0)
  const asked = askedFields(service.form, draft.answers, today).length
  return {
    id: draft.id,
    href: hasVersionsToChoose(draft) ? paths.versions(draft.id) : draftHref(one, today, locale),
    procedureName: textOf(service, 'citizenName', locale),
    savedAt: draft.savedAt,
    keptUntil: draftDates(draftRules(), draft.savedAt).clearOn,
    answered: asked === 0 ? 0 : sum('answered'),
    required: sum('required'),
    next: nextOf(draft, field && textOf(field, 'label', locale)),
  }
}

function nextOf(draft: DraftWithService['draft'], question: string | undefined): DraftItem['next'] {
  if (draft.stage === 'paying') return { is: 'pay' }
  if (hasVersionsToChoose(draft)) return { is: 'versions', count: Object.keys(draft.setAside).length }
  return question ? { is: 'question', question } : { is: 'check' }
}

/** A draft that was put away and can be taken back. */
export const putAwayItem = ({ draft, service }: DraftWithService, locale: Locale): PutAwayItem => ({
  id: draft.id,
  procedureName: textOf(service, 'citizenName', locale),
  endedAt: draft.endedAt ?? draft.savedAt,
  byRule: draft.cleared,
  erasedOn: eraseOn(draftRules(), draft.endedAt ?? draft.savedAt),
})
