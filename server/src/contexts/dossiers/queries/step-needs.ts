import { type Process, requiredComponents, type ServiceDefinition } from '@mot-cua/form-engine'
import type { Read } from '../../../kernel/app.ts'
import { filesOfDossier } from '../../documents/index.ts'
import { resultsOfOthers } from '../results/kinds.ts'
import { judgeNeeds, type Need } from '../rules/step-needs.ts'
import type { Dossier } from '../store/dossier.ts'
import { papersIssued } from '../store/issued-paper.ts'
import { otherResultsOf } from '../store/other-result.ts'
import { papersOf } from '../store/received.ts'

/** What a step of the dossier needs before it may be done, each with whether it is there; nothing is read when it needs nothing. */
export async function needsOfStep(
  read: Read,
  { dossier, service, process }: { dossier: Dossier; service: ServiceDefinition; process: Process },
  no: number,
): Promise<Need[]> {
  const needs = process.steps.find(({ step }) => step === no)?.needs
  if (!needs) return []
  const [files, received, issued, recorded] = await Promise.all([
    filesOfDossier(read, dossier.id),
    papersOf(read, dossier.id),
    papersIssued(read, dossier.id),
    needs.results ? otherResultsOf(read, dossier.id) : [],
  ])
  const { answers, origins, channel } = dossier
  return judgeNeeds(needs, {
    components: requiredComponents(service.components, answers, origins, channel),
    held: new Set([...files, ...received].map(({ component }) => component ?? '')),
    papers: new Set(issued.map(({ form }) => form)),
    hasResult: dossier.result !== null,
    isSigned: dossier.resultFile !== null,
    others: resultsOfOthers(service, answers).map((other) => ({
      ...other,
      recorded: recorded.some(({ code }) => code === other.code),
    })),
  })
}
