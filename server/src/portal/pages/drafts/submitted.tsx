import { ButtonLink, Facts, Notice, QrCode, Receipt, Stamp, Steps } from '@mot-cua/ui'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate, formatDay, formatMoment, formatMoney, formatTime } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { paths } from '../../paths.ts'

export type SubmittedView = {
  id: string
  code: string
  /** What it is about: `Đăng ký khai sinh cho cháu Quàng Gia Hân`. */
  title: string
  receivedAt: Date
  /** Absent while the desk has not accepted it. */
  due?: { at: Date; explanation: string }
  payment: { paid: number; receipt?: string } | { toPay: number } | 'free'
  agency: string
  /** Modules of the code that opens the tracking page, as one path. */
  qr?: { size: number; path: string }
  /** Whether the slip is ready as a file. */
  slip: boolean
  nextSteps: readonly { title: string; text: string }[]
  /** From sign-in to handing in. */
  tookSeconds?: number
}

/** The paper slip with the stamp: code, due moment, what comes next. */
export function submittedPage(view: SubmittedView, context: PageContext) {
  const { submitted, common } = textsOf(context)
  return (
    <Layout context={context} title={submitted.title} current="dossiers">
      <div className="columns columns--aside task">
        <div className="flow">
          <Receipt
            parts={[
              { id: 'top', className: 'receipt-top', children: <Top view={view} context={context} /> },
              { id: 'main', className: 'receipt-main', children: <Slip view={view} context={context} /> },
            ]}
          />
          {view.due && (
            <Notice icon="calendar">
              <p>{view.due.explanation}</p>
            </Notice>
          )}
          {view.nextSteps.length > 0 && (
            <section className="stack" aria-labelledby="next">
              <h2 id="next">{submitted.next}</h2>
              <Steps steps={view.nextSteps} />
            </section>
          )}
          <div className="actions">
            {typeof view.payment === 'object' && 'toPay' in view.payment && (
              <ButtonLink href={paths.payDossier(view.id)}>{submitted.pay}</ButtonLink>
            )}
            <ButtonLink look="second" icon="eye" href={paths.dossier(view.id)}>
              {submitted.follow}
            </ButtonLink>
            {view.slip && (
              <ButtonLink look="second" icon="download" href={paths.slip(view.id)}>
                {submitted.slip}
              </ButtonLink>
            )}
            <ButtonLink look="quiet" href={paths.home()}>
              {common.goHome}
            </ButtonLink>
          </div>
        </div>
        {view.tookSeconds !== undefined && <Took seconds={view.tookSeconds} context={context} />}
      </div>
    </Layout>
  )
}

type Part = { view: SubmittedView; context: PageContext }

function Top({ view, context }: Part) {
  const { submitted } = textsOf(context)
  const { receivedAt } = view
  return (
    <>
      <div className="stack-s">
        <h1>{submitted.title}</h1>
        <p className="lead">{view.title}</p>
      </div>
      <Stamp
        word={submitted.stamp}
        line={`${formatTime(receivedAt)} · ${formatDate(dateInVietnam(receivedAt), 'vi')}`}
        spoken={submitted.stampSpoken(formatMoment(receivedAt, context.locale))}
      />
    </>
  )
}

function Slip({ view, context }: Part) {
  const { submitted } = textsOf(context)
  return (
    <>
      <div className="stack">
        <div>
          <p className="muted small">{submitted.code}</p>
          <p className="receipt-code">{view.code}</p>
        </div>
        <Facts
          facts={[
            dueFact(view, context),
            paymentFact(view, context),
            { label: submitted.agency, value: view.agency },
          ]}
        />
      </div>
      {view.qr && (
        <div className="receipt-qr">
          <QrCode {...view.qr} label={submitted.qr} />
          <p className="small muted">{submitted.scan}</p>
        </div>
      )}
    </>
  )
}

function dueFact({ due }: SubmittedView, context: PageContext) {
  const { submitted } = textsOf(context)
  if (!due) return { label: submitted.due, value: submitted.dueLater }
  const date = dateInVietnam(due.at)
  const day = formatDay(date, context.locale)
  const plain = formatDate(date, context.locale)
  return {
    label: submitted.due,
    value: `${formatTime(due.at)} ${day.slice(0, day.length - plain.length).trim()}`,
    note: <span className="num">{plain}</span>,
  }
}

function paymentFact({ payment }: SubmittedView, context: PageContext) {
  const { submitted } = textsOf(context)
  const money = (amount: number) => <span className="num">{formatMoney(amount, context.locale)}</span>
  if (payment === 'free') return { label: submitted.paid, value: submitted.free }
  if ('toPay' in payment) return { label: submitted.toPay, value: money(payment.toPay) }
  return {
    label: submitted.paid,
    value: money(payment.paid),
    note: payment.receipt && submitted.receipt(payment.receipt),
  }
}

function Took({ seconds, context }: { seconds: number; context: PageContext }) {
  const { submitted } = textsOf(context)
  const words = submitted.minutes(Math.floor(seconds / 60), seconds % 60)
  return (
    <aside className="stack no-print" aria-labelledby="took">
      <div className="card">
        <h2 id="took">{submitted.took(words)}</h2>
        <p className="small muted">{submitted.tookText}</p>
      </div>
    </aside>
  )
}
