import type { Link } from '@mot-cua/ui'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ServiceFee, ServiceLevel, ServiceTime } from '../../parts/service-list.tsx'

/** A component as somebody who prepares sees it. */
export type ComponentNeed = {
  id: string
  name: string
  /** `proven`: data replace it; `fill`: it is filled in online; `bring`: to be photographed or brought. */
  need: 'proven' | 'fill' | 'bring'
  source?: string
  note?: string
  originals?: number
  copies?: number
  /** The form to fill in, when the publisher gives its address. */
  form?: Link
  /** Numbers of the legal bases that ask for it. */
  bases?: readonly string[]
}

/** A variant with its own papers and steps; the usual one has no name. */
export type CaseView = {
  id: string
  name: string
  papers: readonly ComponentNeed[]
  steps: readonly string[]
}

/** One way to hand in, with the time and the fees that belong to it. */
export type WayView = {
  id: string
  name: string
  /** The case it holds for, when not every case. */
  caseName?: string
  time: ServiceTime
  note?: string
  /** One line a fee; empty where only `fee` is known. */
  fees: readonly string[]
  fee: ServiceFee
}

export type FiguresView = {
  year: string
  received: string
  resolved: string
  onTime?: string
  median?: string
  /** Null: too few people have rated to say it. */
  satisfied: string | null
}

export type PeriodView = { from: PlainDate; to?: PlainDate; decisions: string; href: string; shown: boolean }

export type ProcedureView = {
  code: string
  name: string
  summary: string
  field: { id: string; name: string }
  level: ServiceLevel
  /** Why it is not fully online, and the article that stands in the way. */
  levelReason?: string
  legalGround?: string
  nationalPortal: boolean
  paperless: boolean
  time: ServiceTime
  fee: ServiceFee
  result: { name: string; code?: string }
  results: readonly { name: string; code?: string }[]
  /** Whether it is in force and can be applied for here. */
  open: 'online' | 'desk-only' | { endedOn: PlainDate } | { startsOn: PlainDate }
  /** The day whose content is shown, when it is not what holds today. */
  shownOn?: PlainDate
  /** In the words of the online service; empty where only the published record is known. */
  components: readonly ComponentNeed[]
  /** What only some applicants need. */
  special?: { title: string; lines: readonly string[] }
  cases: readonly CaseView[]
  steps: readonly { title: string; text: string }[]
  ways: readonly WayView[]
  feeNote?: string
  who: readonly string[]
  conditions: readonly string[]
  agencies: readonly { label: string; names: readonly string[] }[]
  /** Units of this province. */
  handledBy: readonly Link[]
  related: readonly Link[]
  joint: readonly Link[]
  legalBases: readonly { number: string; title: string }[]
  periods: readonly PeriodView[]
  /** Undefined: nothing was measured this year. */
  figures?: FiguresView
}
