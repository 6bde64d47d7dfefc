import { publicBoard, takeTicket, ticketSlip } from '../../contexts/reception/index.ts'
import type { PortalOptions } from '../options.ts'
import { boardPage, kioskPage, ticketPage } from '../pages/reception/hall.tsx'
import { paths } from '../paths.ts'
import type { Handler, Visit } from '../visit.ts'

/** After so many seconds a page of the hall asks anew, also without JavaScript. */
const renewal = '10'

/** The hall of a one-stop desk: drawing a number, following it, the board. */
export function hallHandlers({ app }: PortalOptions) {
  const nameOf = ({ vi, en }: { vi: string; en: string }, { request }: Visit) =>
    request.locale === 'vi' ? vi : en

  const kiosk: Handler = async (visit) => {
    const { desk, waiting, medianWait } = await publicBoard(app, visit.param('desk'))
    const view = { desk: desk.id, deskName: nameOf(desk, visit), waiting, medianWait }
    return kioskPage(view, visit.context)
  }

  const take: Handler = async (visit) =>
    visit.redirect(paths.ticket((await takeTicket(app, visit.param('desk'))).id))

  const ticket: Handler = async (visit) => {
    const { ticket, desk, before } = await ticketSlip(app, visit.id('id'))
    const { number, state, takenAt, counter } = ticket
    const over = state === 'done' || state === 'no-show'
    if (!over) visit.reply.header('refresh', renewal)
    const called = !over && state !== 'waiting' ? { counter: counter ?? '' } : {}
    const view = { number, desk: desk.id, deskName: nameOf(desk, visit), takenAt, before, over, ...called }
    return ticketPage(view, visit.context)
  }

  const board: Handler = async (visit) => {
    const { desk, called, next } = await publicBoard(app, visit.param('desk'))
    visit.reply.header('refresh', renewal)
    return boardPage({ deskName: nameOf(desk, visit), called, next }, visit.context)
  }
  return { kiosk, take, ticket, board }
}
