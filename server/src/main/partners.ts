import { join } from 'node:path'
import { createFolderStore, createSigningService, requestTimeStamp } from '../contexts/documents/index.ts'
import { createIdentityProvider } from '../contexts/identity/index.ts'
import { createPopulationDatabase } from '../contexts/integrations/index.ts'
import { createMailer, createSmsGateway } from '../contexts/notifications/index.ts'
import { createPaymentPlatform } from '../contexts/payments/index.ts'
import type { Partners } from './compose.ts'

/** Addresses and secrets of the national systems. */
export type PartnerSettings = {
  vneid: { issuer: string; clientId: string; clientSecret: string }
  population: { url: string; clientId: string; clientSecret: string }
  payment: { url: string; partnerCode: string; secret: string }
  trust: { url: string }
  messages: { url: string; apiKey: string; smtpUrl: string }
}

export const createPartners = (
  settings: PartnerSettings,
  { publicUrl, dataDir }: { publicUrl: string; dataDir: string },
): Partners => ({
  identityProvider: createIdentityProvider({
    ...settings.vneid,
    redirectUri: `${publicUrl}/dang-nhap/vneid/tra-ve`,
  }),
  // 014 is our number on the integration platform: the province's statistical code.
  population: createPopulationDatabase({ ...settings.population, integration: '014' }),
  platform: createPaymentPlatform(settings.payment),
  objects: createFolderStore(join(dataDir, 'files')),
  signing: createSigningService({ url: settings.trust.url }),
  sms: createSmsGateway(settings.messages),
  email: createMailer({ smtpUrl: settings.messages.smtpUrl, from: 'mot-cua@sonla.example.vn' }),
  timeStamping: (digest) => requestTimeStamp(`${settings.trust.url}/tsa`, digest),
})
