import type { ServiceDefinition } from '../service.ts'
import type { Findings } from './finding.ts'

/** There is a process, its steps are numbered from 1 and share all of the time; where it is decided is known. */
export function checkProcess({ process, tiers, time }: ServiceDefinition, findings: Findings): void {
  if (process.length === 0)
    findings.error('/process', 'no-process', 'Chưa có quy trình xử lý', 'There is no process')
  // What the life cycle of a dossier can walk: drafted by an officer, signed, sealed, handed over.
  const roles = (process[0]?.steps ?? []).map(({ role }) => role).join(' ')
  if (process.length > 0 && !/^clerk( officer)+ leader( officer)* registry-clerk clerk$/.test(roles))
    findings.error(
      '/process/0/steps',
      'process-not-walkable',
      'Các bước: Một cửa, công chức, lãnh đạo ký, văn thư, Một cửa trả kết quả',
      'The steps go from clerk to officer, leader, registry clerk and back to the clerk',
    )
  for (const [p, { steps }] of process.entries()) {
    const pointer = `/process/${p}/steps`
    const sum = Math.round(steps.reduce((total, { share }) => total + share, 0) * 100) / 100
    if (sum !== 100)
      findings.error(
        pointer,
        'shares-not-100',
        `Tỷ lệ thời gian các bước cộng lại là ${sum} %, phải là 100 %`,
        `The shares of the steps sum to ${sum} %, they must sum to 100 %`,
      )
    if (steps.some(({ step }, index) => step !== index + 1))
      findings.error(
        pointer,
        'steps-not-numbered',
        'Các bước phải đánh số 1, 2, 3 …',
        'Steps are numbered 1, 2, 3 …',
      )
  }
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
