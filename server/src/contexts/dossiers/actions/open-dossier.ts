import { randomUUID } from 'node:crypto'
import {
  type AmountDue,
  type Answers,
  type Origins,
  processFor,
  processIn,
  type ServiceDefinition,
} from '@mot-cua/form-engine'
import type { StaffActor, Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { attachFiles } from '../../documents/index.ts'
import { type Acting, type Draft, endDraft, finishSources } from '../../forms/index.ts'
import { personById } from '../../identity/index.ts'
import { calendarOf, receivingUnit } from '../../organisation/index.ts'
import { dossierSubmitted } from '../events.ts'
import { deadlineRule } from '../queries/deadline-rules.ts'
import { computeDue } from '../rules/deadline.ts'
import { dossierCode } from '../rules/dossier-code.ts'
import { promisedTime } from '../rules/time-limit.ts'
import { answerBy, warningsOf } from '../rules/warning.ts'
import { nextSteps, stepDue } from '../rules/workflow.ts'
import { keepActing } from '../store/acting.ts'
import type { Dossier } from '../store/dossier.ts'
import { addDossier, nextCodeNumber } from '../store/submission.ts'
import { placeOf } from './advance-step.ts'

export type Submitted = { id: string; code: string; dueAt: Date; explanation: Text }

export const toSubmitted = ({ id, code, dueAt, dueBecause }: Dossier): Submitted => ({
  id,
  code,
  dueAt,
  explanation: dueBecause,
})

type Content = Pick<Draft, 'origins' | 'corrections' | 'unit' | 'desk'> & {
  answers: Answers
  origins: Origins
}
/** A clerk hands it in: at which desk it is received, when it arrived, and how, in one sentence of the history. */
export type Entry = { clerk: StaffActor; desk?: string; arrivedAt?: Date; how: Text }
export type Judged = { answers: Answers; cases: string[]; due: AmountDue; delivery: string }

/** Makes the dossier of a draft that was judged complete: code, due moment, first step, history, event. */
export async function openDossier(
  tx: Tx,
  given: {
    draft: Draft
    service: ServiceDefinition
    verdict: Judged
    content: Content
    hasFiles: boolean
    /** How many papers were handed in at the desk or by post; none online. */
    papers?: number
    /** When a clerk hands it in for the person. */
    entry?: Entry
    /** For whom it is handed in, when not for the person. */
    acting?: Acting | undefined
  },
): Promise<Submitted> {
  const { draft, service, verdict, content, entry } = given
  const person = (await personById(tx, draft.person))!
  // Whoever receives for the unit today: it may have ended since the draft was addressed to it.
  const receiving = await receivingUnit(tx, content.unit)
  const unit = receiving?.id ?? content.unit
  const desk = entry?.desk ?? receiving?.desk.id ?? content.desk
  const arrivedAt = entry?.arrivedAt ?? tx.now
  const calendar = await calendarOf(tx, unit)
  const process = processIn(processFor(service.process, verdict.cases)!, draft.channel)
  const limit = promisedTime({ time: service.time, process }, draft.channel)
  const due = computeDue(arrivedAt, limit, calendar)
  const rule = deadlineRule(tx.today)
  const first = nextSteps(process, [], verdict.answers)[0]!
  const typed = verdict.answers[service.contact?.phone ?? '']
  const phone = typeof typed === 'string' ? typed : person.phone
  const id = randomUUID()
  const { answers } = verdict
  const work = await endDraft(tx, draft, {
    outcome: 'submitted',
    dossier: id,
    unit,
    answers,
    origins: content.origins,
  })
  await finishSources(tx, draft, { form: service.form, answers })
  if (given.hasFiles) await attachFiles(tx, draft.id, id)
  // Last of all that others may wait for: the number of the unit's day.
  const code = dossierCode(unit, tx.today, await nextCodeNumber(tx, unit, tx.today))
  await addDossier(tx, {
    id,
    code,
    procedure: draft.procedure,
    procedureVi: service.name_vi,
    procedureEn: service.name_en,
    service: draft.service,
    process: process.id,
    channel: draft.channel,
    unit,
    desk,
    applicant: draft.person,
    applicantName: person.name,
    applicantPhone: phone,
    answers: verdict.answers,
    origins: content.origins,
    corrections: content.corrections,
    cases: verdict.cases,
    fee: verdict.due.total,
    delivery: verdict.delivery,
    draft: draft.id,
    status: 'submitted',
    signedInAt: entry ? null : draft.signedInAt,
    activeMs: work.activeMs,
    idleMs: work.idleMs,
    submittedAt: tx.now,
    startedAt: arrivedAt,
    dueAt: due.at,
    dueBecause: due.explanation,
    ...warningsOf({ from: arrivedAt, due: due.at }, calendar, rule),
    answerBy: draft.channel === 'online' ? answerBy(arrivedAt, calendar, rule) : null,
    timeLimit: limit,
    firstStep: { ...first, unit: placeOf(first, { unit, desk }), due: stepDue(first, tx.now, calendar) },
    assistant: entry?.clerk.id ?? null,
    assistantName: entry?.clerk.name ?? null,
    actorName: entry?.clerk.name ?? person.name,
    how: entry?.how ?? null,
  })
  if (given.acting) await keepActing(tx, id, given.acting)
  tx.audit('dossier.submit', id)
  const { procedure } = draft
  const about = { dossier: id, code, procedure, unit, applicant: draft.person }
  const { channel } = draft
  const facts = { channel, fee: verdict.due.total, due: due.at.toISOString(), phone, assisted: !!entry }
  // A scan is not signed by who made it (Circular 01/2023 asks for it), so none counts as digitised yet.
  const papers = { received: given.papers ?? 0, digitised: 0 }
  // What a clerk takes for an entry is not the way of a person from login to submission.
  const minutes = entry ? null : work.activeMs / 60_000
  tx.publish(dossierSubmitted.of({ ...about, ...facts, minutes, draft: draft.id, papers }))
  return { id, code, dueAt: due.at, explanation: due.explanation }
}
