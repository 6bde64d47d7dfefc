import { documentErrors } from '../../contexts/documents/index.ts'
import { judgeStrangersFile } from '../../contexts/documents/portal.ts'
import { isResultOfSameDossier, type VerifiedResult, verifyResult } from '../../contexts/dossiers/index.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { PortalOptions } from '../options.ts'
import { type CheckedFile, verifyPage } from '../pages/documents/verify.tsx'
import { paths } from '../paths.ts'
import type { Handler, Visit } from '../visit.ts'

/** As a code looks; nothing was ever issued under it. */
const exampleCode = '7K3M-Q9TZ-0H4B-XN2C'

/** Checking a result by its code, and a file against it; says nothing of a person. */
export function verifyHandlers({ app, intake }: PortalOptions) {
  const unknown = (visit: Visit, code: string) =>
    visit.show(verifyPage({ exampleCode, code, answer: 'unknown' }, visit.context), 404)

  /** The form to type a code, which leads to the address of the result. */
  const ask: Handler = async (visit) => {
    const { ma } = visit.request.query as { ma?: unknown }
    if (typeof ma !== 'string') return verifyPage({ exampleCode }, visit.context)
    const code = ma.trim().slice(0, 100)
    if (code === '') return visit.show(verifyPage({ exampleCode, code }, visit.context), 422)
    const found = await verifyResult(app, code)
    return found ? visit.redirect(paths.verify(found.code)) : unknown(visit, code)
  }

  const page: Handler = async (visit) => {
    const answer = await verifyResult(app, visit.param('code'))
    return answer ? verifyPage({ exampleCode, answer }, visit.context) : unknown(visit, visit.param('code'))
  }

  const checkFile: Handler = async (visit) => {
    const answer = await verifyResult(app, visit.param('code'))
    if (!answer) return unknown(visit, visit.param('code'))
    try {
      const [file] = visit.form.files
      if (!file) throw documentErrors.fileRefused('empty', 'file')
      const judged = await judgeStrangersFile(intake, file)
      const checked = { verdict: await verdictOn(answer, judged.sha256), signatures: judged.signatures }
      return verifyPage({ exampleCode, answer, checked }, visit.context)
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'rule-broken') throw error
      const fileFault = error.text[visit.request.locale]
      return visit.show(verifyPage({ exampleCode, answer, fileFault }, visit.context), 422)
    }
  }

  async function verdictOn(answer: VerifiedResult, sha256: string): Promise<CheckedFile['verdict']> {
    if (sha256 === answer.sha256) return 'same'
    return (await isResultOfSameDossier(app, answer.code, sha256)) ? 'earlier' : 'different'
  }
  return { ask, page, checkFile }
}
