import type { App, Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { endedUnits } from '../../organisation/index.ts'
import { dossierTransferred } from '../events.ts'
import { asOfToday, heritageFor, placeOfDossier, transferReason } from '../queries/heritage.ts'
import { placeToday } from '../rules/transfer.ts'
import type { Dossier } from '../store/dossier.ts'
import { lockStranded, type Running, saveTransfers, type Transfer, transferActor } from '../store/transfer.ts'
import { aboutOf } from './about-of.ts'

const batch = 500
const mostPasses = 3

/**
 * Every running dossier of a unit or desk that has ended goes on at the successor, in batches that each commit: what a
 * server that dies has left is done by the next one, and two at once share the work. It finds also what came to an ended
 * unit a moment too late. Says how many went.
 */
export async function followSuccessors(app: App): Promise<number> {
  let moved = 0
  for (let pass = 0; pass < mostPasses; pass++) {
    let after = '00000000-0000-0000-0000-000000000000'
    let inPass = 0
    for (;;) {
      const done = await app.transaction({ kind: 'system', id: transferActor }, (tx) => moveBatch(tx, after))
      if (!done) break
      after = done.last
      inPass += done.moved
    }
    moved += inPass
    if (inPass === 0) break
  }
  return moved
}

async function moveBatch(tx: Tx, after: string): Promise<{ last: string; moved: number } | undefined> {
  const ended = await endedUnits(tx)
  const units = ended.map(({ unit }) => unit)
  const stranded = units.length === 0 ? [] : await lockStranded(tx, units, { after, limit: batch })
  const last = stranded.at(-1)
  return last && { last: last.id, moved: await transfer(tx, stranded) }
}

/** Moves the locked dossiers to where they are handled today, and says how many that changed. */
async function transfer(tx: Tx, dossiers: readonly Running[]): Promise<number> {
  const ended = await endedUnits(tx)
  const byId = new Map(ended.map((unit) => [unit.unit, unit]))
  const heritage = await heritageFor(tx, ended, dossiers)
  const reasons = new Map<string, Text>()
  const transfers: Transfer[] = []
  for (const dossier of dossiers) {
    const to = placeToday(dossier, heritage)
    if (to.unit === dossier.unit && to.desk === dossier.desk) continue
    const from = byId.get(dossier.unit) ?? byId.get(dossier.desk)
    const goesTo = to.unit === dossier.unit ? to.desk : to.unit
    const key = `${from?.unit} ${goesTo}`
    const reason = reasons.get(key) ?? (await transferReason(tx, goesTo, from))
    reasons.set(key, reason)
    transfers.push({ dossier, to, reason })
  }
  await saveTransfers(tx, transfers)
  for (const { dossier, to } of transfers)
    tx.publish(dossierTransferred.of({ ...aboutOf(dossier), unit: to.unit, from: dossier.unit }))
  return transfers.length
}

/** A locked dossier, brought to where it is handled today before anything else is done with it. */
export async function bringToday(tx: Tx, dossier: Dossier): Promise<Dossier> {
  const today = await asOfToday(tx, dossier)
  if (today.unit === dossier.unit && today.desk === dossier.desk) return dossier
  await transfer(tx, [{ ...dossier, ...placeOfDossier(dossier) }])
  return today
}
