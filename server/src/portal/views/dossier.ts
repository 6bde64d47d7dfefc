import type { StoredDocument } from '../../contexts/documents/portal.ts'
import type { MyDossier, MyDossierPage, PaperLine } from '../../contexts/dossiers/index.ts'
import type { Collection } from '../../contexts/reception/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import { type WorkingCalendar, workingTimeBetween } from '../../kernel/values/working-time.ts'
import { formatDate, formatMoment } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { DossierView } from '../pages/dossiers/dossier-view.ts'
import type { DossierItem } from '../pages/dossiers/my-dossiers.tsx'
import type { AccessEntry } from '../parts/access-log.tsx'
import { documentItem } from './documents.ts'
import { dueView, spanOf } from './due.ts'
import { whatNow } from './what-now.ts'

const nameOf = ({ procedureVi, procedureEn }: MyDossier, locale: Locale) =>
  locale === 'vi' ? procedureVi : procedureEn

const due = (dossier: MyDossier, now: Date, calendar: WorkingCalendar) =>
  dueView(
    {
      state: dossier.dueState,
      dueAt: dossier.dueAt,
      finishedAt: dossier.resolvedAt,
      pausedAt: dossier.pausedAt,
    },
    now,
    calendar,
  )

/** How a dossier ends without a result. */
const endedWithout: ReadonlySet<string> = new Set(['refused', 'withdrawn', 'stopped'])

/** A dossier as a line of the person's list. Refused, withdrawn and stopped ones have no due moment any more. */
export function dossierItem(
  dossier: MyDossier,
  { agency, calendar, now, locale }: { agency: string; calendar: WorkingCalendar; now: Date; locale: Locale },
): DossierItem {
  const { id, code, status, dueAt, dueState, resolvedAt } = dossier
  const ended = endedWithout.has(status)
  return {
    id,
    code,
    title: nameOf(dossier, locale),
    agency: ended ? dossier.statusText[locale] : agency,
    ...(!ended && { due: due(dossier, now, calendar) }),
    ...(dueState !== 'done' && dueState !== 'paused' && { dueAt }),
    ...(resolvedAt && { finishedOn: dateInVietnam(resolvedAt) }),
    ...(status === 'awaiting-supplement' && { needs: 'supplement' as const }),
    ...(dossier.resultDocument && { needs: 'result' as const }),
  }
}

/** Moves between officers that tell the applicant nothing new. */
const internal = new Set([
  'assign',
  'draft-result',
  'return-step',
  'explain-delay',
  'decline-extension',
  'decline-supplement',
  'withdraw-consultation',
  'opinion-overdue',
  'propose-correction',
  'propose-revocation',
  'sign-correction',
  'decline-result-change',
])

export function timelineOf(dossier: MyDossierPage, locale: Locale): DossierView['timeline'] {
  const { moves, expected } = messagesIn(locale).dossiers
  const words: Record<string, string> = moves
  const past = dossier.history
    // A further request that still waits for the head is none to the applicant.
    .filter(({ move, status }) => move !== 'request-supplement' || status === 'awaiting-supplement')
    .filter(({ move }) => !internal.has(move))
    .map(({ move, at, actorKind, actorName, actorPosition, reason }, index) => ({
      id: `past-${index}`,
      state: 'done' as const,
      title: words[move] ?? move,
      at,
      lines: [
        ...(actorKind === 'staff' ? [[actorName, actorPosition].filter(Boolean).join(', ')] : []),
        ...(reason?.text[locale] ? [reason.text[locale]] : []),
      ],
    }))
  if (dossier.dueState === 'done') return past
  const waiting = dossier.status === 'awaiting-supplement'
  const coming = dossier.steps.map((step) => ({
    id: `step-${step.no}`,
    state: !step.open ? ('todo' as const) : waiting ? ('stopped' as const) : ('now' as const),
    title: step[locale],
    lines: [
      ...(step.unit && step.unit.id !== dossier.unit.id ? [step.unit[locale]] : []),
      ...(step.at ? [expected(formatMoment(step.at, locale))] : []),
    ],
  }))
  return [...past, ...coming]
}

type Given = {
  calendar: WorkingCalendar
  now: Date
  locale: Locale
  access: readonly AccessEntry[]
  results: readonly StoredDocument[]
  papers: readonly PaperLine[]
  /** Where and when the result is collected, while it waits at a desk. */
  collection: Collection | null
  /** Whether it may be rated now. */
  mayRate: boolean
}

export function dossierView(dossier: MyDossierPage, given: Given): DossierView {
  const { calendar, now, locale, access, results, papers, collection, mayRate } = given
  const { id, code, status, dueAt, history, supplements, closedBecause, explanation, dueChanges } = dossier
  const open = supplements.find(({ answeredAt }) => answeredAt === null)
  const ended = endedWithout.has(status)
  const last = history.at(-1)?.at ?? dossier.submittedAt
  const finishedAt = dossier.resolvedAt ?? (ended ? last : null)
  return {
    id,
    code,
    title: nameOf(dossier, locale),
    agency: dossier.unit[locale],
    contact: [dossier.unit[locale], dossier.contact.address].filter(Boolean).join(', '),
    phone: dossier.contact.phone,
    updatedAt: last,
    ...(!ended && { due: due(dossier, now, calendar), explanation: explanation[locale] }),
    ...(!ended && { dueMoved: dueChanges.map(({ text }) => text[locale]) }),
    ...(!ended && { dueAt }),
    ...(finishedAt && { finishedAt }),
    ...(status === 'awaiting-supplement' && open && { supplement: { askedAt: open.requestedAt } }),
    ...((status === 'refused' || status === 'stopped') && {
      refusal: { reason: closedBecause?.text[locale] ?? '' },
    }),
    ...apologyOf(dossier, papers),
    whatNow: whatNow(dossier, locale),
    ...usedOf(dossier, now, calendar),
    timeline: timelineOf(dossier, locale),
    results: results.map((result) => ({ ...documentItem(result, locale), issuedOn: result.issuedOn })),
    papers: papers.map(({ id, title, number, issuedAt, sealedAt }) => ({
      id,
      name: title[locale],
      number,
      issuedAt,
      sealed: sealedAt !== null,
    })),
    behalf: behalfOf(dossier, locale),
    otherResults: dossier.otherResults
      .map((other) => otherResultOf(other, locale))
      .filter(({ told }) => told || !ended),
    ...(collection && { collect: { desk: collection.desk[locale], at: collection.appointment?.at ?? null } }),
    messages: dossier.messages,
    access,
    // Once it is issued, it stands among the papers.
    slip: !papers.some(({ form }) => form === 1),
    mayRate,
    ...(ended && { ended: dossier.statusText[locale] }),
  }
}

/** What another agency issues, with what was recorded of it last. */
function otherResultOf(
  { code, by, recordings, ...name }: MyDossierPage['otherResults'][number],
  locale: Locale,
): DossierView['otherResults'][number] {
  const told = recordings.at(-1)
  return {
    ...{ id: code, name: name[locale], by: by[locale] },
    ...(told && {
      told: {
        agency: told.unitName,
        ...{ manner: told.manner, number: told.number, issuedOn: told.issuedOn, reason: told.reason },
        document: told.document,
        signatures: told.file?.signatures ?? [],
      },
    }),
  }
}

/** The new day that was promised, and the letter once it is issued; nothing of a dossier that is done. */
function apologyOf(
  { promisedAnew, dueState }: MyDossierPage,
  papers: readonly PaperLine[],
): Pick<DossierView, 'apology'> {
  if (!promisedAnew || dueState === 'done') return {}
  return { apology: { newDueAt: promisedAnew, letter: papers.find(({ form }) => form === 4)?.id ?? null } }
}

/** How much of the working time that was promised has gone by; of one whose time runs. */
function usedOf(
  { startedAt, dueAt, dueState }: MyDossierPage,
  now: Date,
  calendar: WorkingCalendar,
): Pick<DossierView, 'used'> {
  const total = workingTimeBetween(startedAt, dueAt, calendar)
  if ((dueState !== 'in-time' && dueState !== 'soon') || total <= 0) return {}
  const spent = Math.min(Math.max(0, workingTimeBetween(startedAt, now, calendar)), total)
  return {
    used: {
      spent: spanOf(spent, now, calendar),
      total: spanOf(total, now, calendar),
      share: spent / total,
    },
  }
}

/** For whom it was handed in, and who completed or confirmed a part. */
function behalfOf({ onBehalf }: MyDossierPage, locale: Locale): string[] {
  const { othersTook, othersConfirmed } = messagesIn(locale).representation
  return [
    ...(onBehalf.acting ? [onBehalf.acting[locale]] : []),
    ...onBehalf.others.map(({ what, name, at, confirmed }) =>
      (confirmed ? othersConfirmed : othersTook)(what[locale], name, formatDate(dateInVietnam(at), locale)),
    ),
  ]
}
