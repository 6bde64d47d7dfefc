import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { ProcedurePage } from '../../contexts/catalogue/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { formatMoney } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { ComponentNeed, ProcedureView } from '../pages/catalogue/procedure.tsx'
import { feeOfService, feeOfTime, timeOf } from './catalogue.ts'
import { sourceName, textOf } from './draft-state.ts'

const channelOrder = ['online', 'post', 'desk'] as const

/** A procedure that can be done online here, in the words of its service. */
export function serviceView(page: ProcedurePage, service: ServiceDefinition, locale: Locale): ProcedureView {
  const { procedure } = messagesIn(locale)
  const time = { amount: service.time.workingDays, unit: 'working-day' } as const
  const fee = feeOfService(service)
  const result = service.results[0]
  const extra = [...service.fees, ...service.charges].filter((line) => line.when && line.amount !== null)
  return {
    ...head(page),
    name: textOf(service, 'citizenName', locale),
    summary: procedure.officialName(textOf(service, 'name', locale)),
    field: { id: page.field, name: textOf(service, 'field', locale) },
    agency: textOf(service.where, 'rule', locale),
    level: 'full',
    time,
    fee,
    result: { name: result ? textOf(result, 'name', locale) : '', ...(result && { code: result.code }) },
    open: 'online',
    components: service.components
      .filter(({ required, provenBy }) => required === true || (required !== false && provenBy))
      .map((one) => need(one, locale)),
    ...special(service, locale),
    steps: procedure.steps,
    channels: channelOrder.map((id) => ({ id, name: procedure.channels[id], time, fee })),
    ...(extra.length > 0 && {
      feeNote: extra
        .map((line) =>
          `${line[locale]}: ${formatMoney(line.amount ?? 0, locale)} ${textOf(line, 'unit', locale)}`.trim(),
        )
        .join('; '),
    }),
    who: service.whoMayApply.map((one) => one[locale]),
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
export function recordView(page: ProcedurePage, locale: Locale): ProcedureView {
  const { procedure } = messagesIn(locale)
  const channels = page.channels.filter(({ channel }) => channel !== 'online')
  const usual = (channels.find(({ channel }) => channel === 'desk') ?? page.channels[0])?.times[0]
  const [first, ...others] = page.cases
  return {
    ...head(page),
    name: page.name,
    summary: '',
    field: { id: page.field, name: page.field },
    agency: page.agencies.inCharge.map(({ name }) => name).join(', '),
    level: page.level,
    time: usual ? timeOf(usual) : null,
    fee: usual ? feeOfTime(usual) : null,
    result: {
      name: page.results[0]?.name ?? '',
      ...(page.results[0]?.code && { code: page.results[0].code }),
    },
    open: 'desk-only',
    components: (first?.components ?? []).map(({ name, originals, copies }, index) => ({
      id: String(index),
      name,
      need: 'bring',
      originals,
      copies,
    })),
    ...(others.length > 0 && {
      special: {
        title: procedure.sometimes,
        lines: others.flatMap((one) =>
          one.components.map(({ name }) => (one.name ? `${one.name}: ${name}` : name)),
        ),
      },
    }),
    steps: (first?.steps ?? []).map((text) => ({ title: '', text })),
    channels: channels.flatMap(({ channel, times }) =>
      times.map((one, index) => ({
        id: `${channel}-${index}`,
        name: procedure.channels[channel],
        time: timeOf(one),
        fee: feeOfTime(one),
      })),
    ),
    who: page.subjects,
    legalBases: page.legalBases.map(({ number, name }) => ({ number, title: name ?? '' })),
  }
}

const head = ({ code, decision }: ProcedurePage) => ({ code, decision })
