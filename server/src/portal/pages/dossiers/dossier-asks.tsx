import { ButtonLink, Notice } from '@mot-cua/ui'
import { textsOf } from '../../context.ts'
import { formatMoment, formatMoney } from '../../format.ts'
import { paths } from '../../paths.ts'
import type { Part } from './dossier-view.ts'

/** What the person must know or do before anything else. */
export function Asks({ view, context }: Part) {
  const { dossiers, appointment } = textsOf(context)
  const moment = (at: Date) => formatMoment(at, context.locale)
  const { supplement, apology, refusal, toPay, messages, collect } = view
  return (
    <>
      {supplement && (
        <Notice tone="soon">
          <p>
            <strong>{dossiers.supplement.title}</strong>
          </p>
          <p>
            {dossiers.supplement.asked(view.agency, moment(supplement.askedAt))}{' '}
            {supplement.before && dossiers.supplement.before(moment(supplement.before))}
          </p>
          <p className="notice-action">
            <ButtonLink href={paths.supplement(view.id)}>{dossiers.supplement.goTo}</ButtonLink>
          </p>
        </Notice>
      )}
      {collect && (
        <Notice tone="ok" icon="hand-over">
          <p>
            <strong>{appointment.ready(collect.desk)}</strong>
          </p>
          {collect.at && <p>{appointment.booked(moment(collect.at))}</p>}
          <p className="notice-action">
            <ButtonLink look={collect.at ? 'second' : 'main'} href={paths.appointment(view.id)}>
              {collect.at ? appointment.goChange : appointment.goTo}
            </ButtonLink>
          </p>
        </Notice>
      )}
      {messages.unread > 0 && (
        <Notice icon="talk">
          <p>
            <strong>{dossiers.unread(messages.unread)}</strong>
          </p>
          <p className="notice-action">
            <ButtonLink look="second" href={paths.messages(view.id)}>
              {dossiers.readMessages}
            </ButtonLink>
          </p>
        </Notice>
      )}
      {toPay !== undefined && (
        <Notice tone="soon" icon="money">
          <p>
            <strong>{dossiers.payTitle(formatMoney(toPay, context.locale))}</strong>
          </p>
          <p className="notice-action">
            <ButtonLink look={supplement ? 'second' : 'main'} href={paths.payDossier(view.id)}>
              {dossiers.pay}
            </ButtonLink>
          </p>
        </Notice>
      )}
      {apology && (
        <Notice tone="late">
          <p>
            <strong>{dossiers.apology(view.agency, moment(apology.newDueAt))}</strong>
          </p>
          {apology.letter && (
            <p>
              <a href={paths.paper(view.id, apology.letter)}>{dossiers.apologyLetter}</a>
            </p>
          )}
        </Notice>
      )}
      {refusal && (
        <Notice tone="late">
          <p>
            <strong>{dossiers.refused}</strong>
          </p>
          <p>{refusal.reason}</p>
        </Notice>
      )}
    </>
  )
}
