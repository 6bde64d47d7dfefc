import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { predecessorsOn, type Succession, successorOn } from '../rules/succession.ts'
import { organisationDb } from '../store/tables.ts'

/** Every succession up to the day; a province has some hundreds in its whole history. */
export const successionsUntil = (read: Read, date: PlainDate): Promise<Succession[]> =>
  organisationDb(read)
    .selectFrom('organisation.succession')
    .select(['predecessor', 'successor', 'on_date as onDate', 'kind', 'is_main as isMain'])
    .where('on_date', '<=', date)
    .orderBy('on_date')
    .execute()

/** The unit that does the work of `unit` on the day: itself unless it was succeeded. */
export const successorOf = async (read: Read, unit: string, date: PlainDate): Promise<string> =>
  successorOn(unit, await successionsUntil(read, date), date)

/** For every unit the one that does its work on the day: itself unless it was succeeded. */
export async function standingUnits(read: Read, date: PlainDate): Promise<(unit: string) => string> {
  const successions = await successionsUntil(read, date)
  const known = new Map<string, string>()
  return (unit) => {
    const standing = known.get(unit) ?? successorOn(unit, successions, date)
    known.set(unit, standing)
    return standing
  }
}

/** The units whose work came to `unit` by the day, the latest first. */
export const predecessorsOf = async (read: Read, unit: string, date: PlainDate) =>
  predecessorsOn(unit, await successionsUntil(read, date), date)
