import { servicesOn } from '../../contexts/catalogue/portal.ts'
import {
  type Authorisation,
  covers,
  endAuthorisation,
  giveAuthorisation,
  myAuthorisations,
  usualEnd,
} from '../../contexts/identity/index.ts'
import { DomainError, type Fault } from '../../kernel/errors.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import { formatDate } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { authorisationsPage } from '../pages/representation/authorisations.tsx'
import type { FieldView } from '../parts/field-view.ts'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { dateView, postedDate } from '../views/posted-date.ts'
import type { Handler, Visit } from '../visit.ts'

/** Authorising others and being authorised. */
export function authorisationHandlers({ app }: PortalOptions) {
  const show = async (visit: Visit, faults: readonly Fault[] = []) => {
    const { locale } = visit.request
    const actor = visit.citizen()
    const today = dateInVietnam(app.now())
    const [{ given, received }, procedures] = await Promise.all([
      myAuthorisations(app, actor),
      app.read(actor, (read) => servicesOn(read, read.today)),
    ])
    const names = new Map(procedures.map(({ code, vi, en }) => [code, locale === 'vi' ? vi : en]))
    const line = (one: Authorisation, name: string, mine: boolean) =>
      lineOf(one, { name, names, today, locale, mine })
    const chosen = new Set(visit.form.values.get('procedure') ?? [])
    const fault = faults.find(({ pointer }) => pointer === '/procedures')
    const page = authorisationsPage(
      {
        given: given.map((one) => line(one, one.grantee.name, true)),
        received: received.map((one) => line(one, one.grantor.name, false)),
        fields: fieldsOf(visit, faults, today),
        procedures: [...names].map(([code, name]) => ({ code, name, chosen: chosen.has(code) })),
        all: textIn(visit.form, 'all') !== '',
        mayPrefill: textIn(visit.form, 'may-prefill') !== '',
        ...(fault && { fault: { id: 'procedures', text: fault[locale] } }),
      },
      visit.context,
    )
    return faults.length > 0 ? visit.show(page, 422) : page
  }

  const list: Handler = (visit) => show(visit)

  const give: Handler = async (visit) => {
    const today = dateInVietnam(app.now())
    const validFrom = postedDate(visit.form, 'from') || today
    try {
      await giveAuthorisation(app, visit.citizen(), {
        grantee: {
          identityNumber: textIn(visit.form, 'identityNumber').replace(/\s/g, ''),
          name: textIn(visit.form, 'name'),
        },
        procedures: textIn(visit.form, 'all') ? null : [...(visit.form.values.get('procedure') ?? [])],
        mayPrefill: textIn(visit.form, 'may-prefill') !== '',
        validFrom,
        validTo: postedDate(visit.form, 'to') || usualEnd(validFrom),
      })
      return visit.redirect(paths.authorisations())
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'rule-broken') return show(visit, error.faults)
      throw error
    }
  }

  const end: Handler = async (visit) => {
    await endAuthorisation(app, visit.citizen(), visit.id('id'))
    return visit.redirect(paths.authorisations())
  }
  return { list, give, end }
}

type LineContext = {
  name: string
  names: ReadonlyMap<string, string>
  today: string
  locale: 'vi' | 'en'
  mine: boolean
}

function lineOf(one: Authorisation, { name, names, today, locale, mine }: LineContext) {
  const { representation } = messagesIn(locale)
  const stands = covers(one, one.procedures?.[0] ?? '', today)
  const state = stands
    ? representation.stands
    : one.endedAt
      ? representation.ended(formatDate(dateInVietnam(one.endedAt), locale))
      : today < one.validFrom
        ? representation.notYet
        : representation.over
  return {
    id: one.id,
    name,
    scope: one.procedures
      ? representation.scope(one.procedures.map((code) => names.get(code) ?? code).join('; '))
      : representation.scopeAll,
    days: representation.days(formatDate(one.validFrom, locale), formatDate(one.validTo, locale)),
    state,
    stands,
    prefill: one.mayPrefill,
    mayEnd: mine && one.endedAt === null && today <= one.validTo,
  }
}

function fieldsOf(visit: Visit, faults: readonly Fault[], today: string): FieldView[] {
  const { locale } = visit.request
  const { representation } = messagesIn(locale)
  const fault = (id: string) => {
    const found = faults.find(({ pointer }) => pointer === `/${id}`)
    return found ? { fault: found[locale] } : {}
  }
  return [
    {
      id: 'identityNumber',
      type: 'identity-number',
      ask: representation.granteeNumber,
      value: textIn(visit.form, 'identityNumber'),
      required: true,
      ...fault('identityNumber'),
    },
    {
      id: 'name',
      type: 'name',
      ask: representation.granteeName,
      value: textIn(visit.form, 'name'),
      required: true,
      ...fault('name'),
    },
    {
      id: 'from',
      type: 'date',
      ask: representation.from,
      value: dateView(visit.form, 'from', today),
      required: true,
      ...fault('validFrom'),
    },
    {
      id: 'to',
      type: 'date',
      ask: representation.to,
      hint: representation.toHint(formatDate(usualEnd(today), locale)),
      value: dateView(visit.form, 'to'),
      required: false,
      ...fault('validTo'),
    },
  ]
}
