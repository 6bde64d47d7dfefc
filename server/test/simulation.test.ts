import { mkdtempSync } from 'node:fs'
import { sql } from 'kysely'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { relay } from '../src/kernel/relay.ts'
import { passedReactions } from '../src/main/simulate-past.ts'
import { announced } from '../src/simulation/announced.ts'
import { simulate } from '../src/simulation/simulate.ts'
import { liveAgain, tellAll } from './live-again.ts'
import { rowsOf } from './rows-of.ts'
import { databaseUrl } from './template.ts'
import { createWorld, type World } from './world.ts'

const body = { sha256: '0'.repeat(64), size: 1000 }
const staffed = ['H52.40', 'H52.41', 'H52.06.01', 'H52.15.01']
const period = { from: '2026-11-24', to: '2026-12-11' }
const afterwards = new Date('2026-12-21T02:00:00Z')

async function addressOf(world: World): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  return databaseUrl(inject('databaseServer'), rows[0]!.name)
}

async function simulated(asked: {
  dossiers: number
  seed: number
  only?: readonly string[]
  from?: string
  to?: string
}) {
  const world = await createWorld()
  world.clock.now = afterwards
  await simulate(world.app, await addressOf(world), { ...period, ...asked, body, reactions: passedReactions })
  return world
}

let past: World
let live: World
beforeAll(async () => {
  past = await simulated({ dossiers: 40, seed: 7, only: staffed })
  live = await createWorld()
  await live.listen()
  const document = await PDFDocument.create()
  document.addPage([595, 842])
  await liveAgain(live, await tellAll(past), await document.save())
  live.clock.now = afterwards
  await live.settle()
}, 300_000)
afterAll(() => Promise.all([past?.close(), live?.close()]))

test.each(Object.keys(rowsOf))('%s has the same rows as if the same lives had been lived', async (table) => {
  const [written, lived] = [await rowsOf[table]!(past), await rowsOf[table]!(live)]
  expect(written.length).toBeGreaterThan(0)
  const only = (these: string[], those: string[]) => these.filter((row) => !those.includes(row))
  expect({ simulated: only(written, lived), lived: only(lived, written) }).toEqual({ simulated: [], lived: [] })
  expect(written.length).toBe(lived.length)
})
void mkdtempSync
void relay
void announced
