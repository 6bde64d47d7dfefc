import type { PopulationDatabase } from '../adapters/population-database.ts'
import { deceasedFields, householdFields, householdKnowledge } from '../rules/household-values.ts'
import {
  dateOf,
  isObject,
  type Knowledge,
  nameOf,
  type PlaceNames,
  personFields,
  personKnowledge,
  textOf,
} from '../rules/partner-values.ts'
import { type Ask, official, type Source } from './source.ts'

type Citizen = { record: Record<string, unknown>; asOf: string }
export type Relation = 'VoChong' | 'Cha' | 'Me'

type Given = { database: PopulationDatabase; names: PlaceNames; now: () => Date }

/** The person, parents, spouse and household, as the population database has them. */
export function populationSources({ database, names, now }: Given) {
  const citizen = async (ask: Ask, who: Ask['subject'] | Relative): Promise<Citizen | null> => {
    const answer = await database.citizen(official(ask), who)
    return answer && isObject(answer.CongDan)
      ? { record: answer.CongDan, asOf: textOf(answer.ThoiDiem) ?? now().toISOString() }
      : null
  }

  const self = async (ask: Ask): Promise<Knowledge> => toKnowledge(await citizen(ask, ask.subject))

  const relative = async (ask: Ask, relation: Relation): Promise<Knowledge> => {
    const named = relativeIn((await citizen(ask, ask.subject))?.record, relation)
    return named ? toKnowledge(await citizen(ask, named)) : {}
  }

  const toKnowledge = (found: Citizen | null): Knowledge =>
    found ? personKnowledge(found.record, found.asOf, names) : {}

  const household = async (ask: Ask): Promise<Knowledge> => {
    const answer = await database.household(official(ask), ask.subject)
    if (!answer || !isObject(answer.HoGiaDinh)) return {}
    const asOf = textOf(answer.ThoiDiem) ?? now().toISOString()
    return householdKnowledge(answer.HoGiaDinh, ask.subject.identityNumber, asOf, names)
  }

  const of = (relation: Relation): Source => ({
    parts: [{ fields: personFields, ask: (ask) => relative(ask, relation) }],
  })
  return {
    'population-database.person': { parts: [{ fields: personFields, ask: self }] },
    'population-database.spouse': of('VoChong'),
    'population-database.mother': of('Me'),
    'population-database.father': of('Cha'),
    'population-database.household': {
      parts: [{ fields: [...householdFields, ...deceasedFields], ask: household }],
    },
  } satisfies Record<string, Source>
}

type Relative = { identityNumber: string; name: string; birthDate: string | null }

/** Whom a record of the population database names as the relative. */
export function relativeIn(record: Record<string, unknown> | undefined, relation: Relation): Relative | null {
  const named = record?.[relation]
  if (!isObject(named)) return null
  const [identityNumber, name] = [textOf(named.SoDinhDanh), nameOf(named.HoVaTen)]
  return identityNumber && name
    ? { identityNumber, name, birthDate: dateOf(named.NgayThangNamSinh) ?? null }
    : null
}
