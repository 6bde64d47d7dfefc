import type { Tx } from '../../../kernel/app.ts'
import { calendarOf } from '../../organisation/index.ts'
import { workedMinutes } from '../rules/worked-time.ts'
import type { Dossier } from '../store/dossier.ts'
import { movesOf } from '../store/history.ts'

/** How long the office has had the dossier until now, in whole minutes of its working time. */
export const workedMinutesOf = async (tx: Tx, { id, unit }: Pick<Dossier, 'id' | 'unit'>): Promise<number> =>
  workedMinutes(await movesOf(tx, id), tx.now, await calendarOf(tx, unit))
