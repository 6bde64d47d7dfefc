import type { Channel } from '@mot-cua/form-engine'
import { draftEnded } from '../contexts/forms/index.ts'
import type { StaffActor } from '../kernel/app.ts'
import { dateInVietnam } from '../kernel/values/vietnam-time.ts'
import type { Place } from './ground.ts'
import { citizen } from './life.ts'
import type { Doing, Life, Past } from './past.ts'
import type { InventedPerson } from './people.ts'
import type { Plan } from './plan.ts'
import type { Row } from './tables.ts'
import type { Template } from './templates.ts'

export type HandingIn = {
  template: Template
  channel: Channel
  place: Place
  person: InventedPerson
  plan: Plan
  at: Date
  /** Who enters it for the person; null when the person does. */
  clerk: StaffActor | null
}

/** A draft that is about to be handed in. */
export type FilledIn = {
  id: string
  activeMs: number
  idleMs: number
  signedInAt: Date
  startedAt: Date
  sittings: number
  pageMs: Record<string, number>
}

/** From the sign-in to the first page, in ms. */
const beforePages = 20_000

/** The person, or a clerk for them, has filled the form in up to now: how long that took is drawn, with a pause now and then. */
export function fillIn(past: Past, { person, at, clerk, plan }: HandingIn): FilledIn {
  const { chance } = past
  const activeMs = Math.round((clerk ? plan.minutes / 2 : plan.minutes) * 60_000)
  const idleMs = !clerk && chance.is(0.18) ? Math.round(chance.between(16, 300) * 60_000) : 0
  const signedInAt = new Date(at.getTime() - activeMs - idleMs)
  const startedAt = new Date(signedInAt.getTime() + (clerk ? 0 : beforePages))
  const id = chance.id(at.getTime())
  const doing = { actor: clerk ?? citizen(person, at), at: startedAt }
  past.audit(doing, clerk ? 'draft.enter' : 'draft.start', id)
  const pageMs = { '_sign-in': beforePages, _submission: activeMs - beforePages }
  return { id, activeMs, idleMs, signedInAt, startedAt, sittings: idleMs > 0 ? 2 : 1, pageMs }
}

/** The row of the draft once its dossier is there; what was paid for keeps what was checked before. */
export function draftRow(life: Life, draft: FilledIn, { at, clerk, channel }: HandingIn): Row {
  const { person, place, answers, template } = life
  const content = { answers, origins: {}, corrections: {} }
  const paid = template.due.total > 0 && !clerk
  return {
    ...{ id: draft.id, person: person.id, procedure: template.service.definition.code },
    ...{ service: template.service.id, unit: place.id, desk: place.desk, dossier: life.id, ...content },
    ...{ stage: 'submitted', checkout: paid ? { ...content, unit: place.id, desk: place.desk } : null },
    ...{ signed_in_at: draft.signedInAt, started_at: draft.startedAt, saved_at: at, ended_at: at },
    ...{ active_ms: draft.activeMs, idle_ms: draft.idleMs, sittings: draft.sittings, page_ms: draft.pageMs },
    ...{ question_ms: {}, set_aside: {}, leftover: [], revision: 1, cleared: false },
    ...{ channel, entered_by: clerk?.id ?? null },
  }
}

/** How the filling in went, announced and kept as the reaction of `forms` keeps it. */
export function endFilling(past: Past, life: Life, draft: FilledIn, doing: Doing): void {
  const { counted, prefilled, service } = life.template
  const about = {
    ...{ draft: draft.id, procedure: service.definition.code, service: service.id, unit: life.place.id },
    ...{ outcome: 'submitted' as const, sittings: draft.sittings, counted, prefilled },
  }
  const { activeMs, idleMs, pageMs } = draft
  const spent = { activeMs, idleMs, pageMs, questionMs: {}, lastPage: null, lastQuestion: null }
  past.publish(doing, draftEnded.of({ ...about, ...spent }))
  const kept = { active_ms: activeMs, idle_ms: idleMs, page_ms: pageMs, question_ms: {} }
  life.rows.push({ table: 'forms.filling', row: { ...about, ...kept, ended_on: dateInVietnam(doing.at) } })
}
