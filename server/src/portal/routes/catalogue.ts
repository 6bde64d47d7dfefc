import type { ServiceDefinition } from '@mot-cua/form-engine'
import {
  annulmentOf,
  draftPreview,
  type Field,
  fieldsOf,
  lifeEventsOf,
  procedureCards,
  procedurePage,
  searchProcedures,
  serviceOf,
} from '../../contexts/catalogue/index.ts'
import { myDrafts } from '../../contexts/forms/index.ts'
import { planOfProvince, planPage } from '../../contexts/performance/index.ts'
import type { Read, SystemActor } from '../../kernel/app.ts'
import { kernelErrors } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/http.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { annulledPage } from '../pages/catalogue/annulled.tsx'
import { homePage } from '../pages/catalogue/home.tsx'
import { procedurePage as showProcedure } from '../pages/catalogue/procedure.tsx'
import { type SearchView, searchPage } from '../pages/catalogue/search.tsx'
import { figuresView, lifeEventTiles, serviceItem } from '../views/catalogue.ts'
import { textOf } from '../views/draft-state.ts'
import { recordView, serviceView } from '../views/procedure.ts'
import { draftHref } from '../views/start.ts'
import type { Handler, Visit } from '../visit.ts'

const reader: SystemActor = { kind: 'system', id: 'portal.catalogue' }
const pageSize = 20
const popularOnHome = 6

/** What a dossier code looks like. */
export const exampleCode = 'H52.40-261123-0007'

const toFields = (fields: readonly Field[], most: number) =>
  fields.slice(0, most).map(({ field, procedures }) => ({ id: field, name: field, count: procedures }))

/** Finding a procedure, and everything about one. */
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

  const home: Handler = async (visit) => {
    const { locale } = visit.request
    const [found, draft, plan] = await Promise.all([
      app.read(reader, async (read) => {
        const [events, fields, popular] = await Promise.all([
          lifeEventsOf(read),
          fieldsOf(read),
          searchProcedures(read, { limit: popularOnHome }),
        ])
        const cards = await procedureCards(
          read,
          popular.items.map(({ code }) => code),
        )
        return { events, fields, cards, total: popular.total }
      }),
      draftOf(visit),
      planOfProvince(app, visit.context.province.name)
        .then((code) => planPage(app, code))
        .catch(() => undefined),
    ])
    const figures = plan && figuresView(plan, locale)
    const view = {
      suggestions: messagesIn(locale).home.words,
      lifeEvents: lifeEventTiles(found.events, locale),
      fields: toFields(found.fields, 12),
      popular: found.cards.map((card) => serviceItem(card, locale)),
      procedures: found.total,
      exampleCode,
      ...(draft && { draft }),
      ...(figures && { figures }),
    }
    return homePage(view, visit.context)
  }

  const search: Handler = async ({ query, request, context }) => {
    const { locale } = request
    const [q, field, event] = [query('q'), query('linh-vuc'), query('viec-doi')]
    const page = Math.max(1, Math.min(500, Number.parseInt(query('trang') ?? '1', 10) || 1))
    const found = await app.read(reader, async (read) => {
      const chosen = event && !q ? await ofLifeEvent(read, event) : undefined
      const asked = {
        ...(q && { q }),
        ...(field && { field }),
        limit: pageSize,
        offset: (page - 1) * pageSize,
      }
      const { codes, total } = chosen ?? (await codesOf(read, asked))
      return {
        cards: await procedureCards(read, codes),
        total,
        name: chosen && (locale === 'vi' ? chosen.nameVi : chosen.nameEn),
        fields: field || chosen ? [] : toFields(await fieldsOf(read), 12),
      }
    })
    const within: SearchView['within'] | undefined = found.name
      ? { event: event!, name: found.name }
      : field
        ? { field, name: field }
        : undefined
    const view = {
      query: q ?? '',
      ...(within && { within }),
      results: found.cards.map((card) => serviceItem(card, locale)),
      total: found.total,
      page,
      pages: Math.ceil(found.total / pageSize),
      fields: found.fields,
    }
    return searchPage(view, context)
  }

  const procedure: Handler = async ({ param, request, context, show }) => {
    const { locale } = request
    const { page, service, annulment } = await app.read(reader, async (read) => {
      const page = await procedurePage(read, param('code'), read.today)
      return {
        page,
        service: await serviceOf(read, param('code'), read.today),
        annulment: page ? undefined : await annulmentOf(read, param('code')),
      }
    })
    if (annulment) return show(annulledPage(annulment, context), 410)
    if (!page) throw kernelErrors.notFound()
    const definition = service?.definition as ServiceDefinition | undefined
    return showProcedure(
      definition ? serviceView(page, definition, locale) : recordView(page, locale),
      context,
    )
  }

  /** A draft of a version as citizens will read it, for the staff who may see the draft. */
  const preview: Handler = async ({ id, request, reply, context }) => {
    const actor = staffOf(request)
    const { locale } = request
    const { page, faults, service } = await app.read(actor, async (read) => {
      const { page, faults } = await draftPreview(read, actor, id('draft'))
      return { page, faults, service: await serviceOf(read, page.code, page.validFrom) }
    })
    reply.header('x-robots-tag', 'noindex')
    const definition = service?.definition as ServiceDefinition | undefined
    return showProcedure(definition ? serviceView(page, definition, locale) : recordView(page, locale), {
      ...context,
      preview: { from: page.validFrom, faults },
    })
  }
  return { home, search, procedure, preview }
}

async function codesOf(read: Read, asked: Parameters<typeof searchProcedures>[1]) {
  const { items, total } = await searchProcedures(read, asked)
  return { codes: items.map(({ code }) => code), total, nameVi: '', nameEn: '' }
}

async function ofLifeEvent(read: Read, id: string) {
  const event = (await lifeEventsOf(read)).find((one) => one.id === id)
  if (!event) return undefined
  const { nameVi, nameEn, procedures } = event
  return { codes: procedures.map(({ code }) => code), total: procedures.length, nameVi, nameEn }
}
