import type { ServiceDefinition } from '@mot-cua/form-engine'
import { birthCertificate } from './birth-certificate.ts'
import { extractCopy } from './extract-copy.ts'
import type { ResultKind } from './result-kind.ts'

const kinds: readonly ResultKind[] = [birthCertificate, extractCopy]

/** How the result of a service is made. A service whose result cannot be made here must not be published. */
export function kindOf(service: ServiceDefinition): ResultKind {
  const kind = kinds.find(({ code }) => service.results.some((result) => result.code === code))
  if (!kind) throw new Error(`nothing here makes a result of ${service.code}`)
  return kind
}
