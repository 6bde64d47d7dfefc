import {
  type Answers,
  applyPrefill,
  computeAnswers,
  fieldsOf,
  type Origins,
  type ServiceDefinition,
} from '@mot-cua/form-engine'
import type { Draft } from '../../contexts/forms/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import type { DraftState } from './draft-state.ts'

/** Who tries the form: one of the invented applicants that are kept with it, or nobody in particular. */
export type TestPerson = { id: string; answers: Answers }

export const testPersonIn = (service: ServiceDefinition, id: string): TestPerson | undefined =>
  service.examples.find((example) => example.id === id)

/**
 * A form that is only tried, as the pages of a draft need it: belongs to nobody, has no files and is kept nowhere. What the test person
 * would be found with at a source is shown as found there.
 */
export function previewState(
  service: ServiceDefinition,
  { id, answers, person }: { id: string; answers: Answers; person: TestPerson | undefined },
  { now, today, locale }: { now: Date; today: string; locale: Locale },
): DraftState {
  const computed = computeAnswers(service.form, answers, today)
  const origins = person ? originsOf(service, person, today) : {}
  const draft: Draft = {
    id,
    person: '',
    procedure: service.code,
    service: '',
    unit: '',
    desk: '',
    answers: computed,
    origins,
    corrections: {},
    leftover: [],
    stage: 'open',
    checkout: null,
    dossier: null,
    revision: 0,
    signedInAt: now,
    startedAt: now,
    savedAt: now,
    activeMs: 0,
    idleMs: 0,
    channel: 'online',
    enteredBy: null,
    visit: null,
    setAside: {},
    lastPage: null,
    pageMs: {},
    questionMs: {},
    sittings: 1,
    noticedAt: null,
    endedAt: null,
    cleared: false,
    erasedAt: null,
    hasKeptPages: false,
    currentService: null,
  }
  return { draft, service, answers: computed, origins, corrections: {}, files: [], today, locale }
}

/** The first source of each prefilled field is taken to have said what the test person answers. */
function originsOf({ form }: ServiceDefinition, { answers }: TestPerson, today: string): Origins {
  const found: Record<string, Record<string, { value: Answers[string]; asOf: string }>> = {}
  for (const field of fieldsOf(form)) {
    const from = field.prefill?.[0]
    const value = answers[field.id]
    if (!from || from.source === 'answers' || from.values || value === undefined) continue
    found[from.source] = { ...found[from.source], [from.field]: { value, asOf: today } }
  }
  return applyPrefill(form, {}, found as Parameters<typeof applyPrefill>[2]).origins
}
