import { join } from 'node:path'
import {
  createFolderPieces,
  createFolderStore,
  createSigningService,
  createSoftwareKeys,
  requestTimeStamp,
} from '../contexts/documents/index.ts'
import { createIdentityProvider } from '../contexts/identity/index.ts'
import {
  createEmc,
  createNationalPortal,
  createNationalProcedures,
  createPopulationDatabase,
  type EmcSettings,
  type NationalAccount,
  type NationalProceduresSettings,
} from '../contexts/integrations/index.ts'
import { createMailer, createSmsGateway } from '../contexts/notifications/index.ts'
import { createPaymentPlatform } from '../contexts/payments/index.ts'
import type { Partners } from './compose.ts'

/** Addresses and secrets of the national systems. */
export type PartnerSettings = {
  vneid: { issuer: string; clientId: string; clientSecret: string }
  /** `integration` is our number on the integration platform. */
  population: { url: string; clientId: string; clientSecret: string; integration: string }
  nationalProcedures: NationalProceduresSettings
  /** The system that monitors the use of e-government; absent: it is told nothing. */
  emc?: EmcSettings | undefined
  /** The National Public Service Portal as it is told of dossiers; absent: it is told nothing. */
  nationalPortal?: NationalAccount | undefined
  payment: { url: string; partnerCode: string; secret: string }
  /**
   * Remote signing and time stamps, the root certificates (PEM) that signatures are held against, and with what the service lets the
   * platform seal papers without a person; absent: not at all.
   */
  trust: {
    url: string
    caCertificatePem: string
    clientId: string
    clientSecret: string
    sealPin?: string | undefined
  }
  /** A folder of keys that signs instead of the remote service; for demonstrations only. */
  softwareKeys?: string
  /** `from` is the sender of e-mails. */
  messages: {
    url: string
    apiKey: string
    /** With what the gateway signs text messages from telephones; absent: none are taken. */
    incomingSecret?: string | undefined
    smtpUrl: string
    from: string
  }
}

export const createPartners = (
  settings: PartnerSettings,
  { publicUrl, dataDir }: { publicUrl: string; dataDir: string },
): Partners => ({
  identityProvider: createIdentityProvider({
    ...settings.vneid,
    redirectUri: `${publicUrl}/dang-nhap/vneid/tra-ve`,
  }),
  population: createPopulationDatabase(settings.population),
  nationalProcedures: createNationalProcedures(settings.nationalProcedures),
  emc: settings.emc ? createEmc(settings.emc) : null,
  nationalPortal: settings.nationalPortal ? createNationalPortal(settings.nationalPortal) : null,
  platform: createPaymentPlatform(settings.payment),
  objects: createFolderStore(join(dataDir, 'files')),
  pieces: createFolderPieces(join(dataDir, 'pieces')),
  trustedRoots: settings.trust.caCertificatePem,
  signing: settings.softwareKeys
    ? createSoftwareKeys(settings.softwareKeys)
    : createSigningService({ url: settings.trust.url, client: settings.trust }),
  sealPin: settings.trust.sealPin ?? null,
  sms: createSmsGateway(settings.messages),
  email: createMailer(settings.messages),
  timeStamping: (digest) => requestTimeStamp(`${settings.trust.url}/tsa`, digest),
})
