import type { App, StaffActor } from '../../../kernel/app.ts'
import { medianMinutes } from '../rules/at-desk.ts'
import { openVisitOf, type Ticket, ticketsOfDay } from '../store/visit.ts'
import { type Desk, deskById, deskOf } from './desk-of.ts'

export type QueueCounts = {
  waiting: number
  done: number
  noShow: number
  /** From the number drawn to the number called, today; null before the first. */
  medianWait: number | null
}
export type DeskQueue = {
  desk: Desk
  tickets: Ticket[]
  called: Ticket | null
  visit: string | null
} & QueueCounts

/** The numbers of today at the clerk's desk, what they have called, and the visit they have open. */
export const deskQueue = (app: App, clerk: StaffActor): Promise<DeskQueue> =>
  app.read(clerk, async (read) => {
    const desk = await deskOf(read, clerk)
    const [tickets, visit] = await Promise.all([ticketsOfDay(read, desk.id), openVisitOf(read, clerk.id)])
    const called = tickets.find((ticket) => ticket.state === 'called' && ticket.clerk === clerk.id) ?? null
    const shown = tickets.filter(({ state }) => state !== 'done' && state !== 'no-show')
    return { desk, tickets: shown, called, visit: visit?.id ?? null, ...countsOf(tickets) }
  })

export type Board = {
  desk: Desk
  called: { number: number; counter: string; serving: boolean }[]
  next: number[]
} & QueueCounts

/** What the screen of the hall shows to everybody: which number goes to which counter, who is next. No person. */
export const publicBoard = (app: App, desk: string): Promise<Board> =>
  app.read({ kind: 'system', id: 'reception.hall' }, async (read) => {
    const found = await deskById(read, desk)
    const tickets = await ticketsOfDay(read, found.id)
    const atCounter = tickets
      .filter(({ state }) => state === 'called' || state === 'serving')
      .sort((one, other) => (other.calledAt?.getTime() ?? 0) - (one.calledAt?.getTime() ?? 0))
    return {
      ...countsOf(tickets),
      desk: found,
      called: atCounter.map(({ number, counter, state }) => ({
        number,
        counter: counter ?? '',
        serving: state === 'serving',
      })),
      next: tickets.filter(({ state }) => state === 'waiting').map(({ number }) => number),
    }
  })

function countsOf(tickets: readonly Ticket[]): QueueCounts {
  const count = (wanted: Ticket['state']) => tickets.filter(({ state }) => state === wanted).length
  const waits = tickets.flatMap(({ calledAt, takenAt }) =>
    calledAt ? [calledAt.getTime() - takenAt.getTime()] : [],
  )
  return {
    waiting: count('waiting'),
    done: count('done'),
    noShow: count('no-show'),
    medianWait: medianMinutes(waits),
  }
}
