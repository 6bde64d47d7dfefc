import { Button } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type KioskView = { desk: string; deskName: string; waiting: number; medianWait: number | null }

/** Where people in the hall draw a number: one button. */
export function kioskPage(view: KioskView, context: PageContext) {
  const { hall } = textsOf(context)
  return (
    <Layout context={context} title={hall.kioskTitle}>
      <div className="flow stack">
        <h1>{hall.kioskTitle}</h1>
        <p className="lead">{hall.kioskLead(view.deskName)}</p>
        <PostForm csrf={context.csrf} action={paths.kiosk(view.desk)}>
          <Button large wide>
            {hall.take}
          </Button>
        </PostForm>
        <p className="muted">
          {hall.waitingNow(view.waiting)} {view.medianWait !== null && hall.usualWait(view.medianWait)}
        </p>
        <p className="small">
          <a href={paths.board(view.desk)}>{hall.toBoard}</a>
        </p>
      </div>
    </Layout>
  )
}

export type TicketView = {
  number: number
  desk: string
  deskName: string
  takenAt: Date
  before: number
  /** Where to go now. */
  counter?: string
  over: boolean
}

/** A number that was drawn, how many go before it, and where to go when it is called. */
export function ticketPage(view: TicketView, context: PageContext) {
  const { hall } = textsOf(context)
  const now = view.over
    ? hall.over
    : view.counter !== undefined
      ? hall.called(view.counter)
      : hall.before(view.before)
  return (
    <Layout context={context} title={hall.number(view.number)}>
      <div className="flow stack">
        <h1>{hall.number(view.number)}</h1>
        <p className="lead" role="status">
          <strong>{now}</strong>
        </p>
        <p className="muted">{hall.takenAt(view.deskName, formatMoment(view.takenAt, context.locale))}</p>
        <p>{hall.bring}</p>
        <p className="small">
          <a href={paths.board(view.desk)}>{hall.toBoard}</a>
        </p>
      </div>
    </Layout>
  )
}

export type BoardView = {
  deskName: string
  called: readonly { number: number; counter: string; serving: boolean }[]
  next: readonly number[]
}

/** The screen of the hall: which number goes to which counter, and who comes next. */
export function boardPage({ deskName, called, next }: BoardView, context: PageContext) {
  const { hall } = textsOf(context)
  return (
    <Layout context={context} title={hall.boardTitle}>
      <div className="flow stack-l">
        <div className="stack-s">
          <h1>{hall.boardTitle}</h1>
          <p className="muted">{deskName}</p>
        </div>
        {called.length === 0 && <p>{hall.nobodyCalled}</p>}
        <div role="status">
          <ul className="stack">
            {called.map(({ number, counter, serving }) => (
              <li key={number} className="card">
                <p className="muted">{serving ? hall.serving : hall.calling}</p>
                <h2>{hall.atCounter(number, counter)}</h2>
              </li>
            ))}
          </ul>
        </div>
        <section className="stack-s" aria-labelledby="next">
          <h2 id="next">{hall.next}</h2>
          <p className="lead num">{next.length > 0 ? next.slice(0, 12).join(' · ') : hall.nobodyNext}</p>
        </section>
      </div>
    </Layout>
  )
}
