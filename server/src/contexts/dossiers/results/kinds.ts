import {
  type Answers,
  holds,
  type ResultFact,
  type ResultPaper,
  type ServiceDefinition,
} from '@mot-cua/form-engine'
import type { Text } from '../../../kernel/values/locale.ts'
import { birthCertificate } from './birth-certificate.ts'
import { resultByLayout } from './by-layout.ts'
import { certifiedCopy } from './certified-copy.ts'
import { extractCopy } from './extract-copy.ts'
import type { ResultKind } from './result-kind.ts'

/** Results with a paper of their own; every other is written from the layout in its service's data. */
const kinds: readonly ResultKind[] = [birthCertificate, extractCopy, certifiedCopy]

/** The facts that the officer enters for the result that is made here. */
export const factsAsked = ({ results }: ServiceDefinition): readonly ResultFact[] =>
  madeHere(results)?.making?.facts ?? []

/** A result that another agency issues, by its name, and that agency. */
export type NamedOther = Text & { code: string; by: Text }

/** The results that other agencies issue to whoever answered so; of the others, the first that can be made here is made. */
export const resultsOfOthers = ({ results }: ServiceDefinition, answers: Answers): NamedOther[] =>
  results.flatMap(({ code, name_vi, name_en, issuedBy_vi, issuedBy_en, when }) =>
    issuedBy_vi && issuedBy_en && (!when || holds(when, answers))
      ? [{ code, vi: name_vi, en: name_en, by: { vi: issuedBy_vi, en: issuedBy_en } }]
      : [],
  )

const madeHere = (results: readonly ResultPaper[]): ResultPaper | undefined =>
  results.find(({ code, making }) => making !== undefined || kinds.some((kind) => kind.code === code))

/** What the result that is made here is called; the same whoever it is for. */
export function nameOfResult({ results, name_vi, name_en }: ServiceDefinition): Text {
  const paper = madeHere(results)
  return paper ? { vi: paper.name_vi, en: paper.name_en } : { vi: name_vi, en: name_en }
}

/** How the result of a service is made: its first result that can be made here. */
export function kindOf(service: ServiceDefinition): ResultKind {
  const paper = madeHere(service.results)
  if (paper) {
    const own = kinds.find(({ code }) => code === paper.code)
    if (own) return own
    if (paper.making) return resultByLayout(paper, paper.making)
  }
  throw new Error(`nothing here makes a result of ${service.code}`)
}
