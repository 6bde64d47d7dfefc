import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { Link } from '@mot-cua/ui'
import { annulmentOf, procedurePage, serviceOf } from '../../contexts/catalogue/index.ts'
import {
  draftPreview,
  type ProcedurePage,
  type ProcedurePeriod,
  procedureCards,
  procedurePeriods,
  responsibleUnits,
} from '../../contexts/catalogue/portal.ts'
import { unitById } from '../../contexts/organisation/index.ts'
import { type ProcedureFigures, procedureFigures } from '../../contexts/performance/index.ts'
import type { Read, SystemActor } from '../../kernel/app.ts'
import { kernelErrors } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/http.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { addDays, isPlainDate, type PlainDate } from '../../kernel/values/vietnam-time.ts'
import { formatDate } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { annulledPage } from '../pages/catalogue/annulled.tsx'
import { handoutPage } from '../pages/catalogue/handout.tsx'
import { procedurePage as showProcedure } from '../pages/catalogue/procedure.tsx'
import type { PeriodView, ProcedureView } from '../pages/catalogue/procedure-view.ts'
import { paths } from '../paths.ts'
import { makeQrCode } from '../qr-code.ts'
import { remember } from '../remember.ts'
import { nameOf } from '../views/browse.ts'
import { recordView, serviceView } from '../views/procedure.ts'
import { procedureFiguresView } from '../views/procedure-ways.ts'
import type { Handler, Visit } from '../visit.ts'

const reader: SystemActor = { kind: 'system', id: 'portal.procedure' }

/** How old figures may be. */
const fewMinutes = { milliseconds: 5 * 60_000, most: 5000 }

/** Everything about one procedure, on the page and on a paper to hand out. */
export function procedureHandlers({ app, publishing, publicUrl }: PortalOptions) {
  const figuresOf = remember<ProcedureFigures | undefined>(app.now, fewMinutes)
  const viewOf = ({ param, query, request: { locale } }: Visit): Promise<ProcedureView> =>
    app.read(reader, async (read) => {
      const code = param('code')
      const day = query('ngay')
      if (day !== undefined && !isPlainDate(day)) throw kernelErrors.invalidRequest()
      const history = await procedurePeriods(read, code)
      const shown = periodOn(history, day ?? read.today)
      if (!shown) throw kernelErrors.notFound()
      const onDate = dayWithin(shown, day ?? read.today)
      const [page, service, figures] = await Promise.all([
        procedurePage(read, code, onDate),
        serviceOf(read, code, onDate),
        figuresOf(code, () => procedureFigures(read, code)),
      ])
      if (!page) throw kernelErrors.notFound()
      const [cards, handledBy] = await Promise.all([
        procedureCards(read, [...page.related, ...page.joint]),
        unitsOf(read, page, onDate, locale),
      ])
      const isToday =
        shown === periodOn(history, read.today) && (!day || day === read.today || onDate !== day)
      const around = {
        open: openness(page, history, read.today),
        ...(!isToday && { shownOn: onDate }),
        handledBy,
        names: new Map(cards.map(({ code, name }) => [code, name])),
        periods: periodsView(history, shown, code, locale),
        figures: figures && procedureFiguresView(figures, publishing.fewestRatings, locale),
      }
      const definition = service?.definition as ServiceDefinition | undefined
      return definition ? serviceView(page, definition, locale, around) : recordView(page, locale, around)
    })

  const page: Handler = async (visit) => {
    const annulment =
      visit.query('ngay') === undefined &&
      (await app.read(reader, (read) => annulmentOf(read, visit.param('code'))))
    if (annulment) return visit.show(annulledPage(annulment, visit.context), 410)
    return showProcedure(await viewOf(visit), visit.context)
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

  const handout: Handler = async (visit) => {
    const view = await viewOf(visit)
    const address = publicUrl + paths.procedure(view.code)
    return handoutPage({ ...view, address, qr: makeQrCode(address), printedAt: app.now() }, visit.context)
  }
  return { page, handout, preview }
}

/** What held on the day; on a day without any, what held last before it, else what will hold first. */
const periodOn = (history: readonly ProcedurePeriod[], day: PlainDate): ProcedurePeriod | undefined =>
  history.find(({ validFrom }) => validFrom <= day) ?? history.at(-1)

/** The day itself, or the nearest one on which the period held. */
function dayWithin({ validFrom, validTo }: ProcedurePeriod, day: PlainDate): PlainDate {
  if (day < validFrom) return validFrom
  return validTo && day >= validTo ? addDays(validTo, -1) : day
}

/** Whether the procedure of today can be applied for: an earlier content of it changes nothing about that. */
function openness(
  { online }: ProcedurePage,
  history: readonly ProcedurePeriod[],
  today: PlainDate,
): ProcedureView['open'] {
  const now = periodOn(history, today)
  if (now && now.validFrom > today) return { startsOn: now.validFrom }
  if (now?.validTo && now.validTo <= today) return { endedOn: now.validTo }
  return online ? 'online' : 'desk-only'
}

function periodsView(
  history: readonly ProcedurePeriod[],
  shown: ProcedurePeriod,
  code: string,
  locale: Locale,
): PeriodView[] {
  const { procedure } = messagesIn(locale)
  return history.map((period) => ({
    from: period.validFrom,
    ...(period.validTo && { to: period.validTo }),
    decisions: [
      period.decision,
      period.publishedBy &&
        procedure.decisionOf(period.publishedBy.number, formatDate(period.publishedBy.issuedOn, locale)),
    ]
      .filter(Boolean)
      .join(', '),
    href: paths.procedureOn(code, period.validFrom),
    shown: period === shown,
  }))
}

/** Who handles it in this province: the agency of its field, and every commune for what communes handle. */
async function unitsOf(
  read: Read,
  { field, tiers }: ProcedurePage,
  onDate: PlainDate,
  locale: Locale,
): Promise<Link[]> {
  const responsible = (await responsibleUnits(read, field, onDate)).filter(({ tier }) => tiers.includes(tier))
  const units = await Promise.all(
    [...new Set(responsible.map(({ unit }) => unit))].map((unit) => unitById(read, unit)),
  )
  return [
    ...units.flatMap((unit) => (unit ? [{ href: paths.agency(unit.id), text: nameOf(unit, locale) }] : [])),
    ...(['district', 'commune'] as const)
      .filter((tier) => tiers.includes(tier))
      .map((tier) => ({ href: paths.agencies(), text: messagesIn(locale).procedure.offices[tier] })),
  ]
}
