import { stat } from 'node:fs/promises'
import type { Identity } from './run-program.ts'

const nobody = { uid: 65534, gid: 65534 }

/**
 * Who PostgreSQL runs as, since it refuses root: ourselves when we are not root, else the owner of an existing data
 * directory (so that what a user created keeps working under root), else nobody.
 */
export async function chooseIdentity(dataDir: string): Promise<Identity> {
  if (process.getuid?.() !== 0) return undefined
  const folder = await stat(dataDir).catch(() => undefined)
  return folder === undefined || folder.uid === 0 ? nobody : { uid: folder.uid, gid: folder.gid }
}
