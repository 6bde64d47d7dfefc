import { applyPrefill, computeAnswers, type Origins, prefillPlan } from '@mot-cua/form-engine'
import type { App, CitizenActor, StaffActor } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { addDataAccess, consentedSources, personById } from '../../identity/index.ts'
import { formErrors } from '../errors.ts'
import type { Knowledge, PrefillSource, Subject } from '../ports.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { fillsIn } from '../rules/fills-in.ts'
import { draftById, saveDraft } from '../store.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

/** Every round may open further questions that a source can answer; more than this many never needed. */
const mostRounds = 3

/** What VNeID said at the sign-in: given by signing in, so nothing more is agreed to. */
export const signIn = 'sign-in'

/** The part of a source's name that a person consents to: `population-database` for its `.person` and its `.father`. */
export const consentName = (source: string): string => source.split(/[.:]/)[0]!

/**
 * Fills the draft from the sources the person agreed to. A source that is down is left out, its questions are simply
 * asked; which ones were down is returned.
 */
export async function prefillAnswers(
  app: App,
  askSource: PrefillSource,
  actor: CitizenActor | StaffActor,
  id: string,
): Promise<{ down: string[] }> {
  const { draft, form, subject, agreed } = await app.read(actor, async (read) => {
    const draft = await draftById(read, id)
    if (!draft || !fillsIn(actor, draft)) throw formErrors.draftNotFound()
    const person = await personById(read, draft.person)
    if (!person) throw formErrors.draftNotFound()
    const { form } = await definitionOf(read, draft.service)
    const consents = await consentedSources(read, draft.person, draft.procedure, draft.visit)
    const agreed = new Set([...consents, signIn])
    return { draft, form, subject: person satisfies Subject, agreed }
  })
  const found: Record<string, Knowledge> = {}
  const down = new Set<string>()
  let { answers } = draft
  let origins: Origins = draft.origins
  for (let round = 0; round < mostRounds; round++) {
    const wanted = [...new Set(prefillPlan(form, answers).map(({ source }) => source))].filter(
      (source) => agreed.has(consentName(source)) && !(source in found) && !down.has(source),
    )
    if (wanted.length === 0) break
    await Promise.all(
      wanted.map(async (source) => {
        const ask = { source, subject, answers, procedure: draft.procedure, request: `${id}-${source}` }
        await askSource(ask).then(
          (knowledge) => {
            found[source] = knowledge
          },
          () => down.add(source),
        )
      }),
    )
    ;({ answers, origins } = applyPrefill(form, answers, found, origins))
    answers = computeAnswers(form, answers, dateInVietnam(app.now()))
  }
  await app.transaction(actor, async (tx) => {
    // Typed meanwhile on another device: those answers win, so the findings are applied to them once more.
    const now = await lockOpenDraft(tx, id)
    const filled = applyPrefill(form, now.answers, found, now.origins)
    await saveDraft(tx, now, {
      answers: computeAnswers(form, filled.answers, tx.today),
      origins: now.enteredBy ? withoutSignIn(filled.origins) : filled.origins,
    })
    const unit = actor.kind === 'staff' ? actor.unit : null
    for (const source of Object.keys(found).filter((name) => name !== signIn))
      await addDataAccess(tx, { person: draft.person, what: source, subject: id, name: actor.name, unit })
  })
  return { down: [...down] }
}

/** What a card or a clerk said of the person counts as typed: nobody signed in. */
const withoutSignIn = (origins: Origins): Origins =>
  Object.fromEntries(Object.entries(origins).filter(([, { source }]) => source !== signIn))
