import type { Process } from '@mot-cua/form-engine'
import type { DelayState } from './delay.ts'
import type { Status } from './lifecycle.ts'
import type { Situation } from './permission.ts'
import type { ResultState } from './result-change.ts'
import { type SheetLine, stepNumbered } from './workflow.ts'

type Facts = {
  status: Status
  unit: string
  desk: string
  applicant: string
  result: unknown
  supplementWaits: boolean
  delay: DelayState
  resultState: ResultState
  delivery: string
  onTheWay: boolean
  sheet: readonly SheetLine[]
}

export const openSteps = ({ sheet }: Pick<Facts, 'sheet'>): SheetLine[] => sheet.filter(({ open }) => open)

/** What the life cycle needs to know of a dossier at one of its open steps; without a step when none is open. */
export const situationAt = (dossier: Facts, process: Process, line?: SheetLine): Situation => ({
  status: dossier.status,
  unit: dossier.unit,
  desk: dossier.desk,
  applicant: dossier.applicant,
  hasResult: dossier.result !== null,
  supplementWaits: dossier.supplementWaits,
  delay: dossier.delay,
  result: dossier.resultState,
  byPost: dossier.delivery === 'post',
  onTheWay: dossier.onTheWay,
  step: line
    ? {
        role: line.role,
        unit: line.unit,
        assignee: line.assignee,
        purpose: stepNumbered(process, line.no)?.purpose ?? null,
        moves: process.steps.find(({ step }) => step === line.no)?.moves,
      }
    : null,
})

/** The same at each open step. */
export function situationsOf(dossier: Facts, process: Process): Situation[] {
  const open = openSteps(dossier)
  return open.length === 0
    ? [situationAt(dossier, process)]
    : open.map((line) => situationAt(dossier, process, line))
}
