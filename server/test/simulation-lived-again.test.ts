import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { liveAgain, tellAll } from './live-again.ts'
import { rowsOf } from './rows-of.ts'
import { afterwards, simulatedWorld } from './simulated.ts'
import { createWorld, type World } from './world.ts'

/** The units in which everybody who is needed is appointed. */
const staffed = ['H52.40', 'H52.41', 'H52.06.01', 'H52.15.01']

// SEED=… LIVES=… draw others, and more.
const { SEED = '7', LIVES = '40' } = process.env

let past: World
let live: World
beforeAll(async () => {
  past = await simulatedWorld({ dossiers: Number(LIVES), seed: Number(SEED), only: staffed })
  live = await createWorld()
  await live.listen()
  const document = await PDFDocument.create()
  document.addPage([595, 842])
  await liveAgain(live, await tellAll(past), await document.save())
  live.clock.now = afterwards
  await live.settle()
}, 900_000)
afterAll(() => Promise.all([past?.close(), live?.close()]))

test.each(Object.keys(rowsOf))('%s has the same rows as if the same lives had been lived', async (table) => {
  const [written, lived] = [await rowsOf[table]!(past), await rowsOf[table]!(live)]
  expect(written.length).toBeGreaterThan(0)
  const only = (these: string[], those: string[]) => these.filter((row) => !those.includes(row))
  expect({ simulated: only(written, lived), lived: only(lived, written) }).toEqual({
    simulated: [],
    lived: [],
  })
  expect(written.length).toBe(lived.length)
})
