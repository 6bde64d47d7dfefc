import type { Text } from '../../../kernel/values/locale.ts'
import { addFlows, type Flow, flowParts, inProgress, noFlow } from './flow.ts'

/** `key`: a unit or a procedure. */
export type FlowRow = { key: string; name: Text; flow: Flow }
/** Rows of one tier or one field. */
export type FlowGroup = { key: string; name: Text; rows: FlowRow[] }
export type FlowTable = readonly FlowGroup[]

export const groupTotal = ({ rows }: FlowGroup): Flow => addFlows(rows.map(({ flow }) => flow))
export const tableTotal = (table: FlowTable): Flow => addFlows(table.map(groupTotal))

/** One table out of those of several units: rows of the same key are added up, in the order in which they first come. */
export function addTables(tables: readonly FlowTable[]): FlowGroup[] {
  const groups = new Map<string, FlowGroup & { byKey: Map<string, FlowRow> }>()
  for (const { key, name, rows } of tables.flat()) {
    const group = groups.get(key) ?? { key, name, rows: [], byKey: new Map() }
    groups.set(key, group)
    for (const row of rows) {
      const known = group.byKey.get(row.key)
      const flow = known ? addFlows([known.flow, row.flow]) : row.flow
      group.byKey.set(row.key, { ...(known ?? row), flow })
    }
  }
  return [...groups.values()].map(({ key, name, byKey }) => ({ key, name, rows: [...byKey.values()] }))
}

/** A figure that is not what it was. `open`: what was in progress, whether overdue or not. */
export type FlowDifference = {
  group: string
  key: string
  name: Text
  part: 'carried' | 'online' | 'desk' | 'early' | 'onDay' | 'late' | 'open'
  was: number
  now: number
}

const compared = ['carried', 'online', 'desk', 'early', 'onDay', 'late', 'open'] as const
const figureOf = (flow: Flow, part: FlowDifference['part']): number =>
  part === 'open' ? inProgress(flow) : flow[part]

/**
 * What of a table is not as it was, row by row. Whether open dossiers were overdue is not compared: what is known later of them
 * is that they ended, not how they stood.
 */
export function tableDifferences(was: FlowTable, now: FlowTable): FlowDifference[] {
  const place = (table: FlowTable) =>
    table.flatMap((group) =>
      group.rows.map((row) => [`${group.key} ${row.key}`, { group: group.key, row }] as const),
    )
  const [old, fresh] = [new Map(place(was)), new Map(place(now))]
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((at) => {
    const { group, row } = (fresh.get(at) ?? old.get(at))!
    const [before, after] = [old.get(at)?.row.flow ?? noFlow, fresh.get(at)?.row.flow ?? noFlow]
    return compared
      .map((part) => ({ part, was: figureOf(before, part), now: figureOf(after, part) }))
      .filter((one) => one.was !== one.now)
      .map((one) => ({ group, key: row.key, name: row.name, ...one }))
  })
}

/** Rows in which nothing happened say nothing and are left out. */
export const isEmpty = (flow: Flow): boolean => flowParts.every((part) => flow[part] === 0)
