import type { Read, StaffActor } from '../../../kernel/app.ts'
import { catalogueErrors } from '../errors.ts'
import { audiencesOf } from '../rules/audience.ts'
import { defaultLevel } from '../rules/procedure-record.ts'
import { draftPage } from './draft-page.ts'
import { type ProcedurePage, procedurePage } from './procedure-page.ts'

export type DraftPreview = { page: ProcedurePage; faults: number }

/** A draft as it would be read on its first day; throws `procedure-draft-not-found` for strangers and for an annulment. */
export async function draftPreview(read: Read, actor: StaffActor, id: string): Promise<DraftPreview> {
  const { record, procedure, validFrom, faults } = await draftPage(read, actor, id)
  if (!record) throw catalogueErrors.draftNotFound()
  const day = validFrom ?? read.today
  const now = await procedurePage(read, procedure, day)
  return {
    faults: faults.length,
    page: {
      levelReason: null,
      legalGround: null,
      onNationalPortal: false,
      paperless: false,
      online: false,
      level: defaultLevel(record),
      ...now,
      ...record,
      version: (now?.version ?? 0) + 1,
      validFrom: day,
      validTo: null,
      audiences: audiencesOf(record.subjects),
    },
  }
}
