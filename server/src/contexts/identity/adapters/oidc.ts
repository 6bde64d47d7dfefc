import * as oidc from 'openid-client'
import { identityErrors } from '../errors.ts'

export type OidcSettings = { issuer: string; clientId: string; clientSecret: string; redirectUri: string }

/** What VNeID says of who signed in (claims of the single sign-on of the national portal). */
export type VerifiedIdentity = {
  identityNumber: string
  name: string
  birthDate: string | null
  gender: string | null
  phone: string | null
  email: string | null
  level: 1 | 2
}

export type LoginAttempt = { state: string; nonce: string; verifier: string }

export type IdentityProvider = {
  /** Where to send the browser, and what must be remembered until it comes back. */
  begin(): Promise<{ url: string; attempt: LoginAttempt }>
  /** Checks the answer against the attempt; refuses anything that does not fit. */
  finish(currentUrl: URL, attempt: LoginAttempt): Promise<VerifiedIdentity>
}

export function createIdentityProvider(settings: OidcSettings): IdentityProvider {
  let configuration: Promise<oidc.Configuration> | undefined
  const discover = async () => {
    configuration ??= oidc.discovery(
      new URL(settings.issuer),
      settings.clientId,
      settings.clientSecret,
      undefined,
      // The sandbox speaks plain HTTP on loopback; a real issuer is https and needs nothing.
      { execute: new URL(settings.issuer).protocol === 'http:' ? [oidc.allowInsecureRequests] : [] },
    )
    try {
      return await configuration
    } catch {
      configuration = undefined // ask again next time: it may be back
      throw identityErrors.identityProviderDown()
    }
  }
  return {
    async begin() {
      const config = await discover()
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      }
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: settings.redirectUri,
        scope: 'openid',
        acr_values: 'LoA2',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, attempt }
    },
    async finish(currentUrl, { state, nonce, verifier }) {
      const config = await discover()
      try {
        const tokens = await oidc.authorizationCodeGrant(config, currentUrl, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
        })
        const subject = tokens.claims()?.sub
        if (!subject) throw identityErrors.signInRefused()
        return toIdentity(await oidc.fetchUserInfo(config, tokens.access_token, subject))
      } catch {
        throw identityErrors.signInRefused()
      }
    },
  }
}

function toIdentity(claims: Record<string, unknown>): VerifiedIdentity {
  const text = (name: string) =>
    typeof claims[name] === 'string' && claims[name] !== '' ? claims[name] : null
  const identityNumber = text('SoDinhDanh')
  const name = text('HoVaTen')
  if (!identityNumber || !name) throw identityErrors.signInRefused()
  return {
    identityNumber,
    name,
    birthDate: toPlainDate(text('NgayThangNamSinh')),
    gender: text('GioiTinh'),
    phone: text('SoDienThoai'),
    email: text('ThuDienTu'),
    level: Number(claims.IAL ?? claims.loAs) >= 2 || claims.loAs === 'LoA2' ? 2 : 1,
  }
}

/** VNeID writes dates as `20240131`, `31/01/2024` or `2024-01-31`. */
function toPlainDate(value: string | null): string | null {
  if (!value) return null
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(value)
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`
  const slashed = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value)
  if (slashed) return `${slashed[3]}-${slashed[2]}-${slashed[1]}`
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null
}
