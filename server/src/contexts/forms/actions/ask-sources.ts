import { setTimeout as delay } from 'node:timers/promises'
import { type Answers, type FormDefinition, sameAnswer } from '@mot-cua/form-engine'
import type { App, CitizenActor, Tx } from '../../../kernel/app.ts'
import { addDataAccess } from '../../identity/index.ts'
import type { Knowledge, PrefillSource, Subject } from '../ports.ts'
import { fieldsNamedOf, signIn } from '../rules/source-names.ts'
import { keepSourceAnswers, type SourceAnswer, sourceAnswersOf } from '../store/source-answer.ts'

export type Inquiry = {
  draft: string
  form: FormDefinition
  procedure: string
  subject: Subject
  actor: CitizenActor
}

/** For which draft which source is being asked, so that two pages opened at once ask once. */
const underWay = new Map<string, Promise<Knowledge>>()

/**
 * Asks sources for one draft, together, and waits no longer than `patience` ms over all rounds. What was fetched since
 * `freshSince` for the same question is not asked again. A source that answers too late is kept for the next page.
 */
export async function openInquiry(
  app: App,
  prefill: PrefillSource,
  about: Inquiry,
  { patience, freshSince }: { patience: number; freshSince: Date },
) {
  const kept = new Map(
    (await app.read(about.actor, (read) => sourceAnswersOf(read, about.draft))).map((one) => [
      one.source,
      one,
    ]),
  )
  const found: Record<string, Knowledge> = {}
  const down = new Set<string>()
  const fetched: SourceAnswer[] = []
  const over = new AbortController()
  const deadline = delay(patience, 'late' as const, { signal: over.signal, ref: false }).catch(
    () => 'late' as const,
  )

  const ask = async (source: string, answers: Answers) => {
    const told = toldOf(prefill, source, answers)
    const before = kept.get(source)
    if (before && before.fetchedAt >= freshSince && sameAnswer(before.told, told)) {
      found[source] = before.knowledge
      return
    }
    const asking = askOnce(prefill, about, source, answers)
    const outcome = await Promise.race([asking.catch(() => 'down' as const), deadline])
    if (typeof outcome === 'object') {
      found[source] = outcome
      fetched.push({ source, told, knowledge: outcome, fetchedAt: app.now() })
      return
    }
    down.add(source)
    if (outcome === 'late') keepWhenItComes(app, about, { source, told, asking })
  }

  return {
    found,
    down,
    /** Asks those of the sources that were not asked yet. Says whether there were any. */
    async askFor(sources: readonly string[], answers: Answers): Promise<boolean> {
      const wanted = [...new Set(sources)].filter((source) => !(source in found) && !down.has(source))
      await Promise.all(wanted.map((source) => ask(source, answers)))
      return wanted.length > 0
    },
    /** Writes down what was fetched, for the next page and for the person to see. */
    async keep(tx: Tx): Promise<void> {
      over.abort()
      await keepFetched(tx, about, fetched)
    },
  }
}

const toldOf = (prefill: PrefillSource, source: string, answers: Answers): Answers =>
  Object.fromEntries(
    prefill
      .reads(source)
      .filter((id) => answers[id] !== undefined)
      .map((id) => [id, answers[id]!]),
  )

function askOnce(
  prefill: PrefillSource,
  { draft, form, subject, procedure }: Inquiry,
  source: string,
  answers: Answers,
): Promise<Knowledge> {
  const key = `${draft} ${source} ${JSON.stringify(toldOf(prefill, source, answers))}`
  const before = underWay.get(key)
  if (before) return before
  const fields = fieldsNamedOf(form, source)
  const request = `${draft}-${source}`
  const asking = prefill
    .ask({ source, fields, subject, answers, procedure, request })
    .finally(() => underWay.delete(key))
  underWay.set(key, asking)
  return asking
}

function keepWhenItComes(
  app: App,
  about: Inquiry,
  { source, told, asking }: { source: string; told: Answers; asking: Promise<Knowledge> },
): void {
  const keep = (knowledge: Knowledge) =>
    app.transaction(about.actor, (tx) =>
      keepFetched(tx, about, [{ source, told, knowledge, fetchedAt: app.now() }]),
    )
  // One that fails, or comes when the draft is gone, is simply asked again.
  asking.then(keep).catch(() => undefined)
}

async function keepFetched(tx: Tx, { draft, actor }: Inquiry, fetched: readonly SourceAnswer[]) {
  await keepSourceAnswers(tx, draft, fetched)
  for (const { source } of fetched)
    if (source !== signIn)
      await addDataAccess(tx, {
        person: actor.id,
        what: source,
        subject: draft,
        name: actor.name,
        unit: null,
      })
}
