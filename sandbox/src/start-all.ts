import { join } from 'node:path'
import { type Emc, startEmc } from './emc/server.ts'
import { type Messages, startMessages } from './messages/server.ts'
import { type NationalPortal, startNationalPortal } from './national-portal/server.ts'
import { type NationalProcedures, startNationalProcedures } from './national-procedures/server.ts'
import { type Payment, startPayment } from './payment/server.ts'
import { type Population, startPopulation } from './population/server.ts'
import { runAlone } from './shell/run-alone.ts'
import { startTrust, type Trust } from './trust/server.ts'
import { startVneid, type Vneid } from './vneid/server.ts'

export type SandboxPorts = Record<
  | 'vneid'
  | 'population'
  | 'payment'
  | 'messages'
  | 'smtp'
  | 'trust'
  | 'nationalProcedures'
  | 'emc'
  | 'nationalPortal',
  number
>

export type SandboxOptions = {
  dataDir: string
  /** Where the portal is, without a slash at the end. */
  portalUrl: string
  /** A system without a port takes a free one. */
  ports?: Partial<SandboxPorts>
  redirectUris?: string[]
  postLogoutRedirectUris?: string[]
  paymentCallbackUrl?: string
  paymentReturnUrl?: string
  /** Shorter waits for tests; see the systems' own options. */
  slowMilliseconds?: number
  lateMilliseconds?: number
  retryMilliseconds?: number
}

export type Sandbox = {
  vneid: Vneid
  population: Population
  payment: Payment
  messages: Messages
  trust: Trust
  nationalProcedures: NationalProcedures
  emc: Emc
  nationalPortal: NationalPortal
  close(): Promise<void>
}

/** The ports of `npm start`. */
export const sandboxPorts = portsFrom(4411)

/** Starts every national system in this process; when one cannot start, none stays up and the reason is thrown. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { portalUrl, ports = {} } = options
  const dataDir = (name: string) => join(options.dataDir, name)
  const starting = [
    startVneid({
      port: ports.vneid ?? 0,
      dataDir: dataDir('vneid'),
      redirectUris: options.redirectUris ?? [`${portalUrl}/dang-nhap/vneid/tra-ve`],
      postLogoutRedirectUris: options.postLogoutRedirectUris ?? [`${portalUrl}/`],
    }),
    startPopulation({
      port: ports.population ?? 0,
      dataDir: dataDir('population'),
      ...pick(options, 'slowMilliseconds'),
    }),
    startPayment({
      port: ports.payment ?? 0,
      dataDir: dataDir('payment'),
      callbackUrl: options.paymentCallbackUrl ?? `${portalUrl}/api/payments/callback`,
      returnUrl: options.paymentReturnUrl ?? `${portalUrl}/thanh-toan/tra-ve`,
      ...pick(options, 'lateMilliseconds', 'retryMilliseconds'),
    }),
    startMessages({
      port: ports.messages ?? 0,
      smtpPort: ports.smtp ?? 0,
      dataDir: dataDir('messages'),
      incomingUrl: `${portalUrl}/api/messages/incoming`,
      ...pick(options, 'retryMilliseconds'),
    }),
    startTrust({ port: ports.trust ?? 0, dataDir: dataDir('trust') }),
    startNationalProcedures({
      port: ports.nationalProcedures ?? 0,
      ...pick(options, 'slowMilliseconds'),
    }),
    startEmc({ port: ports.emc ?? 0, dataDir: dataDir('emc'), ...pick(options, 'slowMilliseconds') }),
    startNationalPortal({
      port: ports.nationalPortal ?? 0,
      dataDir: dataDir('national-portal'),
      ...pick(options, 'slowMilliseconds'),
    }),
  ] as const

  const settled = await Promise.allSettled(starting)
  const closeAll = async () => {
    await Promise.all(settled.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)))
  }
  const failed = settled.find((one) => one.status === 'rejected')
  if (failed) {
    await closeAll()
    throw failed.reason
  }
  const [vneid, population, payment, messages, trust, nationalProcedures, emc, nationalPortal] =
    await Promise.all(starting)
  const systems = { vneid, population, payment, messages, trust, nationalProcedures, emc, nationalPortal }
  return { ...systems, close: closeAll }
}

/** Nine ports in a row, as `npm start` takes them. */
export function portsFrom(first: number): SandboxPorts {
  return {
    vneid: first,
    population: first + 1,
    payment: first + 2,
    messages: first + 3,
    smtp: first + 4,
    trust: first + 5,
    nationalProcedures: first + 6,
    emc: first + 7,
    nationalPortal: first + 8,
  }
}

function pick<T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(
    keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]),
  ) as Pick<T, K>
}

await runAlone(import.meta.url, 4411, ({ port, dataDir, portalUrl }) =>
  startSandbox({ dataDir, portalUrl, ports: port === 0 ? {} : portsFrom(port) }),
)
