import { purposeOf, stepsBefore } from '../process/walk-process.ts'
import type { Process, ProcessStep, ServiceDefinition } from '../service.ts'
import type { Findings } from './finding.ts'

/** Moves of their own end these steps, so that nothing else can be asked of them. */
const endedByTheirMove = new Set(['sign', 'seal', 'hand-over'])

/** What a step needs exists, can be there by then, and is looked at when the step ends. */
export function checkStepNeeds(
  { process, components, results }: ServiceDefinition,
  findings: Findings,
): void {
  for (const [p, one] of process.entries())
    for (const [s, step] of one.steps.entries()) {
      const pointer = `/process/${p}/steps/${s}/needs`
      if (!step.needs) continue
      if (endedByTheirMove.has(purposeOf(one, step) ?? ''))
        findings.error(
          pointer,
          'needs-not-asked',
          'Bước này xong bằng ký, đóng dấu hoặc trả kết quả: đặt giấy tờ cần có ở bước trước',
          'This step ends by signing, sealing or handing over: ask for papers in a step before it',
        )
      for (const [c, id] of (step.needs.components ?? []).entries())
        if (!components.some((known) => known.id === id))
          findings.error(
            `${pointer}/components/${c}`,
            'unknown-component',
            `Không có giấy tờ "${id}"`,
            `There is no paper "${id}"`,
          )
      for (const [r, code] of (step.needs.results ?? []).entries())
        if (!results.some((known) => known.code === code && known.issuedBy_vi))
          findings.error(
            `${pointer}/results/${r}`,
            'unknown-result',
            `Không có kết quả "${code}" do cơ quan khác cấp`,
            `There is no result "${code}" of another agency`,
          )
      const { result } = step.needs
      if (result && !comesAfter(one, step, result === 'signed' ? 'sign' : 'draft'))
        findings.error(
          `${pointer}/result`,
          'need-never-met',
          'Đến bước này chưa thể có kết quả như vậy, hồ sơ sẽ đứng lại',
          'The result cannot be so far by this step, so that the dossier would stop here',
        )
    }
}

/** Whether the step with a purpose is this one or surely lies on the way to it. */
function comesAfter(process: Process, step: ProcessStep, purpose: 'sign' | 'draft'): boolean {
  const before = [step]
  for (const one of before) {
    if (purposeOf(process, one) === purpose) return true
    for (const id of stepsBefore(process, one)) {
      const found = process.steps.find((other) => other.id === id)
      if (found && !before.includes(found)) before.push(found)
    }
  }
  return false
}
