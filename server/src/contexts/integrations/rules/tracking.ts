import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** Status of a tracking message: 0 other, 1 received, 4 assigned, 2 being processed, 3 result returned. */
export type TrackingStatus = 0 | 1 | 2 | 3 | 4

/** What the monitoring system is told from a day on; `data/emc/README.md` says where each line comes from. */
export type TrackingRule = {
  validFrom: PlainDate
  /** The moves of the history that are told. */
  told: readonly string[]
  /** Moves that say a code of their own; the others say that of the status they lead to. */
  moves: Readonly<Record<string, TrackingStatus>>
  statuses: Readonly<Record<string, TrackingStatus>>
  levels: Readonly<Record<string, 3 | 4>>
  userType: string
  keepDays: number
}

/** Which code a line of a dossier's history is told as; null: it is not told. What nobody has decided on is "other". */
export function trackingStatus(
  rule: TrackingRule,
  { move, status }: { move: string; status: string },
): TrackingStatus | null {
  if (!rule.told.includes(move)) return null
  return own(rule.moves, move) ?? own(rule.statuses, status) ?? 0
}

const own = <T>(of: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(of, key) ? of[key] : undefined

/** What is said of a dossier beside its status. */
export type TrackedDossier = {
  code: string
  procedure: string
  procedureName: string
  channel: 'online' | 'desk' | 'post'
  level: string
  fee: number
  paid: 'online' | 'cash' | 'not'
  delivery: string
}

/** A message of `TrackingMCDT` without its site (regulations §6.7). */
export type TrackingMessage = {
  CodeProfile: string
  CodeTTHC: string
  NameTTHC: string
  MaHoSo: string
  Status: string
  FormsReception: string
  FormsPayments: string
  Level: string
  IsFromDVCQG: string
  IsDVCBC: string
  Data: { MaBanTin: string; LanThu: number; ThoiDiem: string }
  User: { ID_local: string; ID_QG: string; TYPE: string; LOCATION: string }
}

/**
 * The message for one line of a dossier's history. `Data` carries the number by which the partner knows it again. Of the person it
 * says a pseudonym, of the place the province: the national identity (`ID_QG`) stays empty, whoever asks.
 */
export const trackingMessage = (
  rule: TrackingRule,
  dossier: TrackedDossier,
  said: { no: number; status: number; at: string; pseudonym: string; province: string },
): TrackingMessage => ({
  CodeProfile: dossier.code,
  CodeTTHC: dossier.procedure,
  NameTTHC: dossier.procedureName,
  MaHoSo: dossier.code,
  Status: `${said.status}`,
  FormsReception: dossier.channel === 'online' ? '1' : '2',
  FormsPayments: dossier.fee === 0 ? '0' : { online: '1', cash: '2', not: '0' }[dossier.paid],
  Level: `${own(rule.levels, dossier.level) ?? 3}`,
  // Everything is handed in here: the national portal sends nothing to this product.
  IsFromDVCQG: '0',
  IsDVCBC: dossier.delivery === 'post' ? '1' : '0',
  Data: { MaBanTin: `${dossier.code}.${said.no}`, LanThu: said.no, ThoiDiem: said.at },
  User: { ID_local: said.pseudonym, ID_QG: '', TYPE: rule.userType, LOCATION: said.province },
})
