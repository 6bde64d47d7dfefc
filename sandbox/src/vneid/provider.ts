import { interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { Person } from '../people/person.ts'
import { trusted } from '../shell/page.ts'
import { pagePolicy } from '../shell/server.ts'
import { accountClaims, claimNames, techId } from './claims.ts'
import { loadKeys } from './keys.ts'
import { memoryAdapter } from './memory-adapter.ts'
import { errorPage, leavePage, loggedOutPage, logoutPage } from './pages.ts'

export type PortalClient = {
  clientId: string
  clientSecret: string
  redirectUris: string[]
  postLogoutRedirectUris: string[]
}

type Options = { issuer: string; dataDir: string; client: PortalClient; accounts: readonly Person[] }

/** The OpenID provider of VNeID: one confidential client, code flow with PKCE, the national claims. */
export function createProvider({ issuer, dataDir, client, accounts }: Options): Provider {
  const { jwks, cookieKeys } = loadKeys(dataDir)
  const provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    jwks,
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        client_name: 'Một Cửa',
        redirect_uris: client.redirectUris,
        post_logout_redirect_uris: client.postLogoutRedirectUris,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      userinfo: '/oauth2/userinfo',
      jwks: '/oauth2/jwks',
      end_session: '/oauth2/logout',
    },
    cookies: {
      keys: cookieKeys,
      names: { session: 'vneid_session', interaction: 'vneid_interaction', resume: 'vneid_resume' },
    },
    claims: { openid: claimNames },
    conformIdTokenClaims: false,
    acrValues: ['LoA1', 'LoA2'],
    scopes: ['openid'],
    pkce: { required: () => true },
    responseTypes: ['code'],
    interactions: { policy: alwaysAskWho(), url: (_context, interaction) => `/dang-nhap/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.set('content-security-policy', pagePolicy(origins(client.postLogoutRedirectUris)))
          context.body = logoutPage(trusted(form))
        },
        postLogoutSuccessSource: (context) => {
          context.body = loggedOutPage()
        },
      },
    },
    renderError: (context, { error, error_description }) => {
      context.type = 'html'
      context.set('content-security-policy', pagePolicy())
      context.body = errorPage(error, error_description)
    },
    findAccount: (_context, id) => {
      const person = accounts.find(({ identityNumber }) => techId(identityNumber) === id)
      return person && { accountId: id, claims: () => accountClaims(person, issuer) }
    },
    loadExistingGrant: async (context) => {
      const { client: asking, session } = context.oidc
      if (!asking || !session?.accountId) return undefined
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      Grant: 86_400,
      IdToken: 3600,
      Interaction: 3600,
      Session: 86_400,
    },
  })
  allowAnyLoopbackPort(provider, client)
  leaveWithoutScript(provider)
  return provider
}

/** Each sign-in asks again who it is: with test people, a remembered one would only be in the way. */
function alwaysAskWho() {
  const policy = interactionPolicy.base()
  const { Check } = interactionPolicy
  policy
    .get('login')
    ?.checks.add(
      new Check('choose_account', 'The person must be chosen', (context) =>
        context.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    )
  return policy
}

// With nobody signed in the provider would send a form that only a script submits.
function leaveWithoutScript(provider: Provider) {
  provider.use(async (context, next) => {
    await next()
    const { oidc, status } = context as typeof context & { oidc?: KoaContextWithOIDC['oidc'] }
    if (oidc?.route !== 'end_session' || status !== 200 || oidc.session?.accountId) return
    const secret = (oidc.session as unknown as { state?: { secret?: string } }).state?.secret
    context.body = leavePage(oidc.urlFor('end_session_confirm'), secret ?? '')
  })
}

// RFC 8252 §7.3: a client on this machine does not know its port beforehand. Names and ports may differ, paths not.
function allowAnyLoopbackPort(provider: Provider, client: PortalClient) {
  const asWritten = (uri: string) => {
    const url = URL.parse(uri)
    if (url?.protocol !== 'http:' || url.username || url.hash) return uri
    return isLoopback(url.hostname) ? `loopback${url.pathname}${url.search}` : uri
  }
  const allow = (registered: string[]) => (uri: string) =>
    registered.some((known) => asWritten(known) === asWritten(uri))
  provider.Client.prototype.redirectUriAllowed = allow(client.redirectUris)
  provider.Client.prototype.postLogoutRedirectUriAllowed = allow(client.postLogoutRedirectUris)
}

function isLoopback(hostname: string) {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}

function origins(uris: string[]) {
  return [...uris.map((uri) => new URL(uri).origin), 'http://127.0.0.1:*', 'http://localhost:*']
}
