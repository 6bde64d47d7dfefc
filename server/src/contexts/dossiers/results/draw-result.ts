import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { Signatory } from '../../documents/index.ts'
import type { ResultPress } from '../ports.ts'
import { writeVerificationCode } from '../rules/verification-code.ts'
import { kindOf } from './kinds.ts'
import { readScans } from './read-scans.ts'
import type { ResultData } from './result-kind.ts'

type ToDraw = {
  service: ServiceDefinition
  data: ResultData
  signatory: Signatory
  at: Date
  /** By which anybody can look it up; null for a result from before there were codes. */
  code: string | null
  /** Which result it takes the place of. */
  replaces?: string | undefined
}

/** The paper of a result, with the mark by which it is verified: what is signed afterwards is exactly this. */
export async function drawResult(
  press: Pick<ResultPress, 'objects' | 'verificationUrl'>,
  { service, data, signatory, at, code, replaces }: ToDraw,
): Promise<Uint8Array> {
  const printed = code && writeVerificationCode(code)
  const mark = printed ? { code: printed, url: press.verificationUrl(printed), replaces } : undefined
  const scans = await readScans(press.objects, data)
  return kindOf(service).paper(data, { signatory, madeAt: at, scans, mark })
}
