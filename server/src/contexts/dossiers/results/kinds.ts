import type { ServiceDefinition } from '@mot-cua/form-engine'
import { birthCertificate } from './birth-certificate.ts'
import { resultByLayout } from './by-layout.ts'
import { extractCopy } from './extract-copy.ts'
import type { ResultKind } from './result-kind.ts'

/** Results with a paper of their own; every other is written from the layout in its service's data. */
const kinds: readonly ResultKind[] = [birthCertificate, extractCopy]

/** How the result of a service is made: its first result that can be made here. */
export function kindOf(service: ServiceDefinition): ResultKind {
  for (const paper of service.results) {
    const own = kinds.find(({ code }) => code === paper.code)
    if (own) return own
    if (paper.making) return resultByLayout(paper, paper.making)
  }
  throw new Error(`nothing here makes a result of ${service.code}`)
}
