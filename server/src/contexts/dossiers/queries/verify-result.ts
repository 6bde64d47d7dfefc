import type { App, CitizenActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { unitById } from '../../organisation/index.ts'
import { initialsOf } from '../rules/initials.ts'
import { readVerificationCode, writeVerificationCode } from '../rules/verification-code.ts'
import { dossierById } from '../store/dossier.ts'
import { codeOfDocument, type IssuedResult, issuedByCode, resultsIssued } from '../store/issued-result.ts'
import { resultChangesOf } from '../store/result-change.ts'

/** What anybody who holds a result may know of it: enough to trust it or not, and nobody's name. */
export type VerifiedResult = {
  code: string
  name: Text
  number: string
  issuedOn: string
  unit: Text
  /** Of whoever asked for it: `L. V. M.` */
  initials: string
  state: 'in-force' | 'corrected' | 'revoked'
  ended: {
    at: Date
    /** The head's decision, as it was given. */
    decision: { number: string; issuedOn: string }
    /** What took its place. */
    by: { code: string; number: string; issuedOn: string } | null
  } | null
  /** What it took the place of. */
  replaces: { number: string; issuedOn: string } | null
  sha256: string
}

/** The result with a code, however it was typed; null for a code that is none, or that nothing was issued under. */
export function verifyResult(app: App, typed: string): Promise<VerifiedResult | null> {
  const code = readVerificationCode(typed)
  if (!code) return Promise.resolve(null)
  return app.read({ kind: 'system', id: 'dossiers.verification' }, async (read) => {
    const result = await issuedByCode(read, code)
    if (!result) return null
    const [dossier, unit, all, changes] = await Promise.all([
      dossierById(read, result.dossier),
      unitById(read, result.unit),
      resultsIssued(read, result.dossier),
      resultChangesOf(read, result.dossier),
    ])
    const change = changes.find(({ result: no, doneAt }) => no === result.no && doneAt !== null)
    const numbered = (no: number) => all.find((one) => one.no === no)
    const before = numbered(result.no - 1)
    return {
      code: writeVerificationCode(code),
      name: result.name,
      number: result.number,
      issuedOn: result.issuedOn,
      unit: { vi: unit?.nameVi ?? result.unitName, en: unit?.nameEn ?? result.unitName },
      initials: initialsOf(dossier?.applicantName ?? ''),
      state: result.ended ?? 'in-force',
      ended: result.endedAt && {
        at: result.endedAt,
        decision: { number: change?.decisionNumber ?? '', issuedOn: change?.decisionOn ?? '' },
        by: result.ended === 'corrected' ? successor(numbered(result.no + 1)) : null,
      },
      replaces: before ? { number: before.number, issuedOn: before.issuedOn } : null,
      sha256: result.sha256,
    }
  })
}

const successor = (next: IssuedResult | undefined) =>
  next?.code ? { code: writeVerificationCode(next.code), number: next.number, issuedOn: next.issuedOn } : null

/** Whether a file is another result of the dossier whose result has the code: the one before a correction, or after it. */
export const isResultOfSameDossier = (app: App, code: string, sha256: string): Promise<boolean> =>
  app.read({ kind: 'system', id: 'dossiers.verification' }, async (read) => {
    const result = await issuedByCode(read, readVerificationCode(code) ?? '')
    if (!result) return false
    return (await resultsIssued(read, result.dossier)).some((one) => one.sha256 === sha256)
  })

/** The code by which others verify a document of the reader's own; null for one that is no result of a dossier here. */
export const codeOfMyDocument = (app: App, actor: CitizenActor, document: string): Promise<string | null> =>
  app.read(actor, async (read) => {
    const code = await codeOfDocument(read, document)
    return code && writeVerificationCode(code)
  })
