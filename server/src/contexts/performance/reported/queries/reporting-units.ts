import type { Read } from '../../../../kernel/app.ts'
import { unitsOn } from '../../../organisation/index.ts'
import { type ReportedPart, reports } from '../../rules/reported.ts'

/** The units that report the part today. */
export const reportingUnits = async (read: Read, part: ReportedPart): Promise<string[]> =>
  (await unitsOn(read, read.today)).filter((unit) => reports(part, unit)).map(({ id }) => id)
