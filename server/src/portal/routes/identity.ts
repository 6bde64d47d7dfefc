import {
  chooseLanguage,
  cookieOptions,
  signOut as endSession,
  identityErrors,
  type LoginAttempt,
  sessionCookie,
  signInCitizen,
} from '../../contexts/identity/index.ts'
import { DomainError } from '../../kernel/errors.ts'
import { furtherLanguage } from '../messages/further/languages.ts'
import type { PortalOptions } from '../options.ts'
import { type SignInView, signInPage } from '../pages/identity/sign-in.tsx'
import { signOutPage } from '../pages/identity/sign-out.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { pathAfterSignIn, returnPath } from '../return-path.ts'
import { openValue, sealValue } from '../tokens.ts'
import type { Handler, Visit } from '../visit.ts'

const attemptCookie = 'mc_sign_in'
const attemptLasts = 10 * 60_000
const year = 31_536_000

const knownLanguage = (tag: string): string => (tag === 'en' || furtherLanguage(tag) ? tag : 'vi')

type Attempt = LoginAttempt & { returnTo: string }

/** Signing in with VNeID and out, the language and the look of the pages. */
export function identityHandlers({ app, identityProvider, publicUrl, secret, secureCookies }: PortalOptions) {
  const attemptOptions = { ...cookieOptions(secureCookies), path: '/dang-nhap' }
  const failed = ({ show, request, context }: Visit, error: unknown, next: string) => {
    if (!(error instanceof DomainError)) throw error
    const status = error.code === identityErrors.identityProviderDown().code ? 503 : 401
    const view: SignInView = { state: 'failed', reference: request.id.slice(0, 8), next }
    return show(signInPage(view, context), status)
  }

  const signIn: Handler = async ({ request, context, query, redirect }) => {
    const next = pathAfterSignIn(query('tiep'))
    if (request.actor?.kind === 'citizen') return redirect(next)
    const state = query('ra') ? 'signed-out' : next === '/' ? 'ready' : 'needed'
    return signInPage({ state, ...(next !== '/' && { next }) }, context)
  }

  const beginSignIn: Handler = async (visit) => {
    const returnTo = pathAfterSignIn(visit.query('tiep'))
    try {
      const { url, attempt } = await identityProvider.begin()
      const until = new Date(app.now().getTime() + attemptLasts)
      const sealed = sealValue({ ...attempt, returnTo } satisfies Attempt, secret, until)
      visit.reply.setCookie(attemptCookie, sealed, { ...attemptOptions, maxAge: attemptLasts / 1000 })
      return visit.redirect(url)
    } catch (error) {
      return failed(visit, error, returnTo)
    }
  }

  const finishSignIn: Handler = async (visit) => {
    const { request, reply, context, show } = visit
    const attempt = openValue(request.cookies[attemptCookie] ?? '', secret, app.now()) as Attempt | null
    reply.clearCookie(attemptCookie, attemptOptions)
    const next = attempt?.returnTo ?? '/'
    if (visit.query('error') === 'access_denied') return signInPage({ state: 'cancelled', next }, context)
    if (!attempt)
      return show(signInPage({ state: 'failed', reference: request.id.slice(0, 8) }, context), 401)
    try {
      const identity = await identityProvider.finish(new URL(request.url, publicUrl), attempt)
      const { token } = await signInCitizen(app, identity)
      reply.setCookie(sessionCookie, token, cookieOptions(secureCookies))
      return visit.redirect(next)
    } catch (error) {
      return failed(visit, error, next)
    }
  }

  const askSignOut: Handler = async ({ request, context, redirect }) =>
    request.actor ? signOutPage({}, context) : redirect(paths.home())

  const signOut: Handler = async ({ request, reply, redirect }) => {
    if (request.actor) await endSession(app, request.actor, request.session)
    reply.clearCookie(sessionCookie, cookieOptions(secureCookies))
    return redirect(`${paths.signIn()}?ra=1`)
  }

  const keep = ({ reply, form, redirect }: Visit, cookie: string, value: string) => {
    reply.setCookie(cookie, value, { path: '/', sameSite: 'lax', secure: secureCookies, maxAge: year })
    return redirect(returnPath(textIn(form, 'back')))
  }
  const language: Handler = async (visit) => {
    const chosen = knownLanguage(textIn(visit.form, 'lang'))
    const { actor, proven } = visit.request
    // In a further language only parts of the pages are there; messages are not.
    if (actor?.kind === 'citizen' && proven) await chooseLanguage(app, actor, chosen === 'en' ? 'en' : 'vi')
    return keep(visit, 'lang', chosen)
  }
  const display: Handler = async (visit) =>
    visit.form.values.has('size')
      ? keep(visit, 'size', textIn(visit.form, 'size') === 'large' ? 'large' : 'plain')
      : keep(visit, 'theme', textIn(visit.form, 'theme') === 'contrast' ? 'contrast' : 'plain')

  return { signIn, beginSignIn, finishSignIn, askSignOut, signOut, language, display }
}
