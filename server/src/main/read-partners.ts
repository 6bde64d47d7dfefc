import { readFileSync } from 'node:fs'
import type { PartnerSettings } from './partners.ts'

/** The settings of the real national systems, each named by one variable; `TRUSTED_ROOTS` names a PEM file. */
export function readPartners(env: NodeJS.ProcessEnv = process.env): PartnerSettings {
  const missing: string[] = []
  const need = (name: string): string => {
    const value = env[name]
    if (!value) missing.push(name)
    return value ?? ''
  }
  const settings: PartnerSettings = {
    vneid: {
      issuer: need('VNEID_ISSUER'),
      clientId: need('VNEID_CLIENT_ID'),
      clientSecret: need('VNEID_CLIENT_SECRET'),
    },
    population: {
      url: need('POPULATION_URL'),
      clientId: need('POPULATION_CLIENT_ID'),
      clientSecret: need('POPULATION_CLIENT_SECRET'),
      integration: need('POPULATION_INTEGRATION'),
    },
    nationalProcedures: {
      url: need('NATIONAL_PROCEDURES_URL'),
      unit: need('NATIONAL_PROCEDURES_UNIT'),
      username: need('NATIONAL_PROCEDURES_USERNAME'),
      password: need('NATIONAL_PROCEDURES_PASSWORD'),
    },
    payment: {
      url: need('PAYMENT_URL'),
      partnerCode: need('PAYMENT_PARTNER_CODE'),
      secret: need('PAYMENT_SECRET'),
    },
    trust: {
      url: need('SIGNING_URL'),
      clientId: need('SIGNING_CLIENT_ID'),
      clientSecret: need('SIGNING_CLIENT_SECRET'),
      caCertificatePem: '',
      sealPin: env.SEAL_PIN || undefined,
    },
    messages: {
      url: need('SMS_URL'),
      apiKey: need('SMS_API_KEY'),
      incomingSecret: env.SMS_INCOMING_SECRET || undefined,
      smtpUrl: need('SMTP_URL'),
      from: need('MAIL_FROM'),
    },
  }
  // Connected by its address: without one nothing is told.
  if (env.EMC_URL)
    settings.emc = { url: env.EMC_URL, siteId: siteIn(need('EMC_SITE_ID')), secret: need('EMC_SECRET') }
  if (env.NATIONAL_PORTAL_URL)
    settings.nationalPortal = {
      url: env.NATIONAL_PORTAL_URL,
      unit: need('NATIONAL_PORTAL_UNIT'),
      username: need('NATIONAL_PORTAL_USERNAME'),
      password: need('NATIONAL_PORTAL_PASSWORD'),
    }
  if (env.SOFTWARE_KEYS) settings.softwareKeys = env.SOFTWARE_KEYS
  const roots = need('TRUSTED_ROOTS')
  if (missing.length > 0) throw new Error(`These variables are not set: ${missing.join(', ')}.`)
  settings.trust.caCertificatePem = readFileSync(roots, 'utf8')
  return settings
}

function siteIn(text: string): number {
  const site = Number(text)
  if (!Number.isSafeInteger(site)) throw new Error(`EMC_SITE_ID must be a whole number; it is "${text}".`)
  return site
}
