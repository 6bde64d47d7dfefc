import { defineEvent } from '../../kernel/app.ts'

type About = { report: string; unit: string; receiver: string | null; version: number }

/** A report that was not sent nears its deadline or has passed it; told once a day to the people of the unit. */
export const reportReminded = defineEvent<{ report: string; unit: string; deadline: string }>(
  'reports.report-reminded',
)
/** The report of a period was opened; it is to be sent by the deadline. */
export const reportOpened = defineEvent<{ report: string; unit: string; deadline: string }>(
  'reports.report-opened',
)
/** The leader has signed it; the registry clerk of the unit is to put its seal on it. */
export const reportToSeal = defineEvent<{ report: string; unit: string; version: number }>(
  'reports.report-to-seal',
)
export const reportSubmitted = defineEvent<About>('reports.report-submitted')
export const reportAccepted = defineEvent<About>('reports.report-accepted')
/** Why is in the report, for those who may read it. */
export const reportReturned = defineEvent<About>('reports.report-returned')
