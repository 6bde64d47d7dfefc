import { searchProcedures } from '../../contexts/catalogue/index.ts'
import {
  browseProcedures,
  catalogueCounts,
  fieldsOf,
  lifeEventsOf,
  type ProcedureFilter,
} from '../../contexts/catalogue/portal.ts'
import { myDrafts } from '../../contexts/forms/portal.ts'
import { receivingUnits, type Unit, unitById } from '../../contexts/organisation/index.ts'
import { type PlanPage, planOfProvince, planPage } from '../../contexts/plans/index.ts'
import type { Read, SystemActor } from '../../kernel/app.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import { type ListFilter, readFilter } from '../list-filter.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { homePage } from '../pages/catalogue/home.tsx'
import { searchPage } from '../pages/catalogue/search.tsx'
import { remember } from '../remember.ts'
import { filterChoices } from '../views/browse.ts'
import { figuresView, lifeEventTiles, serviceItem } from '../views/catalogue.ts'
import { textOf } from '../views/draft-state.ts'
import { draftHref, shortUnitName } from '../views/start.ts'
import type { Handler, Visit } from '../visit.ts'

const reader: SystemActor = { kind: 'system', id: 'portal.catalogue' }
const usualPage = 20
const wholeList = 500
const mostFound = 300
const popularOnHome = 6

/** What a dossier code looks like. */
export const exampleCode = 'H52.40-261123-0007'

/** The first page, and lists of procedures. */
export function catalogueHandlers({ app }: PortalOptions) {
  const draftOf = async ({ request }: Visit) => {
    if (request.actor?.kind !== 'citizen') return undefined
    const [latest] = await myDrafts(app, request.actor)
    if (!latest) return undefined
    const { locale } = request
    const href = draftHref(latest, dateInVietnam(app.now()), locale)
    return {
      href,
      procedureName: textOf(latest.service, 'citizenName', locale),
      savedAt: latest.draft.savedAt,
    }
  }

  // The figures of the first page are counted over all dossiers of the year; a minute old they say the same.
  const planNow = remember<PlanPage>(app.now, { milliseconds: 60_000, most: 1 })

  const home: Handler = async (visit) => {
    const { locale } = visit.request
    const [found, draft, plan] = await Promise.all([
      app.read(reader, async (read) => {
        const [events, fields, popular, counts] = await Promise.all([
          lifeEventsOf(read),
          fieldsOf(read),
          browseProcedures(read, { limit: popularOnHome }),
          catalogueCounts(read),
        ])
        return { events, fields, popular, counts }
      }),
      draftOf(visit),
      planNow(visit.context.province.name, async () =>
        planPage(app, await planOfProvince(app, visit.context.province.name)),
      ).catch(() => undefined),
    ])
    const figures = plan && figuresView(plan, locale)
    const view = {
      suggestions: messagesIn(locale).home.words,
      lifeEvents: lifeEventTiles(found.events, locale),
      fields: found.fields.length,
      audiences: found.counts.audiences,
      popular: found.popular.items.map((card) => serviceItem(card, locale)),
      procedures: found.popular.total,
      exampleCode,
      ...(draft && { draft }),
      ...(figures && { figures }),
    }
    return homePage(view, visit.context)
  }

  const search: Handler = async ({ query, request, context }) => {
    const { locale } = request
    const filter = readFilter(query)
    const page = Math.max(1, Math.min(500, Number.parseInt(query('trang') ?? '1', 10) || 1))
    // A field or a life event is shown whole, so that each of its procedures is one press away.
    const pageSize = !filter.q && (filter.field || filter.event) ? wholeList : usualPage
    const found = await app.read(reader, async (read) => {
      const [fields, units, events, unit] = await Promise.all([
        fieldsOf(read),
        receivingUnits(read),
        filter.event ? lifeEventsOf(read) : [],
        filter.agency ? unitById(read, filter.agency) : undefined,
      ])
      const list = await browseProcedures(read, {
        ...narrowed(filter, unit),
        ...(filter.q && { among: await codesFor(read, filter.q) }),
        ...(filter.order && { order: filter.order }),
        limit: pageSize,
        offset: (page - 1) * pageSize,
      })
      return { ...list, fields, units, event: events.find(({ id }) => id === filter.event), unit }
    })
    const view = {
      filter,
      names: {
        ...(found.event && { event: locale === 'vi' ? found.event.nameVi : found.event.nameEn }),
        ...(found.unit && { agency: shortUnitName(found.unit, locale) }),
      },
      results: found.items.map((card) => serviceItem(card, locale)),
      total: found.total,
      page,
      pages: Math.ceil(found.total / pageSize),
      choices: filterChoices(found.fields, found.units, locale),
    }
    return searchPage(view, context)
  }
  return { home, search }
}

/** The best answers to a text, of which filters then leave some: more than anybody reads. */
async function codesFor(read: Read, q: string): Promise<string[]> {
  const { items } = await searchProcedures(read, { q, limit: mostFound })
  return items.map(({ code }) => code)
}

/** The filter of an address as the catalogue asks it; an agency that never was leaves nothing. */
function narrowed(
  { field, tier, audience, level, event, agency }: ListFilter,
  unit: Unit | undefined,
): ProcedureFilter {
  return {
    ...(field && { field }),
    ...(tier && { tier }),
    ...(audience && { audience }),
    ...(level && { level }),
    ...(event && { lifeEvent: event }),
    ...(unit && { unit }),
    ...(agency && !unit && { among: [] }),
  }
}
