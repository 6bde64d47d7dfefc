import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { usualFreshMinutes } from '../contexts/forms/index.ts'
import { defaultDataDir } from './data-dir.ts'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Everything that the environment decides; read once, here and nowhere else. */
export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  /** How people reach the portal; links in messages and redirects start with it. */
  publicUrl: string
  /** Its folder in `data/provinces`; null: the one the database holds already, else Sơn La. */
  province: string | null
  /** First of the eight ports of the sandbox's systems. */
  sandboxPort: number
  /** Whether a proxy in front names the visitor (`X-Forwarded-For`); true only when there is one. */
  trustProxy: boolean
  /** Minutes after which a source is asked again before a draft is handed in. */
  freshMinutes: number
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = readPort('PORT', env.PORT, 8080)
  const host = env.HOST ?? '127.0.0.1'
  return {
    port,
    host,
    dataDir: resolve(env.MOT_CUA_CALLED_FROM ?? '.', env.DATA_DIR || defaultDataDir(root)),
    databaseUrl: env.DATABASE_URL || null,
    publicUrl: (env.PUBLIC_URL || `http://127.0.0.1:${port}`).replace(/\/$/, ''),
    province: env.PROVINCE || null,
    sandboxPort: readPort('SANDBOX_PORT', env.SANDBOX_PORT, 4411),
    trustProxy: env.TRUST_PROXY === 'true',
    freshMinutes: readMinutes('PREFILL_FRESH_MINUTES', env.PREFILL_FRESH_MINUTES, usualFreshMinutes),
  }
}

function readPort(name: string, text: string | undefined, otherwise: number): number {
  const port = Number(text ?? otherwise)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`${name} must be a number from 1 to 65535; it is "${text}".`)
  return port
}

function readMinutes(name: string, text: string | undefined, otherwise: number): number {
  const minutes = Number(text ?? otherwise)
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440)
    throw new Error(`${name} must be a whole number of minutes from 0 to 1440; it is "${text}".`)
  return minutes
}

/** A secret of this installation, made once and kept beside the data; `SECRET` in the environment comes first. */
export function readSecret(dataDir: string, env: NodeJS.ProcessEnv = process.env): string {
  if (env.SECRET) return env.SECRET
  const file = join(dataDir, 'secret')
  try {
    return readFileSync(file, 'utf8')
  } catch {
    mkdirSync(dataDir, { recursive: true })
    const secret = randomBytes(32).toString('base64url')
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' })
    return secret
  }
}
