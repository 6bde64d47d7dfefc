import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { JWKS } from 'oidc-provider'
import { jsonFile } from '../shell/json-file.ts'

type Keys = { jwks: JWKS; cookieKeys: string[] }

/** The signing and cookie keys of this data folder, made on the first start and the same ever after. */
export function loadKeys(dataDir: string): Keys {
  const file = jsonFile<Keys | undefined>(join(dataDir, 'vneid-keys.json'), () => undefined)
  const kept = file.read()
  if (kept) return kept
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = {
    ...privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid: randomBytes(8).toString('hex'),
  }
  const made: Keys = {
    jwks: { keys: [key as JWKS['keys'][number]] },
    cookieKeys: [randomBytes(32).toString('hex')],
  }
  file.write(made)
  return made
}
