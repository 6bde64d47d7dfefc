import { filling } from './filling.ts'
import { machine } from './ground.ts'
import { journeys } from './journeys.ts'

/** How long people need for each service, by a model of typing and reading; and how many can fill in forms at once. */
export async function fill(): Promise<void> {
  console.log(machine())
  const part = process.env.BENCH_PART
  if (part !== 'journeys') await filling()
  if (part !== 'filling') await journeys()
}
