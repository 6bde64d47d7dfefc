import type { Process } from '@mot-cua/form-engine'
import type { Role } from '../../../kernel/values/role.ts'
import type { Situation, Status } from './lifecycle.ts'
import { stepNumbered } from './workflow.ts'

/** What the life cycle needs to know of a dossier. */
export const situationOf = (
  dossier: {
    status: Status
    role: Role
    unit: string
    desk: string
    assignee: string | null
    applicant: string
    step: number
    result: unknown
    supplements: number
  },
  process: Process,
): Situation => ({
  status: dossier.status,
  role: dossier.role,
  unit: dossier.unit,
  desk: dossier.desk,
  assignee: dossier.assignee,
  applicant: dossier.applicant,
  draftsResult: stepNumbered(process, dossier.step)?.draftsResult ?? false,
  hasResult: dossier.result !== null,
  supplements: dossier.supplements,
})
