import { processIn } from '../process/choose-process.ts'
import { longestShare, stepsAfter, stepsBefore } from '../process/walk-process.ts'
import type { Process, ProcessStep, ServiceDefinition } from '../service.ts'
import { checkStepNeeds } from './check-step-needs.ts'
import type { Findings } from './finding.ts'

/**
 * There is a process; its steps are numbered from 1 and follow steps above them; the longest way takes all of the time and no more
 * than the law gives; wherever it branches something begins, so that the end is always reached; where it is decided is known.
 */
export function checkProcess(service: ServiceDefinition, findings: Findings): void {
  const { process, tiers, time } = service
  if (process.length === 0)
    findings.error('/process', 'no-process', 'Chưa có quy trình xử lý', 'There is no process')
  for (const [p, one] of process.entries()) {
    const pointer = `/process/${p}`
    checkTaken(service, p, findings)
    checkHours(one, time.workingHours, pointer, findings)
    checkOrder(one, `${pointer}/steps`, findings)
    checkBranches(one, `${pointer}/steps`, findings)
  }
  checkStepNeeds(service, findings)
  if (tiers.length === 0)
    findings.error('/tiers', 'no-tier', 'Chưa chọn cấp giải quyết', 'No tier that decides is chosen')
  if (!(time.workingDays > 0))
    findings.error(
      '/time/workingDays',
      'no-time-limit',
      'Chưa có thời hạn giải quyết',
      'There is no time limit',
    )
}

/** A process that dossiers take, the first one or one for a case, can be walked by them, and its cases exist. */
function checkTaken({ process, cases }: ServiceDefinition, index: number, findings: Findings): void {
  const one = process[index]!
  for (const [c, id] of (one.cases ?? []).entries())
    if (!cases.some((known) => known.id === id))
      findings.error(
        `/process/${index}/cases/${c}`,
        'unknown-case',
        `Không có trường hợp "${id}"`,
        `There is no case "${id}"`,
      )
  if ((index === 0 || one.cases) && !isWalkable(one))
    findings.error(
      `/process/${index}/steps`,
      'process-not-walkable',
      'Các bước mà hồ sơ nào cũng qua: Một cửa, công chức, lãnh đạo ký, văn thư, Một cửa trả kết quả',
      'The steps that every dossier takes go from clerk to officer, leader, registry clerk and back to the clerk',
    )
}

/** The hours of a dossier handed in at a desk, and of one handed in online, are judged each by themselves. */
function checkHours(process: Process, legal: number, pointer: string, findings: Findings): void {
  const [desk, online] = [longestShare(process), longestShare(processIn(process, 'online'))]
  if (desk !== 100)
    findings.error(
      `${pointer}/steps`,
      'shares-not-100',
      `Tỷ lệ thời gian các bước trên đường dài nhất cộng lại là ${desk} %, phải là 100 %`,
      `The shares of the steps on the longest way sum to ${desk} %, they must sum to 100 %`,
    )
  if (online !== 100 && online !== desk)
    findings.error(
      `${pointer}/onlineHours`,
      'shares-not-100',
      `Nộp trực tuyến: thời gian các bước trên đường dài nhất cộng lại là ${online} %, phải là 100 %`,
      `Online, the shares of the steps on the longest way sum to ${online} %, they must sum to 100 %`,
    )
  for (const hours of ['totalHours', 'onlineHours'] as const)
    if (legal > 0 && (process[hours] ?? 0) > legal)
      findings.error(
        `${pointer}/${hours}`,
        'process-too-long',
        `Quy trình dài ${process[hours]} giờ, thời hạn chỉ có ${legal} giờ làm việc`,
        `The process takes ${process[hours]} hours, the time limit is ${legal} working hours`,
      )
  if ((process.onlineHours ?? 0) > process.totalHours)
    findings.warning(
      `${pointer}/onlineHours`,
      'online-not-shorter',
      'Nộp trực tuyến lâu hơn nộp trực tiếp',
      'Online it takes longer than in person',
    )
}

function checkOrder(process: Process, pointer: string, findings: Findings): void {
  if (process.steps.some(({ step }, index) => step !== index + 1))
    findings.error(
      pointer,
      'steps-not-numbered',
      'Các bước phải đánh số 1, 2, 3 …',
      'Steps are numbered 1, 2, 3 …',
    )
  const above = new Set<string>()
  for (const [index, step] of process.steps.entries()) {
    const before = stepsBefore(process, step)
    if (index > 0 && (before.length === 0 || before.some((id) => !above.has(id))))
      findings.error(
        `${pointer}/${index}/after`,
        'step-not-after',
        'Mỗi bước phải đứng sau ít nhất một bước ở phía trên',
        'Every step follows a step that stands above it',
      )
    const offered = new Set(
      process.steps
        .filter(({ id }) => before.includes(id))
        .flatMap(({ decisions = [] }) => decisions.map(({ id }) => id)),
    )
    if (step.decided?.some((id) => !offered.has(id)))
      findings.error(
        `${pointer}/${index}/decided`,
        'decision-unknown',
        'Bước trước không có lựa chọn này',
        'No step before it has this decision',
      )
    if (step.decisions && step.role !== 'officer')
      findings.error(
        `${pointer}/${index}/decisions`,
        'decision-not-by-officer',
        'Chỉ bước của công chức có lựa chọn hướng xử lý',
        'Only a step of an officer has decisions',
      )
    above.add(step.id)
  }
}

const isConditional = ({ when, decided }: ProcessStep): boolean => when !== undefined || decided !== undefined

/** After every step but the last one something surely begins. */
function checkBranches(process: Process, pointer: string, findings: Findings): void {
  for (const [index, step] of process.steps.slice(0, -1).entries()) {
    const next = stepsAfter(process, step.id)
    if (next.length === 0)
      findings.error(
        `${pointer}/${index}`,
        'step-leads-nowhere',
        'Sau bước này không có bước nào',
        'No step follows this one',
      )
    else if (next.every(isConditional))
      findings.error(
        `${pointer}/${index}`,
        'branch-may-end',
        'Khi không điều kiện nào đúng thì hồ sơ dừng lại ở đây; cần một nhánh “trường hợp còn lại”',
        'When no condition holds the dossier stops here; one branch must be “otherwise”',
      )
  }
}

/** The steps that every dossier takes. */
function sureSteps(process: Process): ProcessStep[] {
  const sure = new Set<string>()
  for (const step of process.steps) {
    const before = stepsBefore(process, step)
    if (isConditional(step) || step.otherwise) continue
    if (before.length === 0 || before.some((id) => sure.has(id))) sure.add(step.id)
  }
  return process.steps.filter(({ id }) => sure.has(id))
}

/** What the life cycle of a dossier can walk: accepted at a desk, drafted, signed, sealed, handed over at a desk. */
const isWalkable = (process: Process): boolean =>
  /^clerk( \S+)* officer( \S+)* leader( \S+)* registry-clerk( \S+)* clerk$/.test(
    sureSteps(process)
      .map(({ role }) => role)
      .join(' '),
  )
