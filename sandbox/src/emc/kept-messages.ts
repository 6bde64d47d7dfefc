import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tracking } from './tracking.ts'

export type Kept = 'new' | 'known' | 'other-content'

export type KeptMessages = {
  /** Keeps a message once; the same number again changes nothing. */
  keep(message: Tracking): Kept
  forget(dossier: string): number
  /** In the order in which they came. */
  all(): readonly Tracking[]
  /** Counts of the day by procedure and status, and its dossiers with their last status. */
  statement(day: string): Statement
}
export type Statement = {
  SoLieu: { CodeTTHC: string; Status: string; SoLuong: number }[]
  HoSo: { MaHoSo: string; CodeTTHC: string; Status: string }[]
}

/** What came, a line for each message in one file, so that a restart knows what is known. */
export function openKeptMessages(dataDir: string): KeptMessages {
  const file = join(dataDir, 'emc-messages.jsonl')
  mkdirSync(dataDir, { recursive: true })
  const known = new Map(read(file).map((message) => [message.Data.MaBanTin, message]))
  const all = () => [...known.values()]
  return {
    all,
    keep(message) {
      const before = known.get(message.Data.MaBanTin)
      if (before) return isSame(before, message) ? 'known' : 'other-content'
      known.set(message.Data.MaBanTin, message)
      appendFileSync(file, `${JSON.stringify(message)}\n`, { mode: 0o600 })
      return 'new'
    },
    forget(dossier) {
      const gone = all().filter(({ MaHoSo }) => MaHoSo === dossier)
      for (const { Data } of gone) known.delete(Data.MaBanTin)
      writeFileSync(
        file,
        all()
          .map((message) => `${JSON.stringify(message)}\n`)
          .join(''),
        { mode: 0o600 },
      )
      return gone.length
    },
    statement: (day) => stateDay(all().filter(({ Data }) => Data.ThoiDiem.startsWith(day))),
  }
}

/** A last line that was cut off by a crash was never answered for, so it will come again. */
function read(file: string): Tracking[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          return [JSON.parse(line) as Tracking]
        } catch {
          return []
        }
      })
  } catch {
    return []
  }
}

const isSame = (one: Tracking, other: Tracking) =>
  one.MaHoSo === other.MaHoSo && one.Status === other.Status && one.CodeTTHC === other.CodeTTHC

function stateDay(messages: readonly Tracking[]): Statement {
  const counts = Map.groupBy(messages, ({ CodeTTHC, Status }) => `${CodeTTHC} ${Status}`)
  const dossiers = Map.groupBy(messages, ({ MaHoSo }) => MaHoSo)
  return {
    SoLieu: [...counts.values()].map((same) => ({
      CodeTTHC: same[0]!.CodeTTHC,
      Status: same[0]!.Status,
      SoLuong: same.length,
    })),
    HoSo: [...dossiers].map(([MaHoSo, of]) => {
      const last = of.reduce((late, one) => (one.Data.LanThu > late.Data.LanThu ? one : late))
      return { MaHoSo, CodeTTHC: last.CodeTTHC, Status: last.Status }
    }),
  }
}
