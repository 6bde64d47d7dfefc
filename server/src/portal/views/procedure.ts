import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { Link } from '@mot-cua/ui'
import type { ProcedureCase } from '../../contexts/catalogue/index.ts'
import type { ProcedurePage } from '../../contexts/catalogue/portal.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import { formatMoney } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type {
  CaseView,
  ComponentNeed,
  FiguresView,
  PeriodView,
  ProcedureView,
} from '../pages/catalogue/procedure-view.ts'
import { paths } from '../paths.ts'
import { capital, feeOfService, feeOfTime, plainName, timeOf } from './catalogue.ts'
import { sourceName, textOf } from './draft-state.ts'
import { waysOf } from './procedure-ways.ts'

const channelOrder = ['online', 'post', 'desk'] as const

/** What is known of a procedure besides its record; a preview knows nothing of it. */
export type AroundProcedure = {
  open?: ProcedureView['open']
  shownOn?: PlainDate
  handledBy?: readonly Link[]
  /** Names of the procedures that the record points at, by code. */
  names?: ReadonlyMap<string, string>
  periods?: readonly PeriodView[]
  figures?: FiguresView | undefined
}

/** A procedure that can be done online here, in the words of its service. */
export function serviceView(
  page: ProcedurePage,
  service: ServiceDefinition,
  locale: Locale,
  around: AroundProcedure = {},
): ProcedureView {
  const { procedure } = messagesIn(locale)
  const time = { amount: service.time.workingDays, unit: 'working-day' } as const
  const fee = feeOfService(service)
  const result = service.results[0]
  const extra = [...service.fees, ...service.charges].filter((line) => line.when && line.amount !== null)
  return {
    ...common(page, locale, around),
    name: textOf(service, 'citizenName', locale),
    summary: procedure.officialName(textOf(service, 'name', locale)),
    field: { id: page.field, name: textOf(service, 'field', locale) },
    time,
    fee,
    result: { name: result ? textOf(result, 'name', locale) : '', ...(result && { code: result.code }) },
    components: service.components
      .filter(({ required, provenBy }) => required === true || (required !== false && provenBy))
      .map((one) => need(one, locale)),
    ...special(service, locale),
    steps: procedure.steps,
    ways: channelOrder.map((id) => ({ id, name: procedure.channels[id], time, fee, fees: [] })),
    ...(extra.length > 0 && {
      feeNote: extra
        .map((line) =>
          `${line[locale]}: ${formatMoney(line.amount ?? 0, locale)} ${textOf(line, 'unit', locale)}`.trim(),
        )
        .join('; '),
    }),
    who: service.whoMayApply.map((one) => one[locale]),
    agencies: [{ label: procedure.agencies.inCharge, names: [textOf(service.where, 'rule', locale)] }],
    legalBases: service.legalBases.map(({ number, title_vi }) => ({ number, title: title_vi })),
  }
}

function need(component: ServiceDefinition['components'][number], locale: Locale): ComponentNeed {
  const { procedure } = messagesIn(locale)
  const proof = component.provenBy?.[0]
  const name = textOf(component, 'ask', locale)
  if (component.isForm) return { id: component.id, name, need: 'fill', note: procedure.questions }
  if (proof) return { id: component.id, name, need: 'proven', source: sourceName(proof.source, locale) }
  const { id, originals, copies } = component
  return { id, name, need: 'bring', originals, copies }
}

/** Papers that only some have to hand in. */
function special({ components }: ServiceDefinition, locale: Locale): Pick<ProcedureView, 'special'> {
  const lines = components
    .filter(({ required, provenBy }) => typeof required !== 'boolean' && !provenBy)
    .map((one) => textOf(one, 'name', locale))
  return lines.length > 0 ? { special: { title: messagesIn(locale).procedure.sometimes, lines } } : {}
}

/** A procedure as its ministry publishes it; it is handed in at a desk. */
export function recordView(page: ProcedurePage, locale: Locale, around: AroundProcedure = {}): ProcedureView {
  const { procedure } = messagesIn(locale)
  const channels = page.channels.filter(({ channel }) => channel !== 'online')
  const usual = (channels.find(({ channel }) => channel === 'desk') ?? page.channels[0])?.times[0]
  return {
    ...common(page, locale, around),
    name: page.name,
    summary: '',
    field: { id: page.field, name: capital(page.field) },
    time: usual ? timeOf(usual) : null,
    fee: usual ? feeOfTime(usual) : null,
    result: {
      name: page.results[0]?.name ?? '',
      ...(page.results[0]?.code && { code: page.results[0].code }),
    },
    components: [],
    steps: [],
    ways: waysOf(channels.length > 0 ? channels : page.channels, page.cases, locale),
    who: page.subjects,
    agencies: (['inCharge', 'competent', 'authorised', 'cooperating'] as const).map((role) => ({
      label: procedure.agencies[role],
      names: page.agencies[role].map(({ name }) => name),
    })),
    legalBases: page.legalBases.map(({ number, name, issuer }) => ({
      number,
      title: [name, issuer].filter(Boolean).join(', '),
    })),
  }
}

function common(page: ProcedurePage, locale: Locale, around: AroundProcedure) {
  const { shownOn, handledBy = [], names = new Map(), periods = [], figures } = around
  const { open = page.online ? 'online' : 'desk-only' } = around
  return {
    code: page.code,
    level: page.level,
    ...(page.level !== 'full' && page.levelReason && { levelReason: withoutDot(page.levelReason) }),
    ...(page.level !== 'full' && page.legalGround && { legalGround: withoutDot(page.legalGround) }),
    nationalPortal: page.onNationalPortal,
    paperless: page.paperless,
    open,
    ...(shownOn && { shownOn }),
    cases: page.cases
      .filter(({ components, steps }) => components.length + steps.length > 0)
      .map((one) => caseView(one, locale)),
    conditions: page.requirements,
    results: page.results.map(({ name, code }) => ({ name, ...(code && { code }) })),
    handledBy,
    related: linksOf(page.related, names),
    joint: linksOf(page.joint, names),
    periods,
    ...(figures && { figures }),
  }
}

const withoutDot = (text: string) => text.trim().replace(/\.$/, '')

/** Procedures that the record points at and that are in force. */
const linksOf = (codes: readonly string[], names: ReadonlyMap<string, string>): Link[] =>
  codes.flatMap((code) => {
    const name = names.get(code)
    return name ? [{ href: paths.procedure(code), text: `${plainName(name)} (${code})` }] : []
  })

function caseView({ id, name, steps, components }: ProcedureCase, locale: Locale): CaseView {
  const { procedure } = messagesIn(locale)
  return {
    id,
    name: name ?? '',
    steps: [...new Set(steps)],
    papers: components.map((one) => ({
      id: one.id,
      name: one.name,
      need: 'bring',
      originals: one.originals,
      copies: one.copies,
      ...(one.formUrl && {
        form: { href: one.formUrl, text: procedure.form(one.formName ?? one.name) },
      }),
      ...(one.legalBases.length > 0 && { bases: one.legalBases }),
    })),
  }
}
