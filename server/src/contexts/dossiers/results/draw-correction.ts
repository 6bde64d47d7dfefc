import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { Signatory } from '../../documents/index.ts'
import type { ResultPress } from '../ports.ts'
import { replacesSentence } from '../rules/result-change.ts'
import type { IssuedResult } from '../store/issued-result.ts'
import type { Decision, ResultChange } from '../store/result-change.ts'
import { drawResult } from './draw-result.ts'
import type { ResultData } from './result-kind.ts'

type ToDraw = {
  service: ServiceDefinition
  change: Pick<ResultChange, 'draft'>
  /** The one that it takes the place of. */
  result: IssuedResult
  signatory: Signatory
  at: Date
  code: string | null
  decision: Decision
}

/** The corrected result as the signatory signs it; it names the one that it replaces, and the decision. */
export const drawCorrection = (
  press: Pick<ResultPress, 'objects' | 'verificationUrl'>,
  { change, result, decision, ...drawn }: ToDraw,
): Promise<Uint8Array> =>
  drawResult(press, {
    ...drawn,
    data: change.draft as ResultData,
    replaces: replacesSentence({ ...result, name: result.name.vi }, decision),
  })
