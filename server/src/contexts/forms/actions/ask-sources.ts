import { setTimeout as delay } from 'node:timers/promises'
import { type Answers, type FormDefinition, sameAnswer } from '@mot-cua/form-engine'
import type { App, CitizenActor, StaffActor, Tx } from '../../../kernel/app.ts'
import { addDataAccess } from '../../identity/index.ts'
import type { Knowledge, PrefillSource, Subject } from '../ports.ts'
import { fieldsNamedOf, signIn } from '../rules/source-names.ts'
import { keepSourceAnswers, type SourceAnswer, sourceAnswersOf } from '../store/source-answer.ts'

export type Inquiry = {
  draft: string
  form: FormDefinition
  procedure: string
  subject: Subject
  actor: CitizenActor | StaffActor
}

/** The question a source is being asked for a draft, until the answer is written down: nobody asks it a second time. */
const underWay = new Map<string, Promise<Knowledge>>()

/** What sources said, and which did not answer. */
export type Outcome = { found: Readonly<Record<string, Knowledge>>; down: ReadonlySet<string> }

/** Asks those of the sources that were not asked yet. Says whether there were any. */
export type AskFor = (sources: readonly string[], answers: Answers) => Promise<boolean>

/**
 * Asks sources for one draft as `work` says, together, and waits no longer than `patience` ms over all rounds; then
 * writes down what was fetched, with what `conclude` changes. What was fetched since `freshSince` for the same question
 * is not asked again. A source that answers too late is kept for the next page.
 */
export async function askSources(
  app: App,
  prefill: PrefillSource,
  about: Inquiry,
  given: {
    patience: number
    freshSince: Date
    work(askFor: AskFor, found: Outcome['found']): Promise<unknown>
    conclude?(tx: Tx, found: Outcome['found']): Promise<void>
  },
): Promise<Outcome> {
  const over = new AbortController()
  const deadline = delay(given.patience, 'late' as const, { signal: over.signal, ref: false }).catch(
    () => 'late' as const,
  )
  const round: Round = { found: {}, down: new Set(), fetched: [], begun: [], deadline }
  const { found, down } = round

  const askFor: AskFor = async (sources, answers) => {
    const wanted = [...new Set(sources)].filter((source) => !(source in found) && !down.has(source))
    if (wanted.length === 0) return false
    const kept = await app.read(about.actor, (read) => sourceAnswersOf(read, about.draft))
    const fresh = kept.filter(({ fetchedAt }) => fetchedAt >= given.freshSince)
    const ask = (source: string) => askOne(app, prefill, about, round, { source, answers, fresh })
    await Promise.all(wanted.map(ask))
    return true
  }

  try {
    await given.work(askFor, found)
    await app.transaction(about.actor, async (tx) => {
      await keepFetched(tx, about, round.fetched)
      await given.conclude?.(tx, found)
    })
  } finally {
    over.abort()
    for (const key of round.begun) underWay.delete(key)
  }
  return { found, down }
}

type Round = {
  found: Record<string, Knowledge>
  down: Set<string>
  fetched: SourceAnswer[]
  /** Keys in `underWay` that end with this round. */
  begun: string[]
  deadline: Promise<'late'>
}

async function askOne(
  app: App,
  prefill: PrefillSource,
  about: Inquiry,
  round: Round,
  { source, answers, fresh }: { source: string; answers: Answers; fresh: readonly SourceAnswer[] },
): Promise<void> {
  const told = toldOf(prefill, about.form, source, answers)
  const before = fresh.find((one) => one.source === source && sameAnswer(one.told, told))
  if (before) {
    round.found[source] = before.knowledge
    return
  }
  const key = `${about.draft} ${source} ${JSON.stringify(told)}`
  const shared = underWay.get(key)
  const asking = shared ?? begin(prefill, about, key, { source, answers })
  const outcome = await Promise.race([asking.catch(() => 'down' as const), round.deadline])
  if (typeof outcome === 'object') round.found[source] = outcome
  else round.down.add(source)
  // Who asked first writes down what comes of it.
  if (shared) return
  if (outcome === 'late') keepWhenItComes(app, about, key, { source, told, asking })
  else if (outcome === 'down') underWay.delete(key)
  else {
    round.begun.push(key)
    round.fetched.push({ source, told, knowledge: outcome, fetchedAt: app.now() })
  }
}

const toldOf = (prefill: PrefillSource, form: FormDefinition, source: string, answers: Answers): Answers =>
  Object.fromEntries(
    prefill
      .reads(source, fieldsNamedOf(form, source))
      .filter((id) => answers[id] !== undefined)
      .map((id) => [id, answers[id]!]),
  )

function begin(
  prefill: PrefillSource,
  { draft, form, subject, procedure }: Inquiry,
  key: string,
  { source, answers }: { source: string; answers: Answers },
): Promise<Knowledge> {
  const fields = fieldsNamedOf(form, source)
  const request = `${draft}-${source}`
  const asking = prefill.ask({ source, fields, subject, answers, procedure, request })
  underWay.set(key, asking)
  return asking
}

function keepWhenItComes(
  app: App,
  about: Inquiry,
  key: string,
  { source, told, asking }: { source: string; told: Answers; asking: Promise<Knowledge> },
): void {
  const keep = (knowledge: Knowledge) =>
    app.transaction(about.actor, (tx) =>
      keepFetched(tx, about, [{ source, told, knowledge, fetchedAt: app.now() }]),
    )
  // One that fails, or comes when the draft is gone, is simply asked again.
  asking
    .then(keep)
    .catch(() => undefined)
    .finally(() => underWay.delete(key))
}

async function keepFetched(tx: Tx, { draft, actor, subject }: Inquiry, fetched: readonly SourceAnswer[]) {
  await keepSourceAnswers(tx, draft, fetched)
  for (const { source } of fetched)
    if (source !== signIn)
      await addDataAccess(tx, {
        person: subject.id,
        what: source,
        subject: draft,
        name: actor.name,
        unit: actor.kind === 'staff' ? actor.unit : null,
      })
}
