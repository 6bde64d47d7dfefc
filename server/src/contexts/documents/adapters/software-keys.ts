import { constants, createPrivateKey, type KeyObject, privateEncrypt, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentErrors } from '../errors.ts'
import type { SigningService } from './signing-service.ts'

/** DER of DigestInfo up to the SHA-256 hash itself (RFC 8017, 9.2). */
const sha256Prefix = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/**
 * Keys in a folder, for demonstrations only: `<user>.key.pem` is a PKCS#8 key encrypted with the PIN, `<user>.pem` the
 * certificate followed by its issuers. A colon of a user is written as `_`. No one-time code is asked for.
 */
export function createSoftwareKeys(folder: string): SigningService {
  const file = (userId: string, ending: string) => {
    if (!/^[\w:.-]+$/.test(userId)) throw documentErrors.noCertificate()
    return join(folder, `${userId.replaceAll(':', '_')}${ending}`)
  }
  return {
    async keyOf(userId) {
      const pem = await readFile(file(userId, '.pem'), 'utf8').catch(() => {
        throw documentErrors.noCertificate()
      })
      const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
      return {
        id: userId,
        chain: blocks.map((block) => new X509Certificate(block).raw),
        asks: ['pin'],
        most: 1000,
      }
    },
    sendCode: async () => undefined,
    async signHashes({ key, pin, hashes }) {
      const privateKey = unlock(await readFile(file(key.id, '.key.pem'), 'utf8'), pin)
      return hashes.map((hash) =>
        privateEncrypt(
          { key: privateKey, padding: constants.RSA_PKCS1_PADDING },
          Buffer.concat([sha256Prefix, hash]),
        ),
      )
    },
  }
}

function unlock(key: string, passphrase: string): KeyObject {
  try {
    return createPrivateKey({ key, passphrase })
  } catch {
    throw documentErrors.wrongPin()
  }
}
