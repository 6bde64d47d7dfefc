import type { CodeLists } from '@mot-cua/form-engine'
import { addDays, type PlainDate, toInstant } from '../kernel/values/vietnam-time.ts'
import { createAgenda } from './agenda.ts'
import { type Arrival, drawArrival, spread } from './arrivals.ts'
import { createChance } from './chance.ts'
import type { Counters } from './counters.ts'
import { begin } from './course.ts'
import type { Ground } from './ground.ts'
import { handIn } from './handing-in.ts'
import { journal } from './journal.ts'
import type { Act, Life, Past, SharedBody } from './past.ts'
import { firstSerial } from './people.ts'
import { createPeople } from './population.ts'
import type { Staffing } from './staffing.ts'
import type { Row, Table } from './tables.ts'
import { createTemplates } from './templates.ts'

export type PastAsked = { dossiers: number; seed: number; from: PlainDate; to: PlainDate }

export type PastGiven = {
  ground: Ground
  staffing: Staffing
  lists: CodeLists
  counters: Counters
  /** The last serial number of invented people in the database, by the beginning of their identity number. */
  serials: ReadonlyMap<string, number>
  body: SharedBody
  write(table: Table, row: Row): void
  /** After each dossier that came in: how many have; waits until there is room for more. */
  onDossier?(count: number): Promise<void> | void
}

/**
 * Lives a period through, moment after moment, from the first dossier to the end of the last day: what is open then stays open.
 * The same seed, database and period write the same rows.
 */
export async function runPast({ dossiers, seed, from, to }: PastAsked, given: PastGiven): Promise<void> {
  const agenda = createAgenda<{ life: Life | null; act: Act }>()
  const serials = new Map(given.serials)
  const past: Past = {
    ground: given.ground,
    lists: given.lists,
    counters: given.counters,
    body: given.body,
    write: given.write,
    workersAt: given.staffing.workersAt,
    chance: createChance(seed, 'moves'),
    nextSerial(beginning) {
      const next = (serials.get(beginning) ?? firstSerial) + 1
      serials.set(beginning, next)
      return next
    },
    ...journal({ chance: createChance(seed, 'events'), write: given.write }),
    later(at, life, act) {
      life.pending++
      agenda.add(at.getTime(), { life, act })
    },
  }
  const people = createPeople(past, createChance(seed, 'people'))
  const find = createTemplates(given.lists)
  const drawing: Past = { ...past, chance: createChance(seed, 'arrivals') }
  const open = new Set<Life>()
  let count = 0

  const arrive = (arrival: Arrival) => async (_past: Past, _life: Life, at: Date) => {
    const person = people(arrival.template.applicant, arrival.account, at)
    const life = handIn(past, { ...arrival, person })
    open.add(life)
    begin(past, life, at, arrival.clerk)
    await given.onDossier?.(++count)
  }
  const days = spread(
    dossiers,
    { from, to },
    [...given.ground.places.values()].map(({ desk }) => given.ground.calendarOf(desk))[0]!,
  )
  for (const day of days) {
    for (let drawn = 0; drawn < day.count; drawn++) {
      const arrival = drawUntilFit(drawing, find, day.day)
      agenda.add(arrival.at.getTime(), { life: null, act: arrive(arrival) })
    }
    const night = toInstant({ date: addDays(day.day, 1), time: 0 }).getTime()
    for (let next = agenda.take(night); next; next = agenda.take(night)) {
      const { life, act } = next.what
      await act(past, life!, new Date(next.at))
      if (life && --life.pending === 0) close(past, life, open)
    }
  }
  for (const life of open) writeRows(past, life)
}

/** An example that fits the day is found sooner or later, or the services have none. */
function drawUntilFit(past: Past, find: ReturnType<typeof createTemplates>, day: PlainDate): Arrival {
  for (let tries = 0; tries < 10_000; tries++) {
    const arrival = drawArrival(past, find, day)
    if (arrival) return arrival
  }
  throw new Error(`No service has an example that can be handed in on ${day}.`)
}

function close(past: Past, life: Life, open: Set<Life>): void {
  open.delete(life)
  writeRows(past, life)
}

function writeRows(past: Past, life: Life): void {
  past.write('dossiers.dossier', life.row)
  for (const { table, row } of life.rows) past.write(table, row)
  for (const row of life.steps) past.write('dossiers.step', row)
  for (const row of life.moves) past.write('dossiers.move', row)
}
