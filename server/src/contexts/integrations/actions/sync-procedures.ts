import type { App } from '../../../kernel/app.ts'
import {
  compareNationalRecords,
  type FetchedRecord,
  keepNationalRecords,
  nationalChangedAt,
} from '../../catalogue/index.ts'
import type { ListedProcedure, NationalProcedures } from '../adapters/national-procedures.ts'
import { type Dictionaries, fromNational } from '../rules/procedure-mapping.ts'
import {
  addItems,
  breakSync,
  endListing,
  finishSync,
  holdSync,
  markItems,
  type Sync,
  takeSync,
  waitingItems,
} from '../store/procedure-sync.ts'

const system = { kind: 'system', id: 'integrations.sync-procedures' } as const
const batch = 20
/** After so many in a row that cannot be fetched the partner is taken to be down, not the record to be bad. */
const patience = 5

/**
 * Fetches what changed in the national database of procedures since the last run and keeps it for comparison; the province's
 * catalogue stays as it is. Broken off it goes on where it was; one record that cannot be fetched does not keep the others
 * waiting. Does nothing while another worker is at it. Throws when the partner is down.
 */
export async function syncProcedures(
  app: App,
  partner: NationalProcedures,
  askedBy: string | null = null,
): Promise<void> {
  const sync = await app.transaction(system, (tx) => takeSync(tx, askedBy))
  if (!sync) return
  try {
    if (!sync.listed) await list(app, partner, sync)
    await fetchAll(app, partner, sync)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await app.transaction(system, (tx) => breakSync(tx, sync.id, reason))
    throw error
  }
  await compareNationalRecords(app)
  await app.transaction(system, async (tx) => {
    await finishSync(tx, sync.id)
    tx.audit('procedures.sync', sync.id)
  })
}

async function list(app: App, partner: NationalProcedures, { id, since }: Sync): Promise<void> {
  let latest = since
  for (let page = 1; ; page++) {
    const { items, last } = await partner.list(since, page)
    latest = items.reduce((newest, { changedAt }) => (changedAt > newest ? changedAt : newest), latest)
    await app.transaction(system, async (tx) => {
      const known = await nationalChangedAt(
        tx,
        items.map(({ code }) => code),
      )
      await addItems(
        tx,
        id,
        items.filter(({ code, changedAt }) => known.get(code) !== changedAt),
      )
      await holdSync(tx, id)
      if (last) await endListing(tx, id, latest)
    })
    if (last) return
  }
}

type Outcome = { code: string; failure: string | null; record?: FetchedRecord }

async function fetchAll(app: App, partner: NationalProcedures, { id }: Sync): Promise<void> {
  const words = await partner.dictionaries()
  let failing = 0
  for (;;) {
    const items = await app.read(system, (read) => waitingItems(read, id, batch))
    if (items.length === 0) return
    const outcomes: Outcome[] = []
    let down: unknown
    for (const item of items) {
      try {
        outcomes.push({ code: item.code, failure: null, record: await fetchOne(partner, words, item) })
        failing = 0
      } catch (error) {
        if (++failing >= patience) {
          down = error
          break
        }
        outcomes.push({ code: item.code, failure: error instanceof Error ? error.message : String(error) })
      }
    }
    // Those that failed while the partner was going down are not to blame: they are asked for again.
    const kept = down ? outcomes.filter(({ failure }) => failure === null) : outcomes
    await app.transaction(system, async (tx) => {
      await keepNationalRecords(
        tx,
        kept.flatMap(({ record }) => record ?? []),
      )
      await markItems(tx, id, kept)
      await holdSync(tx, id)
    })
    if (down) throw down
  }
}

/** An annulled procedure is kept as it was known: there is nothing left to fetch. */
const fetchOne = async (
  partner: NationalProcedures,
  words: Dictionaries,
  item: ListedProcedure,
): Promise<FetchedRecord> => ({
  ...item,
  file: item.annulled ? null : fromNational(await partner.record(item.code), words),
})
