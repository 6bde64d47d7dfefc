import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { addBehaviours, failed } from '../shell/behaviours.ts'
import { html, page } from '../shell/page.ts'
import { SandboxProblem } from '../shell/problem.ts'
import { runAlone } from '../shell/run-alone.ts'
import { addOutageSwitch, createServer, listen, pause, sendPage } from '../shell/server.ts'
import { type KeptMessages, openKeptMessages } from './kept-messages.ts'
import { readTracking, statusNames, type Tracking } from './tracking.ts'

export type EmcOptions = {
  port: number
  dataDir: string
  siteId?: number
  secret?: string
  slowMilliseconds?: number
}

/** The province's site in the monitoring system, and with what it signs in. */
export type Emc = { url: string; siteId: number; secret: string; close(): Promise<void> }

const done = { MaLoi: '00', ThongBao: 'Thành công' }
const refusal = (MaLoi: string, ThongBao: string) => ({ MaLoi, ThongBao })

/** Starts the system that monitors the use of e-government (EMC). Port 0 takes a free one. */
export async function startEmc(options: EmcOptions): Promise<Emc> {
  const site = {
    siteId: options.siteId ?? 1014,
    secret: options.secret ?? 'emc-sandbox-secret-not-for-production',
  }
  const app = await createServer()
  const { refuseWhenDown } = addOutageSwitch(app)
  const kept = openKeptMessages(options.dataDir)
  const faring = addBehaviours(app, 'CodeTTHC')
  const isSite = (request: FastifyRequest, siteId: unknown) =>
    siteId === site.siteId && same(request.headers.authorization ?? '', `Bearer ${site.secret}`)

  app.post('/TrackingMCDT', async (request, reply) => {
    refuseWhenDown()
    const { SiteId } = (request.body ?? {}) as { SiteId?: unknown }
    if (!isSite(request, SiteId)) return reply.status(401).send(refusal('01', 'Sai SiteId hoặc khóa bí mật'))
    const message = readOrFaults(request.body)
    if (typeof message === 'string') return refusal('02', message)
    const behaviour = faring.get(message.CodeTTHC)
    if (behaviour === 'slow') await pause(options.slowMilliseconds ?? 20_000)
    if (behaviour === 'refused') return refusal('03', 'Thủ tục này không thuộc diện giám sát')
    if (behaviour === 'error') return failed(reply)
    const outcome = kept.keep(message)
    if (behaviour === 'lost') return failed(reply)
    if (outcome === 'other-content') return refusal('04', 'Số bản tin đã dùng cho nội dung khác')
    return { ...done, Trung: outcome === 'known' }
  })

  app.get('/TrackingMCDT/DoiSoat', (request, reply) => {
    refuseWhenDown()
    const { SiteId, Ngay } = request.query as { SiteId?: string; Ngay?: string }
    if (!isSite(request, Number(SiteId)))
      return reply.status(401).send(refusal('01', 'Sai SiteId hoặc khóa bí mật'))
    if (!/^\d{4}-\d{2}-\d{2}$/.test(`${Ngay}`)) return refusal('05', 'Ngày phải có dạng yyyy-MM-dd')
    return { ...done, Ngay, ...kept.statement(`${Ngay}`) }
  })

  addControls(app, kept)
  app.get('/', (_request, reply) => sendPage(reply, frontPage(kept)))
  const url = await listen(app, options.port)
  return { url, ...site, close: () => app.close() }
}

function readOrFaults(body: unknown): Tracking | string {
  try {
    return readTracking(body)
  } catch (error) {
    if (!(error instanceof SandboxProblem)) throw error
    return error.errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')
  }
}

const same = (one: string, other: string) => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

/** For tests and for people who try things out: what came, a dossier forgotten. */
function addControls(app: FastifyInstance, kept: KeptMessages) {
  app.post('/admin/forget', (request) => {
    const { MaHoSo } = (request.body ?? {}) as { MaHoSo?: unknown }
    return { forgotten: kept.forget(`${MaHoSo}`) }
  })
  app.get('/ban-tin.json', (request) => {
    const { MaHoSo } = request.query as { MaHoSo?: string }
    return { messages: kept.all().filter((message) => !MaHoSo || message.MaHoSo === MaHoSo) }
  })
}

function frontPage(kept: KeptMessages) {
  const rows = kept
    .all()
    .slice(-200)
    .reverse()
    .map(
      ({ MaHoSo, CodeTTHC, Status, Data }) =>
        html`<tr><td>${Data.ThoiDiem}</td><td>${MaHoSo}</td><td>${Data.LanThu}</td><td>${CodeTTHC}</td><td>${statusNames[Status]}</td></tr>
`,
    )
  const body = html`<p>Dịch vụ: <code>POST /TrackingMCDT</code>, <code>GET /TrackingMCDT/DoiSoat</code>. Đã nhận ${kept.all().length} bản tin.</p>
<form method="post" action="/admin/down"><p>Thử lúc hệ thống gián đoạn:</p>
<div class="actions"><button name="seconds" value="600">Dừng 10 phút</button><button name="seconds" value="0">Chạy lại ngay</button></div></form>
<h2>Bản tin mới nhất</h2>
<div class="table" tabindex="0" role="region" aria-label="Bản tin mới nhất"><table><thead><tr><th>Lúc</th><th>Hồ sơ</th><th>Lần thứ</th><th>Thủ tục</th><th>Trạng thái</th></tr></thead><tbody>${rows}</tbody></table></div>`
  return page({ system: 'EMC – giám sát, đo lường Chính phủ số', title: 'Bản tin theo dõi hồ sơ', body })
}

await runAlone(import.meta.url, 4418, ({ port, dataDir }) => startEmc({ port, dataDir }))
