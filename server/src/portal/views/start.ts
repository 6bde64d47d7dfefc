import { fieldsOf, type ServiceDefinition } from '@mot-cua/form-engine'
import {
  consentName,
  type DraftWithService,
  draftRules,
  ruleOn,
  signIn,
} from '../../contexts/forms/portal.ts'
import type { ReceivingUnit } from '../../contexts/organisation/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import { messagesIn } from '../messages/messages.ts'
import type { StartView } from '../pages/drafts/start.tsx'
import { paths } from '../paths.ts'
import { nextHref, textOf } from './draft-state.ts'

/** Chosen instead of a unit: the commune the population database says the person is registered in. */
export const residenceChoice = 'residence'

/** What has to be agreed to for the form of a service, in the order in which it asks. */
export const sourcesOf = ({ form }: ServiceDefinition): string[] => [
  ...new Set(
    fieldsOf(form)
      .flatMap((field) => field.prefill ?? [])
      .map(({ source }) => consentName(source))
      .filter((source) => source !== 'answers' && source !== signIn),
  ),
]

/** `Phường Tô Hiệu` for its People's Committee, as people look for it in a list. */
export const shortUnitName = (unit: { nameVi: string; nameEn: string }, locale: Locale): string => {
  const short =
    locale === 'vi'
      ? unit.nameVi.replace(/^Ủy ban nhân dân /i, '')
      : unit.nameEn.replace(/^People['’]s Committee of /i, '')
  return short.charAt(0).toLocaleUpperCase('vi') + short.slice(1)
}

/** With the district it lies in, where there are districts: two of them may have communes of one name. */
function placeName(place: ReceivingUnit, units: readonly ReceivingUnit[], locale: Locale): string {
  const above = units.find(({ id }) => id === place.parent)
  const name = shortUnitName(place, locale)
  return above?.tier === 'district' ? `${name}, ${shortUnitName(above, locale)}` : name
}

type Given = {
  service: ServiceDefinition
  units: readonly ReceivingUnit[]
  agreed: ReadonlySet<string>
  unit: string
  before: DraftWithService | undefined
  problem?: 'missing' | 'unknown'
  today: PlainDate
  locale: Locale
}

export function startView({
  service,
  units,
  agreed,
  unit,
  before,
  problem,
  today,
  locale,
}: Given): StartView {
  const { start, sources } = messagesIn(locale)
  const wanted = sourcesOf(service)
  // Where several tiers receive it, the nearest one does for the citizen.
  const nearest = (['commune', 'district', 'province'] as const).find((tier) => service.tiers.includes(tier))
  const places = units.filter(({ tier }) => tier === nearest)
  const commune = nearest === 'commune'
  const residence = commune && wanted.includes('population-database')
  // Where only one office receives it, there is nothing to choose.
  const only = places.length === 1 && !residence ? places[0]?.id : undefined
  const missing = commune ? start.unitMissing : start.officeMissing
  return {
    procedure: { code: service.code, name: textOf(service, 'citizenName', locale) },
    sources: wanted.map((id) => ({
      id,
      name: sources[id]?.name ?? id,
      takes: sources[id]?.takes ?? '',
      purpose: sources[id]?.purpose ?? '',
      allowed: agreed.has(id),
    })),
    questions: [
      {
        id: 'unit',
        type: 'choice',
        ask: commune ? start.unit : start.office,
        hint: textOf(service.where, 'rule', locale),
        value: only ?? (residence && !problem ? unit : unit === residenceChoice ? '' : unit),
        required: true,
        choices: [
          ...(residence ? [{ value: residenceChoice, label: start.residence }] : []),
          ...places.map((place) => ({ value: place.id, label: placeName(place, units, locale) })),
        ],
        ...(problem && { fault: problem === 'unknown' ? start.residenceUnknown : missing }),
      },
    ],
    ...(before && { draft: { href: draftHref(before, today, locale), savedAt: before.draft.savedAt } }),
    keptDays: ruleOn(draftRules(), today).keepDays,
  }
}

/** Where somebody goes on with a draft. */
export function draftHref({ draft, service }: DraftWithService, today: PlainDate, locale: Locale): string {
  if (draft.stage === 'paying') return paths.payDraft(draft.id)
  const { answers, origins, corrections } = draft
  return nextHref({ draft, service, answers, origins, corrections, files: [], today, locale })
}
