import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { simulatedWorld } from '../../../../test/simulated.ts'
import type { World } from '../../../../test/world.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { unitsOn } from '../../organisation/index.ts'
import { drawFlows } from '../queries/draw-flows.ts'
import { type Flow, inProgress, noFlow, received, resolved } from '../rules/flow.ts'
import { type FlowTable, tableTotal } from '../rules/flow-table.ts'

type Move = { move: string; at: Date }
type Dossier = { unit: string; procedure: string; channel: string; due: Date | null; moves: Move[] }
const ends = ['refuse', 'withdraw', 'stop', 'seal-result']

const dossiersOf = async (world: World): Promise<Dossier[]> =>
  (
    await sql<Dossier>`
      select d.unit, d.procedure, d.channel, d.due_at as due, json_agg(json_build_object('move', m.move, 'at', m.at) order by m.seq) as moves
      from dossiers.dossier d join dossiers.move m on m.dossier = d.id group by d.id`.execute(world.db)
  ).rows.map((one) => ({ ...one, moves: one.moves.map(({ move, at }) => ({ move, at: new Date(at) })) }))

/** Where an officer with the history of one dossier would tick it; null: not in the report. */
function tick({ channel, due, moves }: Dossier, from: string, to: string): (keyof Flow)[] | null {
  const day = (move: Move | undefined) => (move ? dateInVietnam(move.at) : undefined)
  const known = moves.filter((move) => dateInVietnam(move.at) <= to)
  const accepted = day(known.find(({ move }) => move === 'accept'))
  const last = known.findLast(({ move }) => ends.includes(move) || move === 're-open')
  const ended = last?.move === 're-open' ? undefined : day(last)
  if (!accepted || (ended && ended < from)) return null
  const asked = known.findLast(({ move }) => move === 'request-supplement' || move === 'supply-supplement')
  const paused = asked?.move === 'request-supplement'
  const dueDay = due && !paused ? dateInVietnam(due) : '9999'
  const entered = accepted < from ? 'carried' : channel === 'online' ? 'online' : 'desk'
  if (ended) return [entered, ended < dueDay ? 'early' : ended === dueDay ? 'onDay' : 'late']
  return [entered, dueDay < to ? 'overdue' : 'within']
}

function byHand(dossiers: readonly Dossier[], from: string, to: string): Map<string, Flow> {
  const flows = new Map<string, Flow>()
  for (const dossier of dossiers) {
    const ticks = tick(dossier, from, to)
    if (!ticks) continue
    const flow = { ...(flows.get(dossier.unit) ?? noFlow) }
    for (const part of ticks) flow[part]++
    flows.set(dossier.unit, flow)
  }
  return flows
}

/** How open dossiers stood on a past day hangs on due moments of that day, which the tables do not keep. */
const withoutDue = (flow: Flow) => ({ ...flow, within: inProgress(flow), overdue: 0 })
const byUnit = (table: FlowTable, of: (flow: Flow) => Flow) =>
  new Map(table.flatMap(({ rows }) => rows.map(({ key, flow }) => [key, of(flow)] as const)))

test('every figure of 06a is what ticking off each dossier of a simulated province gives, and 06b sums to the same', async () => {
  const world = await simulatedWorld({ dossiers: 300, seed: 11, from: '2026-11-02', to: '2026-12-11' })
  try {
    const dossiers = await dossiersOf(world)
    for (const [from, to, isNow] of [
      ['2026-12-01', '2026-12-20', true],
      ['2026-09-15', '2026-12-14', false],
      ['2026-11-01', '2026-11-30', false],
      ['2026-11-17', '2026-12-03', false],
    ] as const)
      await world.app.read({ kind: 'system', id: 'test' }, async (read) => {
        const units = (await unitsOn(read, to)).map(({ id }) => id)
        const asked = { from, to, asOf: to, units }
        const table = await drawFlows(read, { ...asked, form: '06a' })
        const of = isNow ? (flow: Flow) => flow : withoutDue
        const expected = new Map([...byHand(dossiers, from, to)].map(([unit, flow]) => [unit, of(flow)]))
        expect(Object.fromEntries(byUnit(table, of))).toEqual(Object.fromEntries(expected))
        expect(received(tableTotal(table))).toBeGreaterThan(50)
        for (const { flow } of table.flatMap(({ rows }) => rows))
          expect(received(flow)).toBe(resolved(flow) + inProgress(flow))
        expect(tableTotal(await drawFlows(read, { ...asked, form: '06b' }))).toEqual(tableTotal(table))
      })
  } finally {
    await world.close()
  }
}, 60_000)
