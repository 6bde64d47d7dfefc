import { myDossierPage } from '../../contexts/dossiers/index.ts'
import { bookAppointment, cancelAppointment, myCollection } from '../../contexts/reception/index.ts'
import { DomainError } from '../../kernel/errors.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import type { PortalOptions } from '../options.ts'
import { type AppointmentView, appointmentPage } from '../pages/dossiers/appointment.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import type { Handler, Visit } from '../visit.ts'

/** Choosing when to come and collect a result. */
export function appointmentHandlers({ app }: PortalOptions) {
  const show = async (visit: Visit, refused?: DomainError) => {
    const { locale } = visit.request
    const [dossier, { desk, appointment, times }] = await Promise.all([
      myDossierPage(app, visit.citizen(), visit.id('id')),
      myCollection(app, visit.citizen(), visit.id('id')),
    ])
    const free = times.filter((time) => time.free)
    const days = [...new Set(free.map(({ at }) => dateInVietnam(at)))]
    const wanted = visit.query('ngay') ?? dayOf(textIn(visit.form, 'at'))
    const day = days.find((one) => one === wanted) ?? days[0] ?? null
    const view: AppointmentView = {
      id: dossier.id,
      code: dossier.code,
      title: locale === 'vi' ? dossier.procedureVi : dossier.procedureEn,
      desk: { name: desk[locale], address: desk.address, phone: desk.phone },
      booked: appointment?.at ?? null,
      days,
      day,
      times: times.filter(({ at }) => dateInVietnam(at) === day),
      ...(refused && { fault: refused.text[locale] }),
    }
    const page = appointmentPage(view, { ...visit.context, path: paths.appointment(dossier.id) })
    return refused ? visit.show(page, 422) : page
  }

  const page: Handler = (visit) => show(visit)

  const book: Handler = async (visit) => {
    const at = new Date(textIn(visit.form, 'at'))
    try {
      // What is no moment is no time that is offered.
      const wanted = Number.isNaN(at.getTime()) ? new Date(0) : at
      await bookAppointment(app, visit.citizen(), { dossier: visit.id('id'), at: wanted })
      return visit.redirect(paths.appointment(visit.id('id')))
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'rule-broken') return show(visit, error)
      throw error
    }
  }

  const cancel: Handler = async (visit) => {
    await cancelAppointment(app, visit.citizen(), visit.id('id'))
    return visit.redirect(paths.dossier(visit.id('id')))
  }
  return { page, book, cancel }
}

const dayOf = (typed: string): string | undefined => {
  const at = new Date(typed)
  return Number.isNaN(at.getTime()) ? undefined : dateInVietnam(at)
}
