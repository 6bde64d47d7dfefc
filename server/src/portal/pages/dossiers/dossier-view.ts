import type { TimelineState } from '@mot-cua/ui'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { PageContext } from '../../context.ts'
import type { AccessEntry } from '../../parts/access-log.tsx'
import type { DueView, WorkingSpan } from '../../parts/due.tsx'
import type { OtherResultView } from '../../parts/other-results.tsx'
import type { WhatNowView } from '../../parts/what-now.tsx'
import type { DocumentItem } from '../documents/my-documents.tsx'

export type DossierView = {
  id: string
  code: string
  title: string
  agency: string
  contact: string
  phone: string | null
  updatedAt: Date
  /** Absent before the desk has accepted it. */
  due?: DueView
  dueAt?: Date
  finishedAt?: Date
  /** Why the moment is what it is, in one sentence. */
  explanation?: string
  /** How changes of the calendar moved it, oldest first; a sentence each. */
  dueMoved?: readonly string[]
  used?: { spent: WorkingSpan; total: WorkingSpan; share: number }
  /** The agency is late and has said when it will be done. */
  apology?: { newDueAt: Date; letter: string | null }
  /** What is happening now and what the person can do; absent once everything is done. */
  whatNow?: WhatNowView | undefined
  supplement?: { askedAt: Date; before?: Date }
  refusal?: { reason: string }
  /** How it ended without a result: refused, withdrawn. */
  ended?: string
  toPay?: number
  timeline: readonly {
    id: string
    state: TimelineState
    title: string
    at?: Date
    lines: readonly string[]
  }[]
  /** The result, and those that it replaced. */
  results: readonly (Pick<DocumentItem, 'id' | 'name' | 'validity'> & { issuedOn: PlainDate })[]
  /** What the agency issued about it: receipt, request, refusal, apology, notice. */
  papers: readonly { id: string; name: string; number: string; issuedAt: Date; sealed: boolean }[]
  /** For whom it was handed in, and who else took part; a sentence each. */
  behalf: readonly string[]
  /** Papers that other agencies issue. */
  otherResults: readonly OtherResultView[]
  /** The result waits at a desk; `at`: when they come for it, as chosen. */
  collect?: { desk: string; at: Date | null }
  /** What was written to and by the desk, and what of the desk's is not read. */
  messages: { all: number; unread: number }
  access: readonly AccessEntry[]
  slip: boolean
  mayRate: boolean
}

/** A part of the page of a dossier. */
export type Part = { view: DossierView; context: PageContext }
