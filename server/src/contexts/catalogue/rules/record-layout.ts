/** What kinds of places a record has. `value` is compared whole, the steps of a case among them. */
export type Layout = 'value' | { parts: Readonly<Record<string, Layout>> } | ItemLayout

/** A list of things. `key` names one in a place; `alike` says, the surest first, by what two of them are taken for the same one
 * when they do not say the very same. Things may be single texts: those have no places in them. */
export type ItemLayout = {
  key: (item: Part, index: number) => string
  alike: readonly ((item: Part, index: number) => string | null)[]
  item: { parts: Readonly<Record<string, Layout>> }
}
export type Part = Readonly<Record<string, unknown>>

const said = (name: string) => (item: Part) =>
  typeof item[name] === 'string' ? (item[name] as string) : null
const id = said('id')
const code = said('code')
const name = said('name')
const place = (_: Part, index: number) => `${index + 1}`
const both = (item: Part) => `${id(item)} ${name(item) ?? ''}`
/** All that a thing says but its ids. */
const whole = (item: Part) => canonical(item, 'id')
const codeOrName = (item: Part) => code(item) ?? name(item) ?? ''

const parts = (shape: Record<string, Layout>) => ({ parts: shape })
const values = (...names: string[]) => parts(Object.fromEntries(names.map((one) => [one, 'value' as const])))

const words: ItemLayout = { key: String, alike: [], item: parts({}) }
const agency: ItemLayout = { key: codeOrName, alike: [code, name], item: values('code', 'name') }
const fee: ItemLayout = {
  key: place,
  alike: [code, place],
  item: values('kind', 'code', 'amount', 'per', 'note'),
}
const time: ItemLayout = {
  key: place,
  alike: [said('case'), place],
  item: parts({ ...values('case', 'time', 'unit', 'unitGiven', 'note').parts, fees: fee }),
}
const channel: ItemLayout = {
  key: (item) => `${item.channel}`,
  alike: [said('channel')],
  item: parts({ channel: 'value', times: time }),
}

/** Publishers number papers and cases by their place, so a name tells more than an id, unless both agree. */
export const componentLayout: ItemLayout = {
  key: (item) => id(item) ?? '',
  alike: [both, code, name, id],
  item: parts({
    ...values('code', 'name', 'form', 'formName', 'formUrl', 'originals', 'copies').parts,
    replacedBy: words,
    legalBases: words,
  }),
}
export const caseLayout: ItemLayout = {
  key: (item) => id(item) ?? '',
  alike: [both, (item) => name(item) ?? 'unnamed', id],
  item: parts({ name: 'value', steps: 'value', components: componentLayout }),
}

/** Where a procedure's record may differ from another: the code is not among it, for it says which procedure it is. */
export const recordLayout = parts({
  ...values('name', 'field', 'ministry', 'decision', 'requirements').parts,
  tiers: words,
  subjects: words,
  agencies: parts({ inCharge: agency, competent: agency, authorised: agency, cooperating: agency }),
  channels: channel,
  cases: caseLayout,
  results: { key: codeOrName, alike: [code, name], item: values('name', 'code') },
  legalBases: {
    key: said('number') as (item: Part) => string,
    alike: [said('number')],
    item: values('number', 'name', 'issuer', 'issuedOn'),
  },
  related: words,
  joint: words,
})

/** One text for one value, in whatever order its members are; members of the name `without` are left out. */
export const canonical = (value: unknown, without?: string): string =>
  JSON.stringify(value, (name, inside) =>
    name !== '' && name === without
      ? undefined
      : typeof inside === 'object' && inside !== null && !Array.isArray(inside)
        ? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inside,
  )

/** The name of each thing of a list in a place; one that is used already gets a number. */
export function keysOf(items: readonly Part[], key: ItemLayout['key']): string[] {
  const used = new Set<string>()
  return items.map((item, index) => unused(used, key(item, index)))
}

export function unused(used: Set<string>, wanted: string): string {
  let found = wanted
  for (let count = 2; used.has(found); count++) found = `${wanted}#${count}`
  used.add(found)
  return found
}

/** For each thing of `after` the index of the one in `before` that it is taken for; each of them at most once. */
export function pairsOf(
  before: readonly Part[],
  after: readonly Part[],
  alike: ItemLayout['alike'],
): Map<number, number> {
  const pairs = new Map<number, number>()
  const free = new Set(before.keys())
  for (const mark of [whole, ...alike]) {
    const waiting = Map.groupBy(free, (index) => mark(before[index]!, index))
    for (const [index, item] of after.entries()) {
      if (pairs.has(index)) continue
      const wanted = mark(item, index)
      const found = wanted === null ? undefined : waiting.get(wanted)?.shift()
      if (found === undefined) continue
      pairs.set(index, found)
      free.delete(found)
    }
  }
  return pairs
}
