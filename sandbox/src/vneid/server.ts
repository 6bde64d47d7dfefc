import type { FastifyInstance } from 'fastify'
import type { Provider } from 'oidc-provider'
import { people } from '../people/people.ts'
import { SandboxProblem } from '../shell/problem.ts'
import { runAlone } from '../shell/run-alone.ts'
import { createServer, listen, sendPage } from '../shell/server.ts'
import { assuranceLevel, techId } from './claims.ts'
import { chooseAccountPage, errorPage, frontPage } from './pages.ts'
import { createProvider, type PortalClient } from './provider.ts'

export type VneidOptions = { port: number; dataDir: string; redirectUris: string[] } & Partial<PortalClient>

export type Vneid = {
  url: string
  issuer: string
  clientId: string
  clientSecret: string
  close(): Promise<void>
}

const accounts = people.filter((person) => person.account)

/** Starts VNeID; resolves when it listens, with the issuer and the portal's client. Port 0 takes a free one. */
export async function startVneid(options: VneidOptions): Promise<Vneid> {
  const client: PortalClient = {
    clientId: options.clientId ?? 'mot-cua',
    clientSecret: options.clientSecret ?? 'vneid-sandbox-secret-not-for-production',
    redirectUris: options.redirectUris,
    postLogoutRedirectUris: options.postLogoutRedirectUris ?? [],
  }
  const app = await createServer()
  const ready: { provider?: Provider } = {}
  const provider = () => {
    if (!ready.provider) throw new SandboxProblem(503, 'unavailable', 'VNeID is starting.')
    return ready.provider
  }
  addSignInPages(app, provider)
  await handOverTheRest(app, provider)
  const issuer = await listen(app, options.port)
  // The provider must know its own address, which is only known now.
  ready.provider = createProvider({ issuer, dataDir: options.dataDir, client, accounts })
  const { clientId, clientSecret } = client
  return { url: issuer, issuer, clientId, clientSecret, close: () => app.close() }
}

function addSignInPages(app: FastifyInstance, provider: () => Provider) {
  app.get('/', (_request, reply) => sendPage(reply, frontPage(accounts, provider().issuer)))

  app.get<{ Params: { uid: string } }>('/dang-nhap/:uid', async (request, reply) => {
    const interaction = await provider()
      .interactionDetails(request.raw, reply.raw)
      .catch(() => undefined)
    if (!interaction || interaction.uid !== request.params.uid)
      return sendPage(reply.status(400), errorPage('expired', undefined))
    const notice = interaction.prompt.reasons.some((reason) => reason.startsWith('essential_acr'))
      ? 'Cổng dịch vụ công đòi tài khoản mức cao hơn tài khoản vừa chọn.'
      : undefined
    const text = chooseAccountPage({ uid: interaction.uid, people: accounts, client: 'Một Cửa', notice })
    return sendPage(reply, text, [new URL(String(interaction.params.redirect_uri)).origin])
  })

  app.post<{ Params: { uid: string } }>('/dang-nhap/:uid', async (request, reply) => {
    const interaction = await provider()
      .interactionDetails(request.raw, reply.raw)
      .catch(() => undefined)
    if (!interaction || interaction.uid !== request.params.uid)
      return sendPage(reply.status(400), errorPage('expired', undefined))
    const form = (request.body ?? {}) as Record<string, unknown>
    const result = resultOf(form)
    if (!result) return reply.redirect(`/dang-nhap/${interaction.uid}`, 303)
    reply.hijack()
    await provider().interactionFinished(request.raw, reply.raw, result, { mergeWithLastSubmission: false })
  })
}

function resultOf(form: Record<string, unknown>) {
  if (form.hanh_dong === 'huy') return { error: 'access_denied', error_description: 'The person cancelled' }
  const person = accounts.find(({ identityNumber }) => identityNumber === form.tai_khoan)
  return (
    person && {
      login: { accountId: techId(person.identityNumber), acr: assuranceLevel(person), remember: true },
    }
  )
}

/** Every other address belongs to the provider, which reads request bodies itself. */
async function handOverTheRest(app: FastifyInstance, provider: () => Provider) {
  await app.register(async (inner) => {
    inner.removeAllContentTypeParsers()
    inner.addContentTypeParser('*', (_request, _payload, done) => done(null))
    inner.all('/*', (request, reply) => {
      const handle = provider().callback()
      reply.hijack()
      void handle(request.raw, reply.raw)
    })
  })
}

await runAlone(import.meta.url, 4411, ({ port, dataDir, portalUrl }) =>
  startVneid({
    port,
    dataDir,
    redirectUris: [`${portalUrl}/dang-nhap/vneid/tra-ve`],
    postLogoutRedirectUris: [`${portalUrl}/`],
  }),
)
