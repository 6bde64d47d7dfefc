import { applyPrefill, computeAnswers, type Origins, prefillPlan } from '@mot-cua/form-engine'
import type { App, CitizenActor, Read, StaffActor } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { consentedSources, personById } from '../../identity/index.ts'
import { formErrors } from '../errors.ts'
import type { PrefillSource } from '../ports.ts'
import { codeLists } from '../queries/code-lists.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { subjectOf } from '../rules/acting.ts'
import { fillsIn } from '../rules/fills-in.ts'
import { sourcesEditor } from '../rules/merge-answers.ts'
import { consentName, signIn } from '../rules/source-names.ts'
import { actingOf } from '../store/acting.ts'
import { draftById, saveDraft } from '../store/draft.ts'
import { askSources } from './ask-sources.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

/** Every round may open further questions that a source can answer; more than this many never needed. */
const mostRounds = 3

/** How long the sources are waited for, all together, in ms. */
const patience = 2_500

/** Minutes for which what a source said for a draft is taken for what it would say now. */
export const usualFreshMinutes = 30

/** The draft with all that a source needs to be asked for it; somebody else's does not exist. */
export async function inquiryOf(read: Read, actor: CitizenActor | StaffActor, id: string) {
  const draft = await draftById(read, id)
  if (!draft || !fillsIn(actor, draft) || draft.stage === 'discarded') throw formErrors.draftNotFound()
  const person = await personById(read, draft.person)
  if (!person) throw formErrors.draftNotFound()
  const { form, personIs } = await definitionOf(read, draft.service)
  const consents = await consentedSources(read, draft.person, draft.procedure, draft.visit)
  const { subject, mayAsk } = subjectOf(person, await actingOf(read, id), personIs)
  const agreed = new Set([...consents, signIn])
  const about = { draft: id, form, procedure: draft.procedure, subject, actor }
  return { draft, about, mayAsk: (source: string) => agreed.has(consentName(source)) && mayAsk(source) }
}

/**
 * Fills the draft from the sources the person agreed to. A source that is down, or that does not answer in time, is
 * left out, its questions are simply asked; which ones is returned.
 */
export async function prefillAnswers(
  app: App,
  prefill: PrefillSource,
  actor: CitizenActor | StaffActor,
  id: string,
): Promise<{ down: string[] }> {
  const { draft, about, mayAsk } = await app.read(actor, (read) => inquiryOf(read, actor, id))
  const { form } = about
  const freshSince = new Date(app.now().getTime() - usualFreshMinutes * 60_000)
  const lists = codeLists()
  let { answers } = draft
  let origins: Origins = draft.origins
  const { down } = await askSources(app, prefill, about, {
    patience,
    freshSince,
    async work(askFor, found) {
      for (let round = 0; round < mostRounds; round++) {
        const wanted = prefillPlan(form, answers).map(({ source }) => source)
        if (!(await askFor(wanted.filter(mayAsk), answers))) break
        ;({ answers, origins } = applyPrefill(form, answers, found, origins, lists))
        answers = computeAnswers(form, answers, dateInVietnam(app.now()))
      }
    },
    async conclude(tx, found) {
      // Typed meanwhile on another device: those answers win, so the findings are applied to them once more.
      const now = await lockOpenDraft(tx, id)
      const filled = applyPrefill(form, now.answers, found, now.origins, lists)
      await saveDraft(tx, now, {
        answers: computeAnswers(form, filled.answers, tx.today),
        origins: now.enteredBy ? withoutSignIn(filled.origins) : filled.origins,
        by: { editor: sourcesEditor, device: 'computer' },
      })
    },
  })
  return { down: [...down] }
}

/** What a card or a clerk said of the person counts as typed: nobody signed in. */
const withoutSignIn = (origins: Origins): Origins =>
  Object.fromEntries(Object.entries(origins).filter(([, { source }]) => source !== signIn))
