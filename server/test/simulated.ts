import { sql } from 'kysely'
import { inject } from 'vitest'
import { passedReactions } from '../src/main/simulate-past.ts'
import { type Simulation, simulate } from '../src/simulation/simulate.ts'
import { databaseUrl } from './template.ts'
import { createWorld, type World } from './world.ts'

/** A period in which the shipped services hold, and a moment after it. */
const usual = { dossiers: 40, seed: 7, from: '2026-11-24', to: '2026-12-11' }
export const afterwards = new Date('2026-12-21T02:00:00Z')

const body = { sha256: '0'.repeat(64), size: 1000 }

/** The address of the database of a world. */
export async function addressOf(world: World): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  return databaseUrl(inject('databaseServer'), rows[0]!.name)
}

/** Writes a past into a world whose clock stands after it. */
export async function simulateIn(world: World, asked: Partial<Simulation> = {}) {
  world.clock.now = afterwards
  return simulate(world.app, await addressOf(world), { ...usual, ...asked, body, reactions: passedReactions })
}

export async function simulatedWorld(asked: Partial<Simulation> = {}): Promise<World> {
  const world = await createWorld()
  await simulateIn(world, asked)
  return world
}
