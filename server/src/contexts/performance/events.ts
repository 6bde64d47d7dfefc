import { defineEvent } from '../../kernel/app.ts'

type Figure = { figure: string; indicator: string; unit: string; periodEnd: string }

/** Facts this context announces. Past tense; add fields freely, never change or remove one. */

/** A unit reported a figure that no dossier can tell; the unit above is to check it. */
export const figureReported = defineEvent<Figure & { version: number }>('performance.figure-reported')
export const figureAccepted = defineEvent<Figure>('performance.figure-accepted')
export const figureReturned = defineEvent<Figure>('performance.figure-returned')
/** The units have not reported, and the deadline is near. */
export const reportDueSoon = defineEvent<{
  indicator: string
  periodEnd: string
  dueOn: string
  units: string[]
}>('performance.report-due-soon')
/** The units have not reported, and the deadline is past. */
export const reportOverdue = defineEvent<{
  indicator: string
  periodEnd: string
  dueOn: string
  units: string[]
}>('performance.report-overdue')
