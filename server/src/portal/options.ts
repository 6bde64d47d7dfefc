import type { Intake, ObjectStore } from '../contexts/documents/index.ts'
import type { FindRepresented, PrefillSource } from '../contexts/forms/index.ts'
import type { IdentityProvider } from '../contexts/identity/index.ts'
import type { PaymentPlatform } from '../contexts/payments/index.ts'
import type { App } from '../kernel/app.ts'
import type { AssetManifest } from './asset-manifest.ts'
import type { Publishing } from './publishing.ts'

export type PortalOptions = {
  app: App
  identityProvider: IdentityProvider
  platform: PaymentPlatform
  prefill: PrefillSource
  /** Minutes after which a source is asked again before a draft is handed in. */
  freshMinutes: number
  /** Whom somebody may act for. */
  represented: FindRepresented
  objects: ObjectStore
  intake: Intake
  /** PEM of the root certificates that signatures are held against. */
  trustedRoots: string
  /** How people reach the portal, without a slash at the end. */
  publicUrl: string
  /** Key of what only this installation can have made: tokens of forms, the cookie of a sign-in under way. */
  secret: string
  /** Whether people and dossiers are invented; every page says so. */
  demo: boolean
  manifest: AssetManifest
  publishing: Publishing
  secureCookies: boolean
}
