import type { MyDossierPage } from '../../contexts/dossiers/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { formatMoment } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { WhatNowView } from '../parts/what-now.tsx'

/** Nothing is left to be done or said. */
const over: ReadonlySet<string> = new Set(['returned', 'withdrawn'])

/** What happens to a dossier now, at whom and until when, and what the applicant can do; only what there is. */
export function whatNow(dossier: MyDossierPage, locale: Locale): WhatNowView | undefined {
  if (over.has(dossier.status)) return undefined
  return {
    late: dossier.dueState === 'late',
    sentences: [...happening(dossier, locale), ...lateness(dossier, locale)],
    remedies: dossier.remedies.map(({ id, law, helpLine, url, ...text }) => ({
      ...{ id, helpLine, url },
      text: text[locale],
      law: law[locale],
    })),
    mayWithdraw: dossier.allowedMoves.includes('withdraw'),
  }
}

function happening(dossier: MyDossierPage, locale: Locale): string[] {
  const { whatNow: words } = messagesIn(locale)
  const { status, answerBy, pausedAt, steps } = dossier
  const agency = dossier.unit[locale]
  const moment = (at: Date) => formatMoment(at, locale)
  if (status === 'submitted')
    return [words.submitted(agency), ...(answerBy ? [words.answerBy(moment(answerBy))] : [])]
  if (status === 'awaiting-supplement') return [words.waiting(pausedAt ? moment(pausedAt) : null)]
  if (status === 'resolved') return [words.resolved[dossier.delivery] ?? words.resolvedOtherwise]
  if (status === 'refused' || status === 'stopped') return [words.ended]
  return steps
    .filter(({ open }) => open)
    .map((step) => words.working(step.unit?.[locale] ?? agency, step[locale]))
}

/** That it is late, and what the agency said of it or has not said. */
function lateness({ dueState, dueAt, promisedAnew }: MyDossierPage, locale: Locale): string[] {
  if (dueState !== 'late') return []
  const { whatNow: words } = messagesIn(locale)
  return [promisedAnew ? words.lateAgain(formatMoment(dueAt, locale)) : words.noApology]
}
