import { randomBytes } from 'node:crypto'
import type { AnswerValue, ServiceDefinition } from '@mot-cua/form-engine'
import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { filesOfDossier } from '../../documents/index.ts'
import { codeLists } from '../../forms/index.ts'
import { dossierErrors } from '../errors.ts'
import type { ResultRegister } from '../ports.ts'
import { factsAsked, kindOf } from '../results/kinds.ts'
import type { ResultData } from '../results/result-kind.ts'
import { judgeCorrection } from '../rules/correction.ts'
import { type EnteredFacts, writtenFacts } from '../rules/result-facts.ts'
import { codeBytes, makeVerificationCode } from '../rules/verification-code.ts'
import { changeDossier, type Dossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { beginResult, resultInForce, resultsIssued } from '../store/issued-result.ts'
import { enterRegister } from '../store/register.ts'
import { addProposal, type Correction } from '../store/result-change.ts'
import { beginMove } from './begin-move.ts'
import { enteredBefore, officeName, requireFacts } from './draft-result.ts'
import { type ChangeWhy, sayWhy } from './propose-revocation.ts'

/** What is to be corrected: answers of the form, by question, and facts that the officer had entered. */
export type ProposedCorrection = ChangeWhy & {
  answers?: Readonly<Record<string, AnswerValue>>
  facts?: EnteredFacts
}

/**
 * An officer drafts the result anew with what is wrong put right, and proposes it to the head. The one that was issued stays in force
 * until the new one is sealed; the new one takes the next number of the book, unless its kind keeps the number.
 */
export async function proposeCorrection(
  app: App,
  register: ResultRegister,
  actor: StaffActor,
  id: string,
  proposed: ProposedCorrection,
): Promise<void> {
  const { revision, kind, material, corrections, entered } = await app.transaction(actor, (tx) =>
    prepare(tx, id, proposed),
  )
  // The databases are asked between two transactions: a slow partner must not hold locks.
  const draft: ResultData = await kind.draft(material, register).catch((error: unknown) => {
    throw error instanceof DomainError ? error : dossierErrors.registerDown()
  })
  await app.transaction(actor, async (tx) => {
    const { dossier } = await beginMove(tx, id, 'propose-correction')
    if (dossier.revision !== revision) throw dossierErrors.versionChanged()
    const { no } = (await resultInForce(tx, id))!
    await addProposal(tx, id, {
      kind: 'correction',
      result: no,
      reason: proposed.reason,
      explanation: proposed.explanation.trim(),
      corrections,
      draft: { ...draft, entered },
    })
    await changeDossier(tx, dossier, {})
    const reason = { text: sayWhy('correction', proposed) }
    await addMove(tx, id, { move: 'propose-correction', status: dossier.status, reason })
    tx.audit('dossier.propose-correction', id)
  })
}

/** Judges what is corrected, takes the number and the code of the new result, and gathers what it is drafted from. */
async function prepare(tx: Tx, id: string, proposed: ProposedCorrection) {
  const { dossier, service } = await beginMove(tx, id, 'propose-correction')
  sayWhy('correction', proposed)
  const { answers, entered, corrections } = correct(service, dossier, proposed)
  const kind = kindOf(service)
  const no = (await resultsIssued(tx, id)).length + 1
  await beginResult(tx, id, no, makeVerificationCode(randomBytes(codeBytes)))
  const entry = await enterRegister(tx, {
    dossier: id,
    unit: dossier.unit,
    book: kind.book,
    year: Number(tx.today.slice(0, 4)),
    count: kind.numbers?.(answers) ?? 1,
    result: kind.numberStays ? 1 : no,
  })
  const material = {
    dossier: id,
    code: dossier.code,
    procedure: dossier.procedure,
    service,
    answers,
    lists: codeLists(),
    office: await officeName(tx, dossier.unit),
    unit: dossier.unit,
    official: tx.actor.id,
    today: tx.today,
    entry,
    facts: writtenFacts(factsAsked(service), entered),
    before: dossier.result ?? {},
    files: await filesOfDossier(tx, id),
  }
  return { revision: dossier.revision, kind, material, corrections, entered }
}

/** The answers and facts as they are right, and what differs. Refuses what is not right itself, and what changes nothing. */
function correct(
  service: ServiceDefinition,
  dossier: Dossier,
  { answers: given = {}, facts = {} }: ProposedCorrection,
) {
  const before = enteredBefore(dossier)
  const entered = { ...before, ...facts }
  const changedFacts = Object.keys(facts).filter((name) => (before[name] ?? '') !== entered[name])
  const day = dateInVietnam(dossier.submittedAt)
  const judged = judgeCorrection(service, dossier.answers, given, { day, lists: codeLists() })
  if (judged.kind === 'faulty')
    throw dossierErrors.correctionFaulty(
      judged.faults.map((fault) => ({ ...fault, pointer: `/answers${fault.pointer}` })),
    )
  if (judged.kind === 'nothing' && changedFacts.length === 0) throw dossierErrors.nothingToCorrect()
  const answers = judged.kind === 'right' ? judged.answers : dossier.answers
  requireFacts(factsAsked(service), entered, answers)
  const corrections: Correction[] = [
    ...(judged.kind === 'right' ? judged.changed : []).map((one) => ({ kind: 'answer' as const, ...one })),
    ...changedFacts.map((name) => ({
      kind: 'fact' as const,
      id: name,
      before: before[name] ?? null,
      after: entered[name] ?? null,
    })),
  ]
  return { answers, entered, corrections }
}
