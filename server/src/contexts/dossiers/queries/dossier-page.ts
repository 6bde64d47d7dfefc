import {
  type ComponentNeed,
  type Process,
  requiredComponents,
  type ServiceDefinition,
} from '@mot-cua/form-engine'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { workingTimeBetween } from '../../../kernel/values/working-time.ts'
import { filesOfDossier, type StoredFile, signatureNotes } from '../../documents/index.ts'
import { addDataAccess } from '../../identity/index.ts'
import { calendarOf, colleagues, unitById } from '../../organisation/index.ts'
import { processOf } from '../actions/begin-move.ts'
import { enteredBefore } from '../actions/draft-result.ts'
import { factsAsked } from '../results/kinds.ts'
import { consultationState } from '../rules/consultation.ts'
import { explainDueChange } from '../rules/due-change.ts'
import { isAboutResult, nationalStatus, statuses } from '../rules/lifecycle.ts'
import { allowedMoves, type Mover } from '../rules/permission.ts'
import { isMissing } from '../rules/result-facts.ts'
import { openSteps, situationAt, situationsOf } from '../rules/situation.ts'
import { dueState } from '../rules/warning.ts'
import { type SheetLine, stepNumbered, stepsAfterDoing, stepsOf } from '../rules/workflow.ts'
import { type Consultation, consultationsOf } from '../store/consultation.ts'
import { delaysOf } from '../store/delay.ts'
import type { Dossier } from '../store/dossier.ts'
import { dueChangesOf } from '../store/due-change.ts'
import { furtherSupplementsOf } from '../store/further-supplement.ts'
import { handingOf, shipmentsOf } from '../store/handing.ts'
import { movesOf, supplementsOf } from '../store/history.ts'
import { resultsIssued } from '../store/issued-result.ts'
import { notesOf } from '../store/note.ts'
import { otherResultsOf } from '../store/other-result.ts'
import { type Forwarding, forwardingOf, papersOf } from '../store/received.ts'
import { resultChangesOf } from '../store/result-change.ts'
import { stepsTaken } from '../store/step.ts'
import { answerSections } from './answer-sections.ts'
import { otherResultsAtDesk } from './describe-other-results.ts'
import { describeChange, describeResult } from './describe-results.ts'
import { dossierForStaff } from './dossier-for-staff.ts'
import { onBehalf } from './on-behalf.ts'
import { needsOfStep } from './step-needs.ts'
import { whatThereIs } from './what-there-is.ts'

export type DossierPage = Awaited<ReturnType<typeof dossierPage>>

/** Everything an officer sees of a dossier on one page. Seeing it is written down for the applicant to see. */
export const dossierPage = (app: App, actor: StaffActor, id: string) =>
  app.read(actor, async (read) => {
    const { dossier, today, mover } = await dossierForStaff(read, id)
    const { service, process } = await processOf(read, dossier)
    const at = stepFor(mover, dossier, process)
    const there = await whatThereIs(read, id)
    const [
      files,
      history,
      dueChanges,
      steps,
      supplements,
      calendar,
      unit,
      fit,
      papers,
      sent,
      behalf,
      delays,
      further,
      consultations,
      needs,
      results,
      changes,
      handing,
      shipments,
      notes,
      recordings,
    ] = await Promise.all([
      filesOfDossier(read, id),
      movesOf(read, id),
      there.dueChanges ? dueChangesOf(read, id) : [],
      stepsTaken(read, id),
      there.supplements ? supplementsOf(read, id) : [],
      calendarOf(read, dossier.unit),
      unitById(read, dossier.unit),
      colleagues(read, at.unit, at.role),
      there.papers ? papersOf(read, id) : [],
      there.forwarding ? forwardingOf(read, id) : null,
      onBehalf(read, dossier, service, there.acting),
      there.delays ? delaysOf(read, id) : [],
      there.furtherSupplements ? furtherSupplementsOf(read, id) : [],
      there.consultations ? consultationsOf(read, id) : [],
      at.open ? needsOfStep(read, { dossier, service, process }, at.no) : [],
      there.results ? resultsIssued(read, id) : [],
      there.resultChanges ? resultChangesOf(read, id) : [],
      there.handing ? handingOf(read, id) : null,
      there.shipments ? shipmentsOf(read, id) : [],
      there.notes ? notesOf(read, id) : [],
      there.otherResults ? otherResultsOf(read, id) : [],
      addDataAccess(read, {
        person: dossier.applicant,
        what: 'dossier',
        subject: id,
        name: actor.name,
        unit: actor.unit,
      }),
    ])
    const { answers, origins, corrections } = dossier
    const paused = dossier.status === 'awaiting-supplement'
    return {
      id,
      code: dossier.code,
      procedure: { code: dossier.procedure, vi: dossier.procedureVi, en: dossier.procedureEn },
      unit: { id: dossier.unit, vi: unit?.nameVi ?? dossier.unit, en: unit?.nameEn ?? dossier.unit },
      channel: dossier.channel,
      assistant: dossier.assistantName,
      forwarding: sent ? await namedForwarding(read, sent) : null,
      applicant: { name: dossier.applicantName, phone: dossier.applicantPhone },
      status: { code: dossier.status, vi: statuses[dossier.status].vi, en: statuses[dossier.status].en },
      nationalStatus: nationalStatus(dossier.status, dossier.acceptedAt !== null),
      submittedAt: dossier.submittedAt,
      acceptedAt: dossier.acceptedAt,
      due: {
        at: dossier.dueAt,
        state: dueState({ due: dossier.dueAt, warnAt: dossier.warnAt, paused }, read.now),
        leftMs: workingTimeBetween(read.now, dossier.dueAt, calendar),
        explanation: dossier.dueBecause,
      },
      fee: dossier.fee,
      delivery: dossier.delivery,
      cases: service.cases
        .filter((item) => dossier.cases.includes(item.id))
        .map((item) => ({ id: item.id, vi: item.label_vi, en: item.label_en })),
      step: at.no,
      steps: stepsOf(process).map((step) => ({ no: step.no, role: step.role, ...step.action })),
      assignee: at.assignee,
      next: nextOf(process, dossier, at),
      needs: needs.map(({ vi, en, met }) => ({ vi, en, met })),
      openSteps: openSteps(dossier).map(({ no, unit, assignee }) => ({ no, unit, assignee })),
      sections: answerSections(service, { answers, origins, corrections }, read.today),
      components: componentsShown(service, dossier, files).map((need) => ({
        id: need.component.id,
        vi: need.component.name_vi,
        en: need.component.name_en,
        status: need.status,
        proof: need.proof ? { vi: need.proof.data_vi, en: need.proof.data_en } : null,
        files: files
          .filter(({ component }) => component === need.component.id)
          .map(({ id: file, name, mediaType, size, signatures }) => ({
            ...{ id: file, name, mediaType, size },
            signatures: signatureNotes(signatures),
          })),
        received: papers.filter(({ component }) => component === need.component.id),
      })),
      supplements,
      delays,
      furtherSupplements: further,
      consultations: consultations.map((one) => consultationShown(one, files, read.now)),
      history,
      dueChanges: dueChanges.map((change) => ({ at: change.at, text: explainDueChange(change) })),
      onBehalf: behalf,
      controlSheet: steps,
      result: dossier.result,
      resultFacts: factsAsked(service).map((fact) => ({
        id: fact.id,
        label: { vi: fact.label_vi, en: fact.label_en },
        hint: fact.hint_vi && fact.hint_en ? { vi: fact.hint_vi, en: fact.hint_en } : null,
        type: fact.type,
        required: isMissing(fact, dossier.answers),
        entered: enteredBefore(dossier)[fact.id] ?? '',
      })),
      otherResults: otherResultsAtDesk(mover, { service, process, dossier }, { recordings, files }),
      resultFile: dossier.resultFile,
      handing: handing ?? null,
      shipments,
      notes,
      issuedResults: results.map(describeResult),
      resultChanges: changes.map((change) => describeChange(change, service)),
      closedBecause: dossier.closedBecause,
      allowedMoves: [
        ...allowedMoves(mover, situationsOf(dossier, process)).filter((move) => !isAboutResult(move)),
        ...allowedMoves(mover, situationsOf(today, process)).filter(isAboutResult),
      ],
      colleagues: fit.map((colleague) => ({
        id: colleague.id,
        name: colleague.name,
        position: colleague.position,
      })),
      reasons: service.reasons.map(({ code, kind, sentence_vi, sentence_en, ground, concerns }) => ({
        code,
        kind,
        vi: sentence_vi,
        en: sentence_en,
        ground,
        concerns: [...concerns],
      })),
    }
  })

/** What is required, and what was handed in although it is not: somebody changed an answer, or wished it to be read. */
function componentsShown(
  { components }: ServiceDefinition,
  { answers, origins, channel }: Dossier,
  files: readonly StoredFile[],
): ComponentNeed[] {
  const needed = requiredComponents(components, answers, origins, channel)
  const known = new Set(needed.map(({ component }) => component.id))
  const more = components.filter(({ id }) => !known.has(id) && files.some((file) => file.component === id))
  return [...needed, ...more.map((component) => ({ component, status: 'upload' as const }))]
}

/** The open step that the page is about: one where the reader may do something, their own first; of a closed dossier the last one. */
function stepFor(mover: Mover, dossier: Dossier, process: Process): SheetLine {
  const open = openSteps(dossier)
  const fit = open.filter((line) => allowedMoves(mover, [situationAt(dossier, process, line)]).length > 0)
  return fit.find(({ assignee }) => assignee === mover.id) ?? fit[0] ?? open[0] ?? dossier.sheet.at(-1)!
}

/** What follows when the step is done, for each thing that may be decided in it. */
function nextOf(process: Process, dossier: Dossier, { seq, no, open }: SheetLine) {
  if (!open) return []
  const decisions = stepNumbered(process, no)?.decisions ?? []
  return (decisions.length > 0 ? decisions : [null]).map((decision) => ({
    decision,
    steps: stepsAfterDoing(process, dossier, { seq, decision: decision?.id ?? null }).map(
      ({ action }) => action,
    ),
  }))
}

/** Whom was asked what, how it stands, and the opinion with what was found of the signatures in it. */
const consultationShown = (one: Consultation, files: readonly StoredFile[], now: Date) => ({
  ...{ no: one.no, agency: one.agency, outside: one.unit === null, email: one.email, question: one.question },
  ...{ askedByName: one.askedByName, askedAt: one.askedAt, dueAt: one.dueAt, remindedAt: one.remindedAt },
  state: consultationState(one, now),
  undeliverable: one.undeliverableAt !== null,
  opinion:
    one.answeredAt && one.stance
      ? {
          ...{
            stance: one.stance,
            text: one.opinion ?? '',
            by: one.answeredByName ?? '',
            at: one.answeredAt,
          },
          ...{
            position: one.answeredByPosition ?? '',
            late: one.answeredAt > one.dueAt,
            file: one.file ?? '',
          },
          signatures: signatureNotes(files.find(({ id }) => id === one.file)?.signatures ?? null),
        }
      : null,
  withdrawn: one.withdrawnAt && {
    ...{ by: one.withdrawnByName ?? '', because: one.withdrawnBecause ?? '', at: one.withdrawnAt },
  },
})

/** Where it was received and where it was sent on to, by name. */
async function namedForwarding(read: Read, { desk, unit, ...sent }: Forwarding) {
  const [from, to] = await Promise.all([unitById(read, desk), unitById(read, unit)])
  return {
    ...sent,
    from: { vi: from?.nameVi ?? desk, en: from?.nameEn ?? desk },
    to: { vi: to?.nameVi ?? unit, en: to?.nameEn ?? unit },
  }
}
