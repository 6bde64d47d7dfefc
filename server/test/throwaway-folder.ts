import { chmod, mkdtemp, statfs } from 'node:fs/promises'
import { join } from 'node:path'

const inMemory = '/dev/shm'
const roomBytes = 4_000_000_000

/**
 * A folder for databases that are thrown away. In memory where there is room: a fresh database is a thousand files, and
 * making them takes a disk half a second.
 */
export async function throwawayFolder(name: string): Promise<string> {
  const room = await statfs(inMemory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  const folder = await mkdtemp(join(room >= roomBytes ? inMemory : '/var/tmp', `mot-cua-${name}-`))
  await chmod(folder, 0o755) // as root, PostgreSQL runs as another user
  return folder
}
