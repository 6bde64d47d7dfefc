import type { Dictionaries, NationalRecord } from './record.ts'
import { readSeed, type Seed } from './seed.ts'

export type Records = {
  one(code: string): NationalRecord | undefined
  /** Changed at or after the moment (`yyyyMMddHHmmss`; empty: ever), the oldest change first. */
  changedSince(moment: string): NationalRecord[]
  /** Changes a record or adds one, as of now. */
  change(change: Partial<NationalRecord> & { MATTHC: string }): NationalRecord
  dictionaries(): Dictionaries
}

/** The records in memory, read when they are first asked for; changes last until the server stops. */
export function openRecords(): Records {
  let seed: Seed | undefined
  let latest = '20261115080000'
  const known = new Map<string, NationalRecord>()
  const read = () => {
    if (!seed) {
      seed = readSeed()
      for (const record of seed.records) known.set(record.MATTHC, record)
    }
    return seed
  }
  return {
    one: (code) => {
      read()
      return known.get(code)
    },
    changedSince: (moment) => {
      read()
      return [...known.values()]
        .filter(({ NGAYCAPNHAT }) => NGAYCAPNHAT >= moment)
        .sort((a, b) => order(a.NGAYCAPNHAT, b.NGAYCAPNHAT) || order(a.MATTHC, b.MATTHC))
    },
    change: (change) => {
      const { records } = read()
      const before = known.get(change.MATTHC) ?? { ...records[0]!, TENTTHC: `Thủ tục ${change.MATTHC}` }
      latest = nextMoment(latest)
      const changed = { ...before, ...change, NGAYCAPNHAT: latest }
      known.set(change.MATTHC, changed)
      return changed
    },
    dictionaries: () => read().dictionaries,
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Now in Vietnam, but always later than the change before. */
function nextMoment(latest: string): string {
  const now = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14)
  return now > latest ? now : `${BigInt(latest) + 1n}`
}
