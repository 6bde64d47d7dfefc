import type { ReactElement } from 'react'
import type { PageContext } from '../context.ts'
import type { ProblemKind } from '../messages/vi/problems.ts'
import { agenciesPage, agencyPage } from '../pages/catalogue/agencies.tsx'
import { annulledPage } from '../pages/catalogue/annulled.tsx'
import { fieldsPage } from '../pages/catalogue/fields.tsx'
import { handoutPage } from '../pages/catalogue/handout.tsx'
import { homePage } from '../pages/catalogue/home.tsx'
import { openDataPage } from '../pages/catalogue/open-data.tsx'
import { plainWordsPage } from '../pages/catalogue/plain-words.tsx'
import { procedurePage } from '../pages/catalogue/procedure.tsx'
import { searchPage } from '../pages/catalogue/search.tsx'
import { documentPage } from '../pages/documents/document.tsx'
import { myDocumentsPage } from '../pages/documents/my-documents.tsx'
import { verifyPage } from '../pages/documents/verify.tsx'
import { appointmentPage } from '../pages/dossiers/appointment.tsx'
import { dossierPage } from '../pages/dossiers/dossier.tsx'
import { messagesPage } from '../pages/dossiers/messages.tsx'
import { myDossiersPage } from '../pages/dossiers/my-dossiers.tsx'
import { opinionPage } from '../pages/dossiers/opinion.tsx'
import { supplementPage } from '../pages/dossiers/supplement.tsx'
import { trackPage } from '../pages/dossiers/track.tsx'
import { withdrawPage } from '../pages/dossiers/withdraw.tsx'
import { checkAnswersPage } from '../pages/drafts/check-answers.tsx'
import { fillPage } from '../pages/drafts/fill.tsx'
import { papersPage } from '../pages/drafts/papers.tsx'
import { payPage } from '../pages/drafts/pay.tsx'
import { signedOutPage } from '../pages/drafts/signed-out.tsx'
import { startPage } from '../pages/drafts/start.tsx'
import { submittedPage } from '../pages/drafts/submitted.tsx'
import { versionsPage } from '../pages/drafts/versions.tsx'
import { ratingPage } from '../pages/feedback/rating.tsx'
import { myDataPage } from '../pages/identity/my-data.tsx'
import { type SignInView, signInPage } from '../pages/identity/sign-in.tsx'
import { signOutPage } from '../pages/identity/sign-out.tsx'
import { workingCalendarPage } from '../pages/organisation/working-calendar.tsx'
import { publicTargetsPage } from '../pages/performance/targets.tsx'
import { problemPage } from '../pages/problems/problem.tsx'
import { boardPage, kioskPage, ticketPage } from '../pages/reception/hall.tsx'
import { paths } from '../paths.ts'
import * as catalogue from './sample-catalogue.ts'
import { at, nam } from './sample-context.ts'
import * as dossiers from './sample-dossiers.ts'
import * as drafts from './sample-drafts.ts'
import * as results from './sample-results.ts'

type Render = (context: PageContext) => ReactElement

/** A page function with one of its views. */
const page =
  <View>(render: (view: View, context: PageContext) => ReactElement, view: View, signedIn = true): Render =>
  (context) =>
    render(view, signedIn ? { ...context, person: nam } : context)

const signIn = (state: SignInView['state']): [string, Render] => [
  `sign-in ${state}`,
  page(signInPage, { state, next: paths.myDossiers(), reference: '8f3a' }, false),
]

const problem = (kind: ProblemKind): [string, Render] => [
  `problem ${kind}`,
  page(problemPage, {
    kind,
    reference: '0193-8f3a',
    ...(kind === 'too-many-requests' && { retryAfterSeconds: 30 }),
    ...(kind === 'rule-broken' && { reasons: ['Hồ sơ đã được rút lúc 09:10'] }),
    ...(kind === 'unavailable' && { savedAt: at(22, '20:02') }),
  }),
]

const ticket = { number: 12, desk: 'H52.40.01', deskName: 'Trung tâm phường', takenAt: at(23, '08:10') }

/** Every page of the portal in each of its states. */
export const samplePages: Record<string, Render> = {
  home: page(homePage, catalogue.home, false),
  'home empty': page(homePage, catalogue.homeEmpty),
  search: page(searchPage, catalogue.search, false),
  'search nothing': page(searchPage, catalogue.searchNothing, false),
  'search empty-field': page(searchPage, catalogue.searchField, false),
  procedure: page(procedurePage, catalogue.procedure, false),
  'procedure at-desk': page(procedurePage, catalogue.procedureAtDesk, false),
  'procedure ended': page(procedurePage, catalogue.procedureEnded, false),
  'procedure annulled': page(annulledPage, catalogue.procedureAnnulled, false),
  'procedure preview': (context) =>
    procedurePage(catalogue.procedureAtDesk, { ...context, preview: { from: '2027-01-01', faults: 2 } }),
  'procedure to-come': page(procedurePage, catalogue.procedureToCome, false),
  'procedure earlier': page(procedurePage, catalogue.procedureEarlier, false),
  handout: page(handoutPage, catalogue.handout, false),
  fields: page(fieldsPage, catalogue.fields, false),
  'fields by-letter': page(fieldsPage, catalogue.fieldsByLetter, false),
  'fields none': page(fieldsPage, { ...catalogue.fields, groups: [] }, false),
  agencies: page(agenciesPage, catalogue.agencies, false),
  'agencies none': page(agenciesPage, { groups: [] }, false),
  agency: page(agencyPage, catalogue.agency, false),
  'agency without-procedures': page(
    agencyPage,
    { ...catalogue.agency, procedures: 0, fields: [], endedOn: '2026-07-01' },
    false,
  ),
  'open-data': page(openDataPage, catalogue.openData, false),
  ...Object.fromEntries(
    (['ready', 'needed', 'cancelled', 'failed', 'level-1', 'signed-out'] as const).map(signIn),
  ),
  'sign-out': page(signOutPage, {}),
  start: page(startPage, drafts.start),
  'start with-draft': page(startPage, drafts.startWithDraft),
  fill: page(fillPage, drafts.fill),
  'fill faults': page(fillPage, drafts.fillFaults),
  'fill everything': page(fillPage, drafts.fillEverything),
  'fill nothing': page(fillPage, drafts.fillNothing),
  versions: page(versionsPage, drafts.versions),
  'versions missing': page(versionsPage, { ...drafts.versions, said: 'missing' }),
  'versions changed': page(versionsPage, { ...drafts.versions, said: 'changed' }),
  'signed-out typed': page(signedOutPage, drafts.signedOut, false),
  papers: page(papersPage, drafts.papers),
  'papers all-proven': page(papersPage, { ...drafts.papers, papers: drafts.papers.papers.slice(0, 1) }),
  opinion: page(opinionPage, dossiers.opinion, false),
  'opinion faults': page(opinionPage, dossiers.opinionFaults, false),
  'opinion answered': page(opinionPage, dossiers.opinionAnswered, false),
  'plain-words': page(plainWordsPage, {}),
  'check-answers': page(checkAnswersPage, drafts.checkAnswers),
  'check-answers open': page(checkAnswersPage, drafts.checkOpen),
  'check-answers undeclared': page(checkAnswersPage, { ...drafts.checkAnswers, declarationMissing: true }),
  'check-answers changed': page(checkAnswersPage, drafts.checkChanged),
  'my-data': page(myDataPage, results.myData),
  'my-data none': page(myDataPage, { consents: [], remembered: [] }),
  'check-answers one page': page(checkAnswersPage, drafts.checkOnePage),
  pay: page(payPage, drafts.pay),
  'pay declined': page(payPage, {
    ...drafts.pay,
    state: { is: 'declined', reason: 'Thẻ hết hạn mức trong ngày.' },
  }),
  'pay waiting': page(payPage, {
    ...drafts.pay,
    state: { is: 'waiting', statusHref: paths.payDraftStatus('0193') },
  }),
  'pay paid': page(payPage, {
    ...drafts.pay,
    state: { is: 'paid', at: at(22, '20:16'), receipt: '00002418', nextHref: paths.submitted('77') },
  }),
  submitted: page(submittedPage, drafts.submitted),
  'submitted unpaid': page(submittedPage, drafts.submittedUnpaid),
  kiosk: page(
    kioskPage,
    { desk: 'H52.40.01', deskName: 'Trung tâm phường', waiting: 3, medianWait: 7 },
    false,
  ),
  ticket: page(ticketPage, { ...ticket, before: 2, over: false }, false),
  'ticket called': page(ticketPage, { ...ticket, before: 0, counter: '2', over: false }, false),
  'ticket over': page(ticketPage, { ...ticket, before: 0, over: true }, false),
  board: page(
    boardPage,
    { deskName: 'Trung tâm phường', called: [{ number: 11, counter: '2', serving: false }], next: [12, 13] },
    false,
  ),
  'board empty': page(boardPage, { deskName: 'Trung tâm phường', called: [], next: [] }, false),
  verify: page(verifyPage, { exampleCode: results.verified.code }, false),
  'verify unknown': page(
    verifyPage,
    { exampleCode: results.verified.code, code: 'X', answer: 'unknown' },
    false,
  ),
  'verify in force': page(
    verifyPage,
    { exampleCode: results.verified.code, answer: results.verified },
    false,
  ),
  'verify revoked': page(
    verifyPage,
    {
      exampleCode: results.verified.code,
      answer: results.revoked,
      checked: { verdict: 'different', signatures: [] },
    },
    false,
  ),
  'verify corrected': page(
    verifyPage,
    {
      exampleCode: results.verified.code,
      answer: results.corrected,
      fileFault: 'Tệp này trống.',
    },
    false,
  ),
  track: page(trackPage, dossiers.track, false),
  'track found': page(
    trackPage,
    {
      ...dossiers.track,
      code: 'H52.41-261122-0007',
      answer: { stage: 'processing', since: at(23, '08:10') },
    },
    false,
  ),
  'track unknown': page(trackPage, { ...dossiers.track, code: 'H52', answer: 'unknown' }, false),
  'track missing': page(trackPage, { ...dossiers.track, code: '' }, false),
  'my-dossiers': page(myDossiersPage, dossiers.myDossiers),
  'my-dossiers done': page(myDossiersPage, dossiers.myDossiersDone),
  'my-dossiers drafts': page(myDossiersPage, dossiers.myDossiersDrafts),
  'my-dossiers none': page(myDossiersPage, dossiers.myDossiersNone),
  dossier: page(dossierPage, dossiers.dossier),
  'dossier paused': page(dossierPage, dossiers.dossierPaused),
  'dossier late': page(dossierPage, dossiers.dossierLate),
  'dossier done': page(dossierPage, dossiers.dossierDone),
  supplement: page(supplementPage, dossiers.supplement),
  appointment: page(appointmentPage, dossiers.appointment),
  'appointment made': page(appointmentPage, dossiers.appointmentMade),
  'appointment full': page(appointmentPage, dossiers.appointmentFull),
  'dossier to collect': page(dossierPage, dossiers.dossierToCollect),
  messages: page(messagesPage, dossiers.messages),
  'messages refused': page(messagesPage, dossiers.messagesRefused),
  'messages closed': page(messagesPage, dossiers.messagesClosed),
  withdraw: page(withdrawPage, {
    id: '77',
    code: dossiers.dossier.code,
    title: dossiers.dossier.title,
  }),
  'my-documents': page(myDocumentsPage, results.myDocuments),
  'my-documents none': page(myDocumentsPage, { documents: [], access: [], suggestions: [] }),
  document: page(documentPage, results.document),
  'document unsigned': page(documentPage, {
    ...results.document,
    verification: { verdict: 'unsigned' },
    content: [],
  }),
  'document revoked': page(documentPage, {
    ...results.document,
    validity: 'revoked',
    verification: { verdict: 'revoked' },
  }),
  rating: page(ratingPage, results.rating),
  'rating missing': page(ratingPage, {
    ...results.rating,
    given: { reasons: [], comment: '' },
    faceMissing: true,
  }),
  'rating thanks': page(ratingPage, { ...results.rating, state: 'thanks' }),
  'rating already': page(ratingPage, { ...results.rating, state: 'already' }),
  calendar: page(workingCalendarPage, results.calendar, false),
  'calendar unknown': page(workingCalendarPage, results.calendarUnknown, false),
  targets: page(publicTargetsPage, results.targets, false),
  'targets none': page(publicTargetsPage, results.targetsNone, false),
  ...Object.fromEntries(
    (
      [
        'forbidden',
        'not-found',
        'conflict',
        'rule-broken',
        'too-many-requests',
        'internal',
        'unavailable',
        'offline',
      ] as const
    ).map(problem),
  ),
}
