import { randomBytes } from 'node:crypto'
import type { Answers, ResultFact } from '@mot-cua/form-engine'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { filesOfDossier } from '../../documents/index.ts'
import { codeLists } from '../../forms/index.ts'
import { unitPath } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import type { ResultRegister } from '../ports.ts'
import { factsAsked, kindOf } from '../results/kinds.ts'
import { type EnteredFacts, faultyFacts, writtenFacts } from '../rules/result-facts.ts'
import { codeBytes, makeVerificationCode } from '../rules/verification-code.ts'
import { changeDossier, type Dossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { beginResult } from '../store/issued-result.ts'
import { enterRegister } from '../store/register.ts'
import { assignStep } from '../store/step.ts'
import { beginMove } from './begin-move.ts'

/**
 * Drafts the result from the answers and what the officer enters besides: enters the book, asks the national databases, keeps the
 * data. Drafting again keeps the number, and what was entered unless it is given anew, and makes the data anew.
 */
export async function draftResult(
  app: App,
  register: ResultRegister,
  actor: StaffActor,
  id: string,
  given?: EnteredFacts,
): Promise<void> {
  const begun = await app.transaction(actor, async (tx) => {
    const { dossier, service } = await beginMove(tx, id, 'draft-result')
    const kind = kindOf(service)
    const entered = given ?? enteredBefore(dossier)
    const asked = factsAsked(service)
    requireFacts(asked, entered, dossier.answers)
    const year = Number(tx.today.slice(0, 4))
    const entry = await enterRegister(tx, {
      dossier: id,
      unit: dossier.unit,
      book: kind.book,
      year,
      count: kind.numbers?.(dossier.answers) ?? 1,
    })
    await beginResult(tx, id, 1, makeVerificationCode(randomBytes(codeBytes)))
    const files = await filesOfDossier(tx, id)
    const office = await officeName(tx, dossier.unit)
    const facts = writtenFacts(asked, entered)
    return { dossier, service, kind, entry, today: tx.today, office, files, facts, entered }
  })
  const { dossier, service, kind, entry, today, office, files, facts, entered } = begun
  // The databases are asked between two transactions: a slow partner must not hold locks.
  const data = await kind
    .draft(
      {
        dossier: id,
        code: dossier.code,
        procedure: dossier.procedure,
        service,
        answers: dossier.answers,
        lists: codeLists(),
        office,
        unit: dossier.unit,
        official: actor.id,
        today,
        entry,
        facts,
        files,
        ...(dossier.result && { before: dossier.result }),
      },
      register,
    )
    .catch((error: unknown) => {
      throw error instanceof DomainError ? error : dossierErrors.registerDown()
    })
  await app.transaction(actor, async (tx) => {
    const again = await beginMove(tx, id, 'draft-result')
    const status = 'processing'
    await changeDossier(tx, again.dossier, { result: { ...data, entered }, status })
    if (again.step.assignee === null) await assignStep(tx, id, again.step.seq, actor.id)
    await addMove(tx, id, { move: 'draft-result', status })
    tx.audit('dossier.draft-result', id)
  })
}

/** What the officer entered for the draft that stands. */
export const enteredBefore = ({ result }: Pick<Dossier, 'result'>): EnteredFacts =>
  (result?.entered ?? {}) as EnteredFacts

/** Refuses facts that are missing or wrong, with `result-facts-faulty`. */
export function requireFacts(asked: readonly ResultFact[], entered: EnteredFacts, answers: Answers): void {
  const faults = faultyFacts(asked, entered, answers).map(({ id, because }) => ({
    pointer: `/facts/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    code: `fact-${because}`,
    ...factTexts[because],
  }))
  if (faults.length > 0) throw dossierErrors.factsFaulty(faults)
}

const factTexts = {
  missing: { vi: 'Nhập nội dung này.', en: 'Enter this.' },
  wrong: { vi: 'Nội dung chưa đúng dạng.', en: 'This is not written as it should be.' },
  unknown: { vi: 'Thủ tục này không hỏi nội dung này.', en: 'This procedure does not ask for this.' },
} as const

/** The unit as papers name it, with the areas it lies in: `Ủy ban nhân dân phường Tô Hiệu, tỉnh Sơn La`. */
export async function officeName(read: Read, id: string): Promise<string> {
  const [unit, ...above] = (await unitPath(read, id)).reverse()
  const areas = above.map(({ nameVi }) => nameVi.replace(/^Ủy ban nhân dân /, ''))
  return [unit?.nameVi ?? id, ...areas].join(', ')
}
