import { Button, Notice } from '@mot-cua/ui'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate, formatMoment, formatTime } from '../../format.ts'
import { CallCard } from '../../parts/call-card.tsx'
import { DossierTask } from '../../parts/dossier-task.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type AppointmentView = {
  id: string
  code: string
  title: string
  desk: { name: string; address: string | null; phone: string | null }
  /** When they come as chosen before. */
  booked: Date | null
  /** Days with a time that is free. */
  days: readonly PlainDate[]
  day: PlainDate | null
  /** Times of the day; not free: full. */
  times: readonly { at: Date; free: boolean }[]
  fault?: string
}

/** Choosing when to come and collect a result, where that is, and what to bring. */
export function appointmentPage(view: AppointmentView, context: PageContext) {
  const { appointment: words } = textsOf(context)
  const faults = view.fault ? [{ id: 'times', text: view.fault }] : []
  const help = <CallCard phone={view.desk.phone} context={context} />
  return (
    <DossierTask dossier={view} title={words.title} back={words.back} {...{ faults, help, context }}>
      {view.booked && <Booked view={view} booked={view.booked} context={context} />}
      <Where view={view} context={context} />
      <Choose view={view} context={context} />
    </DossierTask>
  )
}

type Part = { view: AppointmentView; context: PageContext }

function Booked({ view, booked, context }: Part & { booked: Date }) {
  const { appointment: words } = textsOf(context)
  return (
    <Notice tone="ok">
      <p>
        <strong>{words.booked(formatMoment(booked, context.locale))}</strong>
      </p>
      <PostForm csrf={context.csrf} action={paths.cancelAppointment(view.id)} className="notice-action">
        <Button look="second">{words.cancel}</Button>
      </PostForm>
    </Notice>
  )
}

/** Which desk, and what to bring. */
function Where({ view: { desk }, context }: Part) {
  const { appointment: words } = textsOf(context)
  return (
    <section className="stack-s" aria-labelledby="where">
      <h2 id="where">{words.where}</h2>
      <p>
        {desk.name}
        {desk.address && <>, {desk.address}</>}
        {desk.phone && (
          <>
            {' '}
            · <a href={`tel:${desk.phone}`}>{desk.phone}</a>
          </>
        )}
      </p>
      <p>{words.bring}</p>
      <p className="small muted">{words.other}</p>
    </section>
  )
}

function Choose({ view, context }: Part) {
  const { appointment: words } = textsOf(context)
  const { locale } = context
  if (view.days.length === 0) return <p id="times">{words.none}</p>
  return (
    <section className="stack" aria-labelledby="choose">
      <h2 id="choose">{view.booked ? words.change : words.choose}</h2>
      <nav aria-label={words.days}>
        <ul className="days">
          {view.days.map((day) => (
            <li key={day}>
              <a href={paths.appointment(view.id, day)} aria-current={day === view.day ? 'true' : undefined}>
                {formatDate(day, locale)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <PostForm csrf={context.csrf} action={paths.appointment(view.id)} className="stack" id="times">
        <fieldset className="stack-s">
          <legend className="field-label">{words.times(view.day ? formatDate(view.day, locale) : '')}</legend>
          <div className="times">
            {view.times.map(({ at, free }) => (
              <label key={at.toISOString()} className={free ? 'time' : 'time time--full'}>
                <input type="radio" name="at" value={at.toISOString()} disabled={!free} required />
                <span>
                  {formatTime(at)}
                  {!free && <span className="small"> {words.full}</span>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="actions">
          <Button>{view.booked ? words.move : words.book}</Button>
        </div>
      </PostForm>
    </section>
  )
}
