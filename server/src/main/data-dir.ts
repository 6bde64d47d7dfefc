import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Where data lie when nobody says so: `.data` in the repository. Root runs PostgreSQL as another user, who cannot enter a
 * closed home; then it is a folder under /var/lib.
 */
export function defaultDataDir(root: string): string {
  if (process.getuid?.() !== 0 || isOpenToAll(root)) return join(root, '.data')
  return `/var/lib/mot-cua/${createHash('sha256').update(root).digest('hex').slice(0, 12)}`
}

function isOpenToAll(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false
  const parent = dirname(folder)
  return parent === folder || isOpenToAll(parent)
}
