import { type Fault, judgeAnswers } from '@mot-cua/form-engine'
import { codeLists } from '../../contexts/forms/index.ts'
import { messagesIn } from '../messages/messages.ts'
import type { FillView } from '../pages/drafts/fill.tsx'
import { fieldViews, type Showing } from './draft-fields.ts'
import { type DraftState, languageOf, seenOf, textOf, walkOf } from './draft-state.ts'

/** One page of questions. What was typed wrong before is pointed out; what is merely missing is not, until it is sent. */
export function fillView(
  state: DraftState,
  page: string,
  showing: Showing,
  {
    down = [],
    notice: said,
    fromCheck = false,
  }: { down?: readonly string[]; notice?: string | undefined; fromCheck?: boolean } = {},
): FillView {
  const { service, answers, today, locale, draft } = state
  const definition = service.form.pages.find(({ id }) => id === page)!
  const wrong = judgeAnswers(service.form, answers, { today, page, lists: codeLists() }).filter(
    ({ code }) => code !== 'missing',
  )
  const faults: readonly Fault[] = showing.faults.length > 0 || showing.posted ? showing.faults : wrong
  const lead = textOf(definition, 'lead', languageOf(state))
  const notice = said || (down.length > 0 && messagesIn(locale).fill.sourcesDown(joinNames(down, locale)))
  return {
    walk: walkOf(state, page),
    page: { id: page, title: textOf(definition, 'title', languageOf(state)), ...(lead && { lead }) },
    fields: fieldViews(state, page, { ...showing, faults }),
    savedAt: draft.savedAt,
    seen: seenOf(draft),
    today,
    fromCheck,
    ...(notice && { notice }),
  }
}

const joinNames = (names: readonly string[], locale: 'vi' | 'en') =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
