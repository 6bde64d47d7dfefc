import type { Channel } from '@mot-cua/form-engine'
import type { StaffActor } from '../kernel/app.ts'
import { addDays, type PlainDate, toInstant, weekdayOf } from '../kernel/values/vietnam-time.ts'
import { isWorkingDay, type WorkingCalendar } from '../kernel/values/working-time.ts'
import type { Chance } from './chance.ts'
import type { Place, SimulatedService } from './ground.ts'
import { mix } from './mix.ts'
import type { Past } from './past.ts'
import { drawPlan, needsAccount, type Plan } from './plan.ts'
import type { Template } from './templates.ts'
import { atWork } from './working-moments.ts'

/** How many dossiers come in on each day of a period: as many as wanted in all, more on Mondays and none of a desk on a holiday. */
export function spread(
  wanted: number,
  { from, to }: { from: PlainDate; to: PlainDate },
  calendar: WorkingCalendar,
): { day: PlainDate; count: number }[] {
  const days: { day: PlainDate; weight: number }[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const open = isWorkingDay(day, calendar)
    const usual = mix.weekday[weekdayOf(day)]!
    const weight =
      (open ? Math.max(usual, 0.8) : Math.min(usual, 0.1)) * mix.month[Number(day.slice(5, 7)) - 1]!
    days.push({ day, weight })
  }
  const whole = days.reduce((sum, { weight }) => sum + weight, 0)
  let [sum, given] = [0, 0]
  return days.map(({ day, weight }) => {
    sum += weight
    const count = Math.round((sum / whole) * wanted) - given
    given += count
    return { day, count }
  })
}

export type Arrival = {
  at: Date
  template: Template
  channel: Channel
  place: Place
  plan: Plan
  clerk: StaffActor | null
  /** Whether the applicant needs an account. */
  account: boolean
}

type Find = (service: SimulatedService, channel: Channel, today: PlainDate) => readonly Template[]

/** One dossier that comes in on a day: which procedure, where, how, when. Null when no example of what was drawn fits the day. */
export function drawArrival(past: Past, find: Find, day: PlainDate): Arrival | null {
  const { chance, ground } = past
  const service = chance.weighted(ground.services)
  const [online, desk, post] = [service.channels.online, service.channels.desk, service.channels.post]
  const channel = chance.weighted([
    { channel: 'online' as const, weight: online },
    { channel: 'desk' as const, weight: desk },
    { channel: 'post' as const, weight: post },
  ]).channel
  const place = chance.weighted(service.places)
  if (channel === 'online' && !service.online.has(place.id)) return null
  const calendar = ground.calendarOf(place.desk)
  const assisted = channel === 'online' && chance.is(mix.assisted)
  const byClerk = channel !== 'online' || assisted
  if (byClerk && !isWorkingDay(day, calendar)) return null
  const templates = find(service, channel, day)
  if (templates.length === 0) return null
  const plan = drawPlan(chance)
  const at = byClerk ? officeMoment(day, calendar, chance) : homeMoment(day, chance)
  const clerk = byClerk ? chance.pick(past.workersAt(place, 'clerk')) : null
  return {
    at,
    template: chance.pick(templates),
    channel,
    place,
    plan,
    clerk,
    account: clerk === null || needsAccount(plan),
  }
}

const officeMoment = (day: PlainDate, calendar: WorkingCalendar, chance: Chance): Date =>
  atWork(toInstant({ date: day, time: 0 }), chance.between(0.2, 7.6) * 3_600_000, calendar, chance)

/** Mostly while offices are open, then in the evening. */
const homeMoment = (day: PlainDate, chance: Chance): Date =>
  toInstant({
    date: day,
    time: Math.floor(3_600_000 * (chance.is(0.7) ? chance.between(7.5, 17) : chance.between(17, 22.5))),
  })
