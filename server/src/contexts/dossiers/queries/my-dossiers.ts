import type { App, CitizenActor, Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { filesOfDossier } from '../../documents/index.ts'
import { personById } from '../../identity/index.ts'
import { calendarOf, unitById } from '../../organisation/index.ts'
import { processOf } from '../actions/begin-move.ts'
import { dossierErrors } from '../errors.ts'
import { resultsOfOthers } from '../results/kinds.ts'
import { explainDueChange } from '../rules/due-change.ts'
import { type ExpectedStep, expectedSteps } from '../rules/expected-steps.ts'
import { type Status, statuses } from '../rules/lifecycle.ts'
import { allowedMoves } from '../rules/permission.ts'
import { situationsOf } from '../rules/situation.ts'
import { type DueState, dueState } from '../rules/warning.ts'
import { handedInFor } from '../store/acting.ts'
import { countWritten } from '../store/correspondence.ts'
import { delaysOf } from '../store/delay.ts'
import { type Dossier, dossierById, dossiersOf } from '../store/dossier.ts'
import { dueChangesOf } from '../store/due-change.ts'
import { movesOf, supplementsOf } from '../store/history.ts'
import { otherResultsOf } from '../store/other-result.ts'
import { stepsTaken } from '../store/step.ts'
import { answerSections } from './answer-sections.ts'
import { describeOtherResults } from './describe-other-results.ts'
import { asOfToday } from './heritage.ts'
import { onBehalf } from './on-behalf.ts'
import { type RemedyCase, remediesFor } from './remedies.ts'

export type MyDossier = {
  id: string
  code: string
  procedure: string
  procedureVi: string
  procedureEn: string
  status: Status
  statusText: Text
  submittedAt: Date
  dueAt: Date
  dueState: DueState | 'done'
  /** Since when the clock stands, while something is awaited. */
  pausedAt: Date | null
  resolvedAt: Date | null
  unitId: string
  resultDocument: string | null
}

const summary = (read: Read, dossier: Dossier): MyDossier => {
  const { id, code, procedure, procedureVi, procedureEn, status, submittedAt, dueAt, resultDocument } =
    dossier
  const closed = !statuses[status].open || status === 'resolved'
  const { warnAt } = dossier
  const paused = status === 'awaiting-supplement'
  const state = closed ? 'done' : dueState({ due: dueAt, warnAt, paused }, read.now)
  const { vi, en } = statuses[status]
  const shown = { id, code, procedure, procedureVi, procedureEn, status, submittedAt, dueAt, resultDocument }
  const { pausedAt, resolvedAt, unit: unitId } = dossier
  return { ...shown, statusText: { vi, en }, dueState: state, pausedAt, resolvedAt, unitId }
}

export const myDossiers = (app: App, actor: CitizenActor): Promise<MyDossier[]> =>
  app.read(actor, async (read) => (await dossiersOf(read, actor.id)).map((dossier) => summary(read, dossier)))

/** What others handed in for the person, for them to know of it. */
export const handedInForMe = (app: App, actor: CitizenActor) =>
  app.read(actor, async (read) => {
    const person = await personById(read, actor.id)
    if (!person) return []
    return (await handedInFor(read, person.identityNumber)).map(({ status, ...dossier }) => ({
      ...dossier,
      status: { vi: statuses[status].vi, en: statuses[status].en } satisfies Text,
    }))
  })

export type MyDossierPage = Awaited<ReturnType<typeof myDossierPage>>

/** The applicant's own view of a dossier: where it is, who has it, what was asked, what was decided. */
export const myDossierPage = (app: App, actor: CitizenActor, id: string) =>
  app.read(actor, async (read) => {
    const found = await dossierById(read, id)
    if (found?.applicant !== actor.id) throw dossierErrors.notFound()
    const dossier = await asOfToday(read, found)
    const { service, process } = await processOf(read, dossier)
    const awaitsOthers = resultsOfOthers(service, dossier.answers).length > 0
    const [
      head,
      unit,
      history,
      dueChanges,
      supplements,
      files,
      behalf,
      messages,
      sheet,
      delays,
      calendar,
      recordings,
    ] = await Promise.all([
      summary(read, dossier),
      unitById(read, dossier.unit),
      movesOf(read, id),
      dueChangesOf(read, id),
      supplementsOf(read, id),
      filesOfDossier(read, id),
      onBehalf(read, dossier, service),
      countWritten(read, id),
      stepsTaken(read, id),
      delaysOf(read, id),
      calendarOf(read, dossier.unit),
      awaitsOthers ? otherResultsOf(read, id) : [],
    ])
    const { answers, origins, corrections } = dossier
    /** The new day that the head promised, when one was. */
    const promisedAnew = delays.findLast(({ granted }) => granted)?.newDue ?? null
    const remedyCase = caseOf(head, promisedAnew)
    return {
      ...head,
      unit: { id: dossier.unit, vi: unit?.nameVi ?? dossier.unit, en: unit?.nameEn ?? dossier.unit },
      applicantName: dossier.applicantName,
      explanation: dossier.dueBecause,
      /** The draft it was handed in from, and how long people worked on it, in ms; null for one handed in at a desk. */
      draft: dossier.draft,
      activeMs: dossier.activeMs,
      fee: dossier.fee,
      delivery: dossier.delivery,
      /** When the desk must have answered what was handed in online; null otherwise. */
      answerBy: dossier.answerBy,
      startedAt: dossier.startedAt,
      contact: { phone: unit?.phone ?? null, address: unit?.address ?? null },
      steps: await named(
        read,
        expectedSteps({
          ...{ process, answers, calendar, now: read.now, due: dossier.dueAt },
          paused: dossier.status === 'awaiting-supplement',
          sheet: dossier.sheet.map((line, index) => ({
            ...line,
            dueAt: sheet[index]?.dueAt ?? dossier.dueAt,
          })),
        }),
      ),
      promisedAnew,
      remedies: remedyCase ? remediesFor(remedyCase, read.today) : [],
      history,
      dueChanges: dueChanges.map((change) => ({ at: change.at, text: explainDueChange(change) })),
      supplements,
      components: service.components,
      files: files.map((file) => ({
        size: file.size,
        id: file.id,
        name: file.name,
        component: file.component,
        at: file.uploadedAt,
        signatures: file.signatures,
      })),
      sections: answerSections(service, { answers, origins, corrections }, read.today),
      onBehalf: behalf,
      /** How many the applicant and the desk wrote, and how many of the desk the applicant has not read. */
      messages,
      closedBecause: dossier.closedBecause,
      otherResults: describeOtherResults(service, dossier, { recordings, files }),
      resolvedAt: dossier.resolvedAt,
      returnedAt: dossier.returnedAt,
      allowedMoves: allowedMoves(actor, situationsOf(dossier, process)),
    }
  })

/** In which case the law opens a way; null for none. */
function caseOf({ status, dueState }: MyDossier, promisedAnew: Date | null): RemedyCase | null {
  if (status === 'refused' || status === 'stopped') return status
  if (dueState !== 'late') return null
  return promisedAnew ? 'late-again' : 'late'
}

/** Steps that are still to be done, with the unit where an open one lies. */
const named = (read: Read, steps: readonly ExpectedStep[]) =>
  Promise.all(
    steps.map(async ({ no, open, action, unit: id, at }) => {
      const unit = id ? await unitById(read, id) : undefined
      return {
        no,
        open,
        ...action,
        at,
        unit: unit ? { id: unit.id, vi: unit.nameVi, en: unit.nameEn } : null,
      }
    }),
  )
