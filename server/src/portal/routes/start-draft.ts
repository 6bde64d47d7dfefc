import { setTimeout as delay } from 'node:timers/promises'
import { annulmentOf, onlineUnits, takesOnline } from '../../contexts/catalogue/index.ts'
import { currentService } from '../../contexts/forms/index.ts'
import { actFor, judgeWish, myDrafts, startDraft } from '../../contexts/forms/portal.ts'
import {
  addDataAccess,
  consentedSources,
  giveConsent,
  personById,
  withdrawConsent,
} from '../../contexts/identity/index.ts'
import { communeByGso, receivingUnits } from '../../contexts/organisation/index.ts'
import type { CitizenActor } from '../../kernel/app.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import type { PortalOptions } from '../options.ts'
import { startPage } from '../pages/drafts/start.tsx'
import { signInPage } from '../pages/identity/sign-in.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { nextHref } from '../views/draft-state.ts'
import { residenceChoice, sourcesOf, startView } from '../views/start.ts'
import type { Handler, Visit } from '../visit.ts'
import { loadDraft, prefillInTime, withDown } from './draft.ts'
import { chosenFor, forgetChosen } from './for-whom.ts'

/** How long somebody waits for their residence to be looked up, in ms. */
const patience = 2_000

/** What is asked before a draft begins, and its beginning. */
export function startHandlers(options: PortalOptions) {
  const { app } = options
  const load = (visit: Visit) => {
    const actor = visit.citizen()
    const code = visit.param('code')
    return app.read(actor, async (read) => {
      const service = await currentService(read, code)
      if (!service || (await annulmentOf(read, code))) return undefined
      const agreed = await consentedSources(read, actor.id, code)
      const online = await onlineUnits(read, code, read.today)
      const units = (await receivingUnits(read)).filter(({ id }) => takesOnline(online, id))
      return { service: service.definition, units, agreed: new Set(agreed) }
    })
  }

  const show = async (visit: Visit, unit: string, problem?: 'missing' | 'unknown') => {
    const actor = visit.citizen()
    const { context, param, redirect, request } = visit
    if (actor.assurance < 2)
      return visit.show(signInPage({ state: 'level-1', next: context.path }, context), 403)
    const loaded = await load(visit)
    if (!loaded) return redirect(paths.procedure(param('code')))
    const before = (await myDrafts(app, actor)).find(({ draft }) => draft.procedure === param('code'))
    const today = dateInVietnam(app.now())
    const view = startView({
      ...loaded,
      unit,
      before,
      today,
      locale: request.locale,
      ...(problem && { problem }),
    })
    const chosen = chosenFor(options, visit)
    const page = startPage({ ...view, ...(chosen && { forName: chosen.name }) }, context)
    return problem ? visit.show(page, 422) : page
  }

  const begin: Handler = async (visit) => {
    const actor = visit.citizen()
    const procedure = visit.param('code')
    const loaded = await load(visit)
    if (!loaded) return visit.redirect(paths.procedure(procedure))
    const known = sourcesOf(loaded.service)
    const ticked = visit.form.values.get('source') ?? []
    const sources = textIn(visit.form, 'all') ? known : known.filter((source) => ticked.includes(source))
    await giveConsent(app, actor, {
      procedure,
      sources: sources.filter((source) => !loaded.agreed.has(source)),
    })
    await withdrawConsent(app, actor, {
      procedure,
      sources: known.filter((source) => !sources.includes(source)),
    })
    const chosen = textIn(visit.form, 'unit')
    const maySeek = sources.includes('population-database')
    const unit =
      chosen !== residenceChoice
        ? chosen
        : maySeek
          ? await unitOfResidence(options, actor, procedure)
          : undefined
    if (!unit) return show(visit, '', chosen === residenceChoice && maySeek ? 'unknown' : 'missing')
    const other = chosenFor(options, visit)
    const acting = other && (await judgeWish(app, options.represented, actor, procedure, other.wish))
    const draft = await startDraft(app, actor, { procedure, unit })
    if (acting) await actFor(app, actor, draft, acting)
    forgetChosen(visit)
    const down = await prefillInTime(options, actor, draft)
    const state = await loadDraft(options, { ...visit, id: () => draft })
    return visit.redirect(withDown(nextHref(state), down))
  }

  const ask: Handler = (visit) => show(visit, residenceChoice)
  return { ask, begin }
}

/** The commune the person is registered in, by the population database; undefined when it does not say in time. */
async function unitOfResidence({ app, prefill }: PortalOptions, actor: CitizenActor, procedure: string) {
  const subject = await app.read(actor, (read) => personById(read, actor.id))
  if (!subject) return undefined
  const source = 'population-database.person'
  const asked = prefill.ask({
    source,
    fields: ['residence'],
    subject,
    answers: {},
    procedure,
    request: `${actor.id}-residence`,
  })
  const found = await Promise.race([asked, delay(patience, {}, { ref: false })]).catch(() => ({}))
  const residence = (found as Record<string, { value: unknown }>).residence?.value
  const code = (residence as { commune_code?: string } | undefined)?.commune_code
  return app.read(actor, async (read) => {
    await addDataAccess(read, {
      person: actor.id,
      what: source,
      subject: procedure,
      name: actor.name,
      unit: null,
    })
    return code ? (await communeByGso(read, code))?.id : undefined
  })
}
