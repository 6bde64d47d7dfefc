import { myDocuments } from '../../contexts/documents/portal.ts'
import {
  dossierErrors,
  handedInForMe,
  type MyDossier,
  type MyDossierPage,
  myDossierPage,
  myDossiers,
  myPapers,
  printPaper,
  printSlip,
} from '../../contexts/dossiers/index.ts'
import { withdraw } from '../../contexts/dossiers/portal.ts'
import { ratingOf } from '../../contexts/feedback/index.ts'
import { myDrafts, myPutAwayDrafts, partsForMe } from '../../contexts/forms/portal.ts'
import { dataAccessOf } from '../../contexts/identity/index.ts'
import { calendarOf, unitById } from '../../contexts/organisation/index.ts'
import { myCollection } from '../../contexts/reception/index.ts'
import type { App, CitizenActor, Read } from '../../kernel/app.ts'
import { DomainError } from '../../kernel/errors.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import { formatDate } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { dossierPage } from '../pages/dossiers/dossier.tsx'
import { type MyDossiersView, myDossiersPage } from '../pages/dossiers/my-dossiers.tsx'
import { withdrawPage } from '../pages/dossiers/withdraw.tsx'
import { submittedPage } from '../pages/drafts/submitted.tsx'
import { paths } from '../paths.ts'
import { accessEntries } from '../views/access.ts'
import { dossierItem, dossierView } from '../views/dossier.ts'
import { nameOfPart, textOf } from '../views/draft-state.ts'
import { draftItem, putAwayItem } from '../views/my-drafts.ts'
import { submittedView } from '../views/submitted.ts'
import type { Handler, Visit } from '../visit.ts'

const mostAccess = 100
const rateable = new Set<MyDossier['status']>(['resolved', 'returned', 'refused'])

/** What somebody has handed in, and what became of it. */
export function dossierHandlers({ app, publicUrl, objects }: PortalOptions) {
  const trackingUrl = (code: string) => publicUrl + paths.track(code)
  const room = { objects, trackingUrl }

  const list: Handler = async (visit) => {
    const actor = visit.citizen()
    const { locale } = visit.request
    const wanted = visit.query('muc')
    const tab: MyDossiersView['tab'] =
      wanted === 'ban-nhap' ? 'drafts' : wanted === 'da-xong' ? 'done' : 'open'
    const [drafts, putAway, dossiers, asked, forMe] = await Promise.all([
      myDrafts(app, actor),
      tab === 'drafts' ? myPutAwayDrafts(app, actor) : [],
      myDossiers(app, actor),
      partsForMe(app, actor),
      handedInForMe(app, actor),
    ])
    const done = dossiers.filter(({ dueState }) => dueState === 'done')
    const open = dossiers.filter(({ dueState }) => dueState !== 'done')
    const shown = tab === 'drafts' ? [] : tab === 'done' ? done : open
    const today = dateInVietnam(app.now())
    const view: MyDossiersView = {
      tab,
      counts: { open: open.length, done: done.length, drafts: drafts.length },
      dossiers: await app.read(actor, (read) =>
        Promise.all(shown.map(async (one) => dossierItem(one, await placeOf(read, one.unitId, locale)))),
      ),
      drafts: tab === 'drafts' ? drafts.map((one) => draftItem(one, today, locale)) : [],
      putAway: putAway.map((one) => putAwayItem(one, locale)),
      asked: asked.map(({ part, service, askedBy }) => ({
        id: part.id,
        title: nameOfPart(service, part.subject, locale),
        procedureName: textOf(service, 'citizenName', locale),
        by: askedBy,
      })),
      forMe: forMe.map((one) => ({
        code: one.code,
        title: locale === 'vi' ? one.procedureVi : one.procedureEn,
        by: messagesIn(locale).representation.handedInBy(
          one.by,
          formatDate(dateInVietnam(one.submittedAt), locale),
        ),
        status: one.status[locale],
      })),
    }
    return myDossiersPage(view, visit.context)
  }

  const page: Handler = async (visit) => {
    const actor = visit.citizen()
    const { locale } = visit.request
    const dossier = await myDossierPage(app, actor, visit.id('id'))
    const [collection, papers, documents, rating, seen] = await Promise.all([
      collectionFor(app, actor, dossier),
      myPapers(app, actor, dossier.id),
      dossier.resultDocument ? myDocuments(app, actor) : [],
      ratingOf(app, actor, dossier.id),
      app.read(actor, async (read) => {
        const subjects = new Set([dossier.id, dossier.draft, ...dossier.files.map(({ id }) => id)])
        const looked = (await dataAccessOf(read, actor.id, mostAccess)).filter(({ subject }) =>
          subjects.has(subject),
        )
        return {
          place: await placeOf(read, dossier.unit.id, locale),
          access: accessEntries(looked, await unitNames(read, looked, locale), locale),
        }
      }),
    ])
    const mayRate = rateable.has(dossier.status) && (!rating || rating.changeableUntil > app.now())
    // What other agencies issued stands with them.
    const others = dossier.otherResults.flatMap(({ recordings }) => recordings.map((one) => one.document))
    const results = documents.filter(
      (document) => document.dossier === dossier.id && !others.includes(document.id),
    )
    const given = { ...seen.place, access: seen.access, results, papers, collection, mayRate }
    return dossierPage(dossierView(dossier, given), visit.context)
  }

  const submitted: Handler = async (visit) => {
    const dossier = await myDossierPage(app, visit.citizen(), visit.id('id'))
    return submittedPage(
      submittedView(dossier, trackingUrl(dossier.code), visit.request.locale),
      visit.context,
    )
  }

  const slip: Handler = async (visit) => {
    const asked = { dossier: visit.id('id'), sheet: sheetOf(visit) }
    return sendPdf(visit, await printSlip(app, room, visit.citizen(), asked))
  }

  const paper: Handler = async (visit) => {
    const asked = { dossier: visit.id('id'), paper: visit.id('paper'), sheet: sheetOf(visit) }
    return sendPdf(visit, await printPaper(app, room, visit.citizen(), asked))
  }

  const askWithdraw: Handler = async (visit) => {
    const { id, code, allowedMoves, ...dossier } = await myDossierPage(app, visit.citizen(), visit.id('id'))
    if (!allowedMoves.includes('withdraw')) throw dossierErrors.moveNotAllowed()
    const title = visit.request.locale === 'vi' ? dossier.procedureVi : dossier.procedureEn
    return withdrawPage({ id, code, title }, visit.context)
  }

  const takeBack: Handler = async (visit) => {
    await withdraw(app, visit.citizen(), visit.id('id'))
    return visit.redirect(paths.dossier(visit.id('id')))
  }
  return { list, page, submitted, slip, paper, askWithdraw, takeBack }
}

/** Where and when the result is collected; null when none waits at a desk. */
const collectionFor = async (app: App, actor: CitizenActor, dossier: MyDossierPage) =>
  dossier.status === 'resolved' && dossier.delivery === 'desk'
    ? await myCollection(app, actor, dossier.id).catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'nothing-to-collect') return null
        throw error
      })
    : null

const sheetOf = (visit: Visit): 'A4' | 'A5' => (visit.query('kho') === 'a5' ? 'A5' : 'A4')

function sendPdf(visit: Visit, { name, pdf }: { name: string; pdf: Uint8Array }) {
  visit.reply.type('application/pdf').header('content-disposition', `inline; filename="${name}"`)
  return visit.send(Buffer.from(pdf))
}

/** A unit's name and working calendar, and the moment to count from. */
async function placeOf(read: Read, id: string, locale: Visit['request']['locale']) {
  const unit = await unitById(read, id)
  const agency = (locale === 'vi' ? unit?.nameVi : unit?.nameEn) ?? id
  return { agency, calendar: await calendarOf(read, id), now: read.now, locale }
}

/** Names of the units of those who looked. */
export async function unitNames(
  read: Read,
  looked: readonly { unit: string | null }[],
  locale: Visit['request']['locale'],
): Promise<Map<string, string>> {
  const ids = [...new Set(looked.flatMap(({ unit }) => unit ?? []))]
  const units = await Promise.all(ids.map((id) => unitById(read, id)))
  return new Map(
    units.flatMap((unit) => (unit ? [[unit.id, locale === 'vi' ? unit.nameVi : unit.nameEn]] : [])),
  )
}
