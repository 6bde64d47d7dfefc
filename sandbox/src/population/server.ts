import type { FastifyInstance, FastifyRequest } from 'fastify'
import { people } from '../people/people.ts'
import { fullName } from '../people/person.ts'
import { readFields } from '../shell/fields.ts'
import { html, page } from '../shell/page.ts'
import { SandboxProblem } from '../shell/problem.ts'
import { runAlone } from '../shell/run-alone.ts'
import { addOutageSwitch, createServer, listen, pause, sendPage } from '../shell/server.ts'
import { accessLogPage, openAccessLog } from './access-log.ts'
import { addCredentials, type Secrets } from './credentials.ts'
import { readOfficial } from './messages.ts'
import { openNewborns } from './newborns.ts'
import { createPartnerServices } from './partner-services.ts'
import { createRegistry, type Registry } from './registry.ts'
import { createServices } from './services.ts'

export type PopulationOptions = {
  port: number
  dataDir: string
  slowMilliseconds?: number
} & Partial<Secrets>

export type Population = { url: string; close(): Promise<void> } & Secrets

/**
 * Starts the integration platform: population, civil status, papers of hospitals, identity numbers, land, businesses,
 * driving licences, insurance. Port 0 takes a free one.
 */
export async function startPopulation(options: PopulationOptions): Promise<Population> {
  const secrets: Secrets = {
    apiKey: options.apiKey ?? 'population-sandbox-key-not-for-production',
    clientId: options.clientId ?? 'mot-cua',
    clientSecret: options.clientSecret ?? 'population-sandbox-secret-not-for-production',
  }
  const app = await createServer()
  const { refuseWhenDown } = addOutageSwitch(app)
  const authenticate = addCredentials(app, secrets, refuseWhenDown)
  const newborns = openNewborns(options.dataDir)
  const registry = createRegistry(newborns)
  const log = openAccessLog(options.dataDir)

  const services = { ...createServices(registry, newborns), ...createPartnerServices(registry) }
  for (const [path, read] of Object.entries(services))
    app.post(path, async (request) => {
      refuseWhenDown(path)
      authenticate(request)
      const fields = readFields(request.body)
      const official = readOfficial(fields)
      const question = read(fields)
      fields.done()
      const at = new Date().toISOString()
      const entry = { ...official, at, path, subjects: question.subjects }
      try {
        await behave(registry, question.subjects, options.slowMilliseconds ?? 5000)
        const answer = question.answer(official)
        log.add({ ...entry, outcome: String(answer.MaLoi) })
        return { ...answer, MaYeuCau: official.requestCode, ThoiDiem: at }
      } catch (error) {
        log.add({ ...entry, outcome: error instanceof SandboxProblem ? String(error.status) : '500' })
        throw error
      }
    })

  addPages(app, log)
  const url = await listen(app, options.port)
  return { url, ...secrets, close: () => app.close() }
}

async function behave(registry: Registry, subjects: string[], slowMilliseconds: number) {
  const behaviours = subjects.map(registry.behaviourOf)
  if (behaviours.includes('slow')) await pause(slowMilliseconds)
  if (behaviours.includes('down'))
    throw new SandboxProblem(503, 'unavailable', 'The population database is interrupted; try again later.')
}

function addPages(app: FastifyInstance, log: ReturnType<typeof openAccessLog>) {
  const asked = (request: FastifyRequest) => {
    const { SoDinhDanh } = request.query as { SoDinhDanh?: unknown }
    return typeof SoDinhDanh === 'string' ? SoDinhDanh : undefined
  }
  app.get('/nhat-ky', (request, reply) => sendPage(reply, accessLogPage(log.about(asked(request)))))
  app.get('/nhat-ky.json', (request) => ({ entries: log.about(asked(request)) }))
  app.get('/', (_request, reply) => sendPage(reply, frontPage()))
}

function frontPage() {
  const rows = people.map(
    (
      person,
    ) => html`<tr><td>${person.identityNumber}</td><td>${fullName(person)}</td><td>${person.birthDate}</td><td>${person.story.vi}</td></tr>
`,
  )
  const body = html`<p><a href="/nhat-ky">Nhật ký khai thác</a></p>
<form method="post" action="/admin/down"><p>Thử lúc hệ thống gián đoạn:</p>
<div class="actions"><button name="seconds" value="60">Dừng 60 giây</button><button name="seconds" value="0">Chạy lại ngay</button></div></form>
<h2>Người thử</h2>
<div class="table" tabindex="0" role="region" aria-label="Người thử"><table><thead><tr><th>Số định danh</th><th>Họ tên</th><th>Sinh</th><th>Câu chuyện</th></tr></thead><tbody>${rows}</tbody></table></div>`
  return page({ system: 'CSDL quốc gia về dân cư', title: 'Dân cư, hộ tịch, giấy chứng sinh', body })
}

await runAlone(import.meta.url, 4412, ({ port, dataDir }) => startPopulation({ port, dataDir }))
