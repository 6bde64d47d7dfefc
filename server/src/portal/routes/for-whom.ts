import { currentService, formErrors, type Represented } from '../../contexts/forms/index.ts'
import { judgeWish, type Wish } from '../../contexts/forms/portal.ts'
import { authorisationsFor, personById } from '../../contexts/identity/index.ts'
import { DomainError, type Fault } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { formatDate } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { forWhomPage, type RepresentedChoice } from '../pages/representation/for-whom.tsx'
import type { FieldView } from '../parts/field-view.ts'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { openValue, sealValue } from '../tokens.ts'
import { textOf } from '../views/draft-state.ts'
import { dateView, postedDate } from '../views/posted-date.ts'
import type { Handler, Visit } from '../visit.ts'

/** Keeps for whom the next draft is, until it begins; sealed, as it names a person. */
const cookie = 'mc_for'
const lasts = 30 * 60_000

type Chosen = { procedure: string; wish: Wish; name: string }

/** For whom the person wants to begin a draft of the procedure; undefined: for themselves. */
export function chosenFor({ app, secret }: PortalOptions, visit: Visit): Chosen | undefined {
  const chosen = openValue(visit.request.cookies[cookie] ?? '', secret, app.now()) as Chosen | null
  return chosen?.procedure === visit.param('code') ? chosen : undefined
}

export const forgetChosen = (visit: Visit): void => {
  visit.reply.clearCookie(cookie, { path: '/nop' })
}

/** Choosing for whom a form is filled in. */
export function forWhomHandlers(options: PortalOptions) {
  const { app, secret, secureCookies, represented } = options

  const load = (visit: Visit) =>
    app.read(visit.citizen(), async (read) => {
      const service = await currentService(read, visit.param('code'))
      const person = await personById(read, read.actor.id)
      if (!service || !person) throw formErrors.notOnline()
      const authorisations = await authorisationsFor(read, person, visit.param('code'))
      return { service: service.definition, person, authorisations }
    })

  const show = async (visit: Visit, faults: readonly Fault[] = [], problem?: string) => {
    const { locale } = visit.request
    const words = messagesIn(locale).representation
    const { service, person, authorisations } = await load(visit)
    const { children, businesses, down } = await represented(person, `${person.id}-for-whom`)
    const page = forWhomPage(
      {
        procedure: { code: service.code, name: textOf(service, 'citizenName', locale) },
        children: children.map((one) => personChoice(`parent:${one.number}`, one, locale)),
        businesses: businesses.map((one) => ({
          value: `representative:${one.number}`,
          name: one.name,
          more: words.number(one.number),
        })),
        authorisations: authorisations.map(({ id, grantor, validFrom, validTo }) => ({
          value: `authorised:${id}`,
          name: grantor.name,
          more: words.days(formatDate(validFrom, locale), formatDate(validTo, locale)),
        })),
        down: down.map((source) =>
          source === 'business-registry' ? words.businessRegistry : words.populationDatabase,
        ),
        paper: paperFields(visit, faults),
        paperOpen: faults.length > 0,
        ...(problem && { problem }),
      },
      visit.context,
    )
    return faults.length > 0 || problem ? visit.show(page, 422) : page
  }

  const ask: Handler = (visit) => show(visit)

  const choose: Handler = async (visit) => {
    const procedure = visit.param('code')
    const wish = wishOf(visit)
    if (!wish) {
      forgetChosen(visit)
      return visit.redirect(paths.start(procedure))
    }
    try {
      const { name } = await judgeWish(app, represented, visit.citizen(), procedure, wish)
      const until = new Date(app.now().getTime() + lasts)
      visit.reply.setCookie(cookie, sealValue({ procedure, wish, name } satisfies Chosen, secret, until), {
        path: '/nop',
        httpOnly: true,
        sameSite: 'lax',
        secure: secureCookies,
        maxAge: lasts / 1000,
      })
      return visit.redirect(paths.start(procedure))
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not-found') throw error
      const { locale } = visit.request
      return error.faults.length > 0 ? show(visit, error.faults) : show(visit, [], error.text[locale])
    }
  }
  return { ask, choose }
}

function wishOf({ form }: Visit): Wish | undefined {
  const who = textIn(form, 'who')
  if (who === 'paper')
    return {
      capacity: 'authorised',
      paper: {
        name: textIn(form, 'name'),
        identityNumber: textIn(form, 'identityNumber').replace(/\s/g, ''),
        number: textIn(form, 'number'),
        issuedOn: postedDate(form, 'issuedOn'),
        until: postedDate(form, 'until'),
      },
    }
  const [capacity, value = ''] = who.split(':')
  if (capacity === 'parent' || capacity === 'representative') return { capacity, number: value }
  return capacity === 'authorised' ? { capacity, authorisation: value } : undefined
}

function personChoice(
  value: string,
  { name, birthDate, number }: Represented,
  locale: Locale,
): RepresentedChoice {
  const { representation } = messagesIn(locale)
  return {
    value,
    name,
    more: birthDate ? representation.born(formatDate(birthDate, locale)) : representation.number(number),
  }
}

function paperFields({ form, request: { locale } }: Visit, faults: readonly Fault[]): FieldView[] {
  const words = messagesIn(locale).representation
  const fault = (id: string) => {
    const found = faults.find(({ pointer }) => pointer === `/${id}`)
    return found ? { fault: found[locale] } : {}
  }
  const text = (id: string, type: 'name' | 'identity-number' | 'text', ask: string): FieldView => ({
    id,
    type,
    ask,
    value: textIn(form, id),
    required: true,
    ...fault(id),
  })
  const date = (id: string, ask: string): FieldView => ({
    id,
    type: 'date',
    ask,
    value: dateView(form, id),
    required: true,
    ...fault(id),
  })
  return [
    text('name', 'name', words.paperName),
    text('identityNumber', 'identity-number', words.paperIdentity),
    text('number', 'text', words.paperNumber),
    date('issuedOn', words.paperIssued),
    date('until', words.paperUntil),
  ]
}
