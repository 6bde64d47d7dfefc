import { checkAnswerable } from './definition/check-answerable.ts'
import { checkIds, checkPages } from './definition/check-places.ts'
import { checkProcess } from './definition/check-process.ts'
import { checkReachable } from './definition/check-reachable.ts'
import { checkReferences } from './definition/check-references.ts'
import { checkTexts } from './definition/check-texts.ts'
import { collectFindings, type Finding } from './definition/finding.ts'
import type { CodeLists } from './form.ts'
import type { ServiceDefinition } from './service.ts'

/**
 * What is wrong with a service and its form before it is published, and what is worth a second look: ids, pages, names of what
 * does not exist or only comes later, circles, questions nobody can see or answer, texts missing in a language, shares of a
 * process. For a definition that `readDefinition` has read; takes bounded time. The desk asks while one edits, the server
 * before publication.
 */
export function checkForm(service: ServiceDefinition, lists: CodeLists): Finding[] {
  const findings = collectFindings()
  checkIds(service, findings)
  checkPages(service.form, findings)
  checkReferences(service, lists, findings)
  checkAnswerable(service.form, lists, findings)
  checkReachable(service, lists, findings)
  checkTexts(service, findings)
  checkProcess(service, findings)
  return [...findings.found]
}
