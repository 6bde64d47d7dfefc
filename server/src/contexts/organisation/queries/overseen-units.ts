import type { Read } from '../../../kernel/app.ts'
import { unitsBelow } from '../store/calendar-change.ts'
import { unitById } from './units.ts'

/**
 * The units that people at a unit look after: their own and those below it; `null` for the province's People's Committee and its
 * office, which look after all of them (Decree 61/2018/NĐ-CP, Art. 33).
 */
export async function overseenUnits(read: Read, unit: string): Promise<string[] | null> {
  const own = await unitById(read, unit)
  const office = own?.kind === 'office' && own.tier === 'province'
  return own && (own.parent === null || office) ? null : unitsBelow(read, [unit])
}
