import type { Read, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { receivingUnit, type Unit, unitById } from '../../organisation/index.ts'
import { receptionErrors } from '../errors.ts'
import { receives } from '../rules/at-desk.ts'

export type Desk = { id: string; vi: string; en: string }

/** The one-stop desk at which the clerk receives: their own unit, or the desk of it. Refuses everybody who is no clerk. */
export async function deskOf(read: Read, clerk: StaffActor): Promise<Desk> {
  if (!receives(clerk)) throw kernelErrors.notAllowed()
  const own = await unitById(read, clerk.unit)
  if (own?.isDesk) return named(own)
  const desk = (await receivingUnit(read, clerk.unit))?.desk
  if (!desk) throw kernelErrors.notAllowed()
  return { id: desk.id, vi: desk.nameVi, en: desk.nameEn }
}

/** A one-stop desk that stands today, by its id. */
export async function deskById(read: Read, id: string): Promise<Desk> {
  const unit = await unitById(read, id)
  const stands = unit?.isDesk && unit.validFrom <= read.today && (!unit.validTo || read.today < unit.validTo)
  if (!unit || !stands) throw receptionErrors.noDesk()
  return named(unit)
}

const named = ({ id, nameVi, nameEn }: Unit): Desk => ({ id, vi: nameVi, en: nameEn })
