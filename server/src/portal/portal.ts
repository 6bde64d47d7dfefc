import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { portalErrors } from './errors.ts'
import { dataSets } from './open-data/data-sets.ts'
import type { PortalOptions } from './options.ts'
import { languageIn } from './page-language.ts'
import { plainWordsPage } from './pages/catalogue/plain-words.tsx'
import { formLimits, readForm, textIn } from './posted-form.ts'
import { robotsOf } from './robots.ts'
import { appointmentHandlers } from './routes/appointment.ts'
import { authorisationHandlers } from './routes/authorisations.ts'
import { browseHandlers } from './routes/browse.ts'
import { calendarHandlers } from './routes/calendar.ts'
import { catalogueHandlers } from './routes/catalogue.ts'
import { versionHandlers } from './routes/choose-versions.ts'
import { fillHandlers } from './routes/fill-draft.ts'
import { forWhomHandlers } from './routes/for-whom.ts'
import { formPreviewHandlers } from './routes/form-preview.ts'
import { hallHandlers } from './routes/hall.ts'
import { paperHandlers } from './routes/hand-in-papers.ts'
import { identityHandlers } from './routes/identity.ts'
import { lateListsHandler } from './routes/late-lists.ts'
import { messageHandlers } from './routes/messages.ts'
import { myDataHandlers } from './routes/my-data.ts'
import { documentHandlers } from './routes/my-documents.ts'
import { dossierHandlers } from './routes/my-dossiers.ts'
import { draftHandlers } from './routes/my-drafts.ts'
import { openDataHandlers } from './routes/open-data.ts'
import { opinionHandlers } from './routes/opinion.ts'
import { partHandlers } from './routes/parts.ts'
import { payHandlers } from './routes/pay-draft.ts'
import { procedureHandlers } from './routes/procedure.ts'
import { publishedMonthHandlers } from './routes/published-months.ts'
import { ratingHandlers } from './routes/rating.ts'
import { sitemapHandlers } from './routes/sitemap.ts'
import { startHandlers } from './routes/start-draft.ts'
import { submitHandlers } from './routes/submit-draft.ts'
import { supplementHandlers } from './routes/supplement.ts'
import { targetHandlers } from './routes/targets.ts'
import { trackHandlers } from './routes/track.ts'
import { verifyHandlers } from './routes/verify.ts'
import { isFormToken } from './tokens.ts'
import type { Visits } from './visit.ts'

/** For forms of what people type at length: kept also when it cannot be saved now. */
const keepsTyped = { config: { keepsTyped: true } }
const often = (max: number) => ({ config: { rateLimit: { max, timeWindow: 60_000 } } })

/** Every address of the portal and what answers it. Pages are for browsers: no schema, no part of the API. */
export const portalRoutes: FastifyPluginAsyncTypebox<PortalOptions & { visits: Visits }> = async (
  http,
  options,
) => {
  const { visits, secret } = options
  const { page } = visits
  await visits.prepare()
  await http.register(multipart, { limits: formLimits, throwFileSizeLimit: false })
  http.decorateRequest('posted', null)
  http.decorateRequest('proven', false)

  http.addHook('preHandler', async (request, reply) => {
    request.locale = languageIn(request.query) ?? request.locale
    reply
      .header('cache-control', request.actor ? 'no-store' : 'no-cache')
      .header('vary', 'cookie, accept-language')
    if (request.method !== 'POST') return
    request.posted = await readForm(request)
    request.proven = isFormToken(textIn(request.posted, '_csrf'), secret, request.session)
    // What was typed is not thrown away: its handler keeps it, and saves nothing that is not proven.
    if (request.actor && !request.proven && !request.routeOptions.config.keepsTyped)
      throw portalErrors.formExpired()
  })

  const catalogue = catalogueHandlers(options)
  http.get('/', page(catalogue.home))
  http.get('/tim', page(catalogue.search))
  const procedure = procedureHandlers(options)
  http.get('/thu-tuc/:code', page(procedure.page))
  http.get('/thu-tuc/:code/to-huong-dan', page(procedure.handout))
  http.get('/xem-truoc/:draft', page(procedure.preview))
  const formPreview = formPreviewHandlers(options)
  http.get('/xem-truoc-bieu-mau/:draft', page(formPreview.page))
  http.get('/xem-truoc-bieu-mau/:draft/:page', page(formPreview.page))
  http.post('/xem-truoc-bieu-mau/:draft/:page', page(formPreview.tryPage))
  http.get(
    '/tu-ngu',
    page(async ({ context }) => plainWordsPage({}, context)),
  )
  const browse = browseHandlers(options)
  http.get('/linh-vuc', page(browse.fields))
  http.get('/co-quan', page(browse.agencies))
  http.get('/co-quan/:unit', page(browse.agency))

  const openData = openDataHandlers(options)
  http.get('/du-lieu-mo', page(openData.page))
  http.get('/du-lieu-mo/danh-muc.jsonld', page(openData.catalogue))
  for (const { name } of dataSets) {
    http.get(`/du-lieu-mo/${name}.json`, often(30), page(openData.json(name)))
    http.get(`/du-lieu-mo/${name}.csv`, often(30), page(openData.csv(name)))
    http.get(`/du-lieu-mo/${name}.schema.json`, page(openData.schema(name)))
  }
  const sitemap = sitemapHandlers(options)
  http.get('/sitemap.xml', often(30), page(sitemap.whole))
  http.get('/sitemap-:part.xml', often(30), page(sitemap.part))

  const identity = identityHandlers(options)
  http.get('/dang-nhap', page(identity.signIn))
  http.get('/dang-nhap/vneid', often(30), page(identity.beginSignIn))
  http.get('/dang-nhap/vneid/tra-ve', often(30), page(identity.finishSignIn))
  http.get('/dang-xuat', page(identity.askSignOut))
  http.post('/dang-xuat', page(identity.signOut))
  http.post('/ngon-ngu', page(identity.language))
  http.post('/hien-thi', page(identity.display))

  const start = startHandlers(options)
  http.get('/nop/:code', page(start.ask))
  http.post('/nop/:code', often(20), page(start.begin))

  const forWhom = forWhomHandlers(options)
  http.get('/nop/:code/cho-ai', often(60), page(forWhom.ask))
  http.post('/nop/:code/cho-ai', often(20), page(forWhom.choose))
  const authorisations = authorisationHandlers(options)
  http.get('/uy-quyen', page(authorisations.list))
  http.post('/uy-quyen', often(20), page(authorisations.give))
  http.post('/uy-quyen/:id/cham-dut', page(authorisations.end))
  const parts = partHandlers(options)
  http.get('/ho-so-nhap/:draft/nho-nguoi-khac', page(parts.ask))
  http.post('/ho-so-nhap/:draft/nho-nguoi-khac', often(20), page(parts.send))
  http.post('/ho-so-nhap/:draft/nho-nguoi-khac/:id/rut', page(parts.takeBack))
  http.get('/phan-duoc-nho/:id', page(parts.part))
  http.post('/phan-duoc-nho/:id', page(parts.answer))
  http.post('/phan-duoc-nho/:id/khong-nhan', page(parts.decline))

  const fill = fillHandlers(options)
  const papers = paperHandlers(options)
  const submit = submitHandlers(options)
  http.get('/ho-so-nhap/:draft/:page', page(fill.page))
  http.post('/ho-so-nhap/:draft/:page', keepsTyped, page(fill.save))
  http.post('/ho-so-nhap/:draft/:page/luu', keepsTyped, page(fill.autosave))
  const drafts = draftHandlers(options)
  http.post('/ho-so-nhap/:draft/xoa', page(drafts.discard))
  http.post('/ho-so-nhap/:draft/lay-lai', page(drafts.takeBack))
  const versions = versionHandlers(options)
  http.get('/ho-so-nhap/:draft/hai-ban', page(versions.page))
  http.post('/ho-so-nhap/:draft/hai-ban', page(versions.choose))
  http.post('/ho-so-nhap/:draft/tep', often(60), page(papers.upload))
  http.post('/ho-so-nhap/:draft/tep/:file/xoa', page(papers.remove))
  http.get('/ho-so-nhap/:draft/kiem-tra', page(submit.check))
  http.post('/ho-so-nhap/:draft/du-lieu-doi', page(submit.settleChanged))
  http.post('/ho-so-nhap/:draft/kiem-tra', often(20), page(submit.submit))

  const pay = payHandlers(options)
  http.get('/ho-so-nhap/:draft/thanh-toan', page(pay.page))
  http.post('/ho-so-nhap/:draft/thanh-toan', often(20), page(pay.pay))
  http.get('/ho-so-nhap/:draft/thanh-toan/trang-thai', page(pay.status))
  http.post('/ho-so-nhap/:draft/sua-lai', page(pay.reopen))
  http.get('/thanh-toan/tra-ve', page(pay.comeBack))

  const dossiers = dossierHandlers(options)
  const supplement = supplementHandlers(options)
  http.get('/ho-so', page(dossiers.list))
  http.get('/ho-so/:id', page(dossiers.page))
  http.get('/ho-so/:id/da-nop', page(dossiers.submitted))
  http.get('/ho-so/:id/giay-tiep-nhan.pdf', often(30), page(dossiers.slip))
  http.get('/ho-so/:id/giay/:paper', often(30), page(dossiers.paper))
  http.get('/ho-so/:id/bo-sung', page(supplement.page))
  http.post('/ho-so/:id/bo-sung', page(supplement.supply))
  http.post('/ho-so/:id/bo-sung/tep', often(60), page(supplement.upload))
  http.post('/ho-so/:id/bo-sung/tep/:file/xoa', page(supplement.remove))
  const messages = messageHandlers(options)
  http.get('/ho-so/:id/trao-doi', page(messages.page))
  http.post(
    '/ho-so/:id/trao-doi',
    { config: { ...keepsTyped.config, ...often(30).config } },
    page(messages.write),
  )
  const appointment = appointmentHandlers(options)
  http.get('/ho-so/:id/hen-nhan', page(appointment.page))
  http.post('/ho-so/:id/hen-nhan', often(30), page(appointment.book))
  http.post('/ho-so/:id/hen-nhan/huy', page(appointment.cancel))
  http.get('/ho-so/:id/rut', page(dossiers.askWithdraw))
  http.post('/ho-so/:id/rut', page(dossiers.takeBack))

  const opinion = opinionHandlers(options)
  http.get('/y-kien/:token', often(30), page(opinion.page))
  http.post('/y-kien/:token', often(10), page(opinion.answer))
  http.get('/y-kien/:token/tep/:file', often(60), page(opinion.file))

  const rating = ratingHandlers(options)
  http.get('/danh-gia/:id', page(rating.ask))
  http.post('/danh-gia/:id', page(rating.rate))

  const documents = documentHandlers(options)
  http.get('/giay-to', page(documents.list))
  http.get('/giay-to/:id', page(documents.page))
  http.get('/giay-to/:id/tai-ve', page(documents.download))

  const data = myDataHandlers(options)
  http.get('/du-lieu-cua-toi', page(data.page))
  http.post('/du-lieu-cua-toi/rut', page(data.withdraw))
  http.post('/du-lieu-cua-toi/quen', page(data.forget))
  const hall = hallHandlers(options)
  http.get('/lay-so/:desk', page(hall.kiosk))
  http.post('/lay-so/:desk', often(60), page(hall.take))
  http.get('/so/:id', page(hall.ticket))
  http.get('/bang-so/:desk', page(hall.board))

  http.get('/tra-cuu', often(60), page(trackHandlers(options).track))
  const verify = verifyHandlers(options)
  http.get('/xac-minh', often(60), page(verify.ask))
  http.get('/xac-minh/:code', often(60), page(verify.page))
  http.post('/xac-minh/:code', often(10), page(verify.checkFile))
  http.get('/lich-lam-viec', page(calendarHandlers(options).page))
  const targets = targetHandlers(options)
  http.get('/cham-han', page(lateListsHandler(options)))
  const months = publishedMonthHandlers(options)
  http.get('/ket-qua-thang', page(months.page))
  http.get('/ket-qua-thang.xlsx', often(30), page(months.excel))
  http.get('/chi-tieu', page(targets.page))
  http.get('/chi-tieu.csv', page(targets.data))
  http.get(
    '/can-bo',
    page(async ({ redirect }) => redirect('/ban-lam-viec/')),
  )
  http.get('/robots.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robotsOf(options.publicUrl)),
  )
}
