import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** A unit as far as the words of plans care. */
export type NamedUnit = { id: string; nameVi: string; kind: string; tier: string }
/** Words of plans that mean every unit of some kinds in a tier, as long as they do. */
export type UnitGroup = {
  words: readonly string[]
  kinds: readonly string[]
  tier: string
  validFrom: PlainDate
  validTo: PlainDate | null
}
/** What words are read with: groups of the day, units of the day, those that ended by name, what was set by hand. */
export type Reading = {
  groups: readonly UnitGroup[]
  units: readonly NamedUnit[]
  /** Units of an earlier day, each with the one that stands in its place today. */
  former: readonly (NamedUnit & { successor: string })[]
  byHand: ReadonlyMap<string, readonly string[]>
}
/** `how`: a name may have passed to a `successor`; `unknown` has no unit until somebody sets one. */
export type Meaning = {
  words: string
  units: string[]
  how: 'group' | 'name' | 'successor' | 'by-hand' | 'unknown'
}

/** One way of writing for all: plans say `UBND`, units `Ủy ban nhân dân`. */
const plain = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[uủ][ỷy] ban nhân dân/g, 'ubnd')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The groups that hold on a day. */
export const groupsOn = (groups: readonly UnitGroup[], day: PlainDate): UnitGroup[] =>
  groups.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))

/** Which units the words mean. Of several units of one name those of the province's own tier are meant. */
export function readUnitWords(words: string, { groups, units, former, byHand }: Reading): Meaning {
  const set = byHand.get(words)
  if (set) return { words, units: [...set], how: 'by-hand' }
  const group = groups.find((one) => one.words.some((way) => plain(way) === plain(words)))
  const meant = group && units.filter(({ kind, tier }) => group.kinds.includes(kind) && tier === group.tier)
  if (meant && meant.length > 0) return { words, units: meant.map(({ id }) => id), how: 'group' }
  const named = nearest(units.filter(({ nameVi }) => plain(nameVi) === plain(words)))
  if (named) return { words, units: [named.id], how: 'name' }
  const before = nearest(former.filter(({ nameVi }) => plain(nameVi) === plain(words)))
  if (before) return { words, units: [before.successor], how: 'successor' }
  return { words, units: [], how: 'unknown' }
}

function nearest<Unit extends NamedUnit>(found: readonly Unit[]): Unit | undefined {
  const provincial = found.filter(({ tier }) => tier === 'province')
  const left = provincial.length > 0 ? provincial : found
  return left.length === 1 ? left[0] : undefined
}

export type Parties = { lead: string[]; cooperating: string[] }

/**
 * Who leads and who cooperates in a task. A unit that the task names by itself is not meant again by a group of the same task; one
 * that would be both leads.
 */
export function partiesOf(
  task: { lead: readonly string[]; cooperating: readonly string[] },
  read: (words: string) => Meaning,
): Parties {
  const [leading, helping] = [task.lead.map(read), task.cooperating.map(read)]
  const named = (meanings: readonly Meaning[]) => unitsOf(meanings.filter(({ how }) => how !== 'group'))
  const grouped = (meanings: readonly Meaning[]) => unitsOf(meanings.filter(({ how }) => how === 'group'))
  const [leads, helps] = [named(leading), named(helping)]
  const lead = unique([...leads, ...grouped(leading).filter((unit) => !helps.includes(unit))])
  const cooperating = unique([...helps, ...grouped(helping)]).filter((unit) => !lead.includes(unit))
  return { lead, cooperating }
}

const unitsOf = (meanings: readonly Meaning[]): string[] => meanings.flatMap(({ units }) => units)
const unique = (units: readonly string[]): string[] => [...new Set(units)]
