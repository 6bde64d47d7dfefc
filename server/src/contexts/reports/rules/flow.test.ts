import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { addFlows, type Flow, flowOf, flowParts, inProgress, received, resolved } from './flow.ts'
import { addTables, type FlowTable, groupTotal, tableDifferences, tableTotal } from './flow-table.ts'

/** A dossier on days of a quarter: accepted, due, ended or still open. */
type Dossier = { accepted: number; due: number; ended: number | null; online: boolean; paused: boolean }
const dossier: fc.Arbitrary<Dossier> = fc
  .record({
    accepted: fc.integer({ min: 0, max: 150 }),
    term: fc.nat(30),
    took: fc.option(fc.nat(60), { nil: null }),
    online: fc.boolean(),
    paused: fc.boolean(),
  })
  .map(({ accepted, term, took, online, paused }) => ({
    ...{ accepted, due: accepted + term, online, paused },
    ended: took === null ? null : accepted + took,
  }))
const day = (offset: number) => addDays('2026-01-01', offset)

/** Dossier by dossier, as an officer would tick them off. */
function byHand(dossiers: readonly Dossier[], from: number, to: number): Flow {
  const flow: Flow = { carried: 0, online: 0, desk: 0, early: 0, onDay: 0, late: 0, within: 0, overdue: 0 }
  for (const { accepted, due, ended, online, paused } of dossiers) {
    if (accepted > to || (ended !== null && ended < from)) continue
    flow[accepted < from ? 'carried' : online ? 'online' : 'desk']++
    if (ended !== null && ended <= to) flow[ended < due ? 'early' : ended === due ? 'onDay' : 'late']++
    else flow[day(due) < day(to) && !paused ? 'overdue' : 'within']++
  }
  return flow
}

/** The same from sums, as the ledger of counts keeps them. */
function fromCounts(dossiers: readonly Dossier[], from: number, to: number): Flow {
  const count = (fits: (one: Dossier) => boolean) => dossiers.filter(fits).length
  const during = (when: number | null) => when !== null && when >= from && when <= to
  return flowOf({
    acceptedBefore: count(({ accepted }) => accepted < from),
    endedBefore: count(({ ended }) => ended !== null && ended < from),
    acceptedOnline: count(({ accepted, online }) => during(accepted) && online),
    acceptedOtherwise: count(({ accepted, online }) => during(accepted) && !online),
    endedEarly: count(({ ended, due }) => during(ended) && ended! < due),
    endedOnDay: count(({ ended, due }) => during(ended) && ended === due),
    endedLate: count(({ ended, due }) => during(ended) && ended! > due),
    overdue: count(
      ({ accepted, ended, due, paused }) =>
        accepted <= to && (ended === null || ended > to) && due < to && !paused,
    ),
  })
}

const dossiers = fc.array(dossier, { maxLength: 40 })

test('received is resolved and in progress, and every figure is what ticking off dossier by dossier gives', () => {
  fc.assert(
    fc.property(dossiers, fc.integer({ min: 0, max: 100 }), fc.nat(92), (all, from, length) => {
      const flow = fromCounts(all, from, from + length)
      expect(flow).toEqual(byHand(all, from, from + length))
      expect(received(flow)).toBe(resolved(flow) + inProgress(flow))
      expect(flowParts.filter((part) => flow[part] < 0)).toEqual([])
    }),
  )
})

test('a period begins with what the one before ended with', () => {
  fc.assert(
    fc.property(dossiers, fc.integer({ min: 1, max: 90 }), fc.nat(60), (all, from, length) => {
      const before = fromCounts(all, 0, from - 1)
      expect(fromCounts(all, from, from + length).carried).toBe(inProgress(before))
    }),
  )
})

const name = { vi: 'Tên', en: 'Name' }
const table: fc.Arbitrary<FlowTable> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
  .chain((groups) =>
    fc.tuple(
      ...groups.map((key) =>
        fc
          .uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3', '4'), dossiers), { selector: ([row]) => row })
          .map((rows) => ({
            ...{ key, name },
            rows: rows.map(([row, all]) => ({ key: row, name, flow: fromCounts(all, 30, 120) })),
          })),
      ),
    ),
  )

test('the identity holds in every row, group and total of a consolidated table, and nothing is lost in it', () => {
  fc.assert(
    fc.property(fc.array(table, { maxLength: 4 }), (tables) => {
      const sum = addTables(tables)
      for (const flow of [
        ...sum.map(groupTotal),
        ...sum.flatMap(({ rows }) => rows.map((row) => row.flow)),
        tableTotal(sum),
      ])
        expect(received(flow)).toBe(resolved(flow) + inProgress(flow))
      expect(tableTotal(sum)).toEqual(addFlows(tables.map(tableTotal)))
      expect(tableDifferences(sum, sum)).toEqual([])
    }),
  )
})

test('a re-opened dossier is a difference: one less resolved, one more in progress', () => {
  const was = [
    {
      key: 'xa',
      name,
      rows: [
        {
          key: 'H52.40',
          name,
          flow: byHand([{ accepted: 1, due: 9, ended: 5, online: true, paused: false }], 0, 30),
        },
      ],
    },
  ]
  const now = [
    {
      key: 'xa',
      name,
      rows: [
        {
          key: 'H52.40',
          name,
          flow: byHand([{ accepted: 1, due: 9, ended: null, online: true, paused: false }], 0, 30),
        },
      ],
    },
  ]
  expect(tableDifferences(was, now)).toEqual([
    { group: 'xa', key: 'H52.40', name, part: 'early', was: 1, now: 0 },
    { group: 'xa', key: 'H52.40', name, part: 'open', was: 0, now: 1 },
  ])
})
