import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import type { ClusterFiles } from './cluster-files.ts'
import { EmbeddedPostgresError } from './errors.ts'

export type Lock = { release(): Promise<void> }

/**
 * Makes this process the only launcher of the cluster until it releases the lock or dies, however it dies.
 * Guards one machine: a data directory shared between machines or containers is not protected.
 */
export async function holdLock(files: ClusterFiles): Promise<Lock> {
  const socket = await bind(files)
  const release = async () => {
    if (!socket.listening) return
    await rm(files.lockFile, { force: true })
    await new Promise((resolve) => socket.close(resolve))
  }
  try {
    // Only for people and for the message to the second one; the kernel holds the lock itself.
    await writeFile(files.lockFile, `${process.pid}\n`, { mode: 0o600 })
    return { release }
  } catch (error) {
    await release()
    throw error
  }
}

/**
 * Binds an abstract socket named after the data directory: one process alone can, in one step, and the kernel frees the
 * name with the process. A file with a process number would outlive a crash and could only be replaced with a race.
 */
async function bind(files: ClusterFiles): Promise<Server> {
  const name = createHash('sha256').update(files.dataDir).digest('hex')
  const socket = createServer((connection) => connection.destroy())
  socket.unref()
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.listen(`\0mot-cua-${name}`, resolve)
    })
    return socket
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    const pid = (await readFile(files.lockFile, 'utf8').catch(() => '')).trim()
    throw new EmbeddedPostgresError(
      'locked',
      `${pid ? `Process ${pid}` : 'Another process'} is already running the database in ${files.dataDir}.`,
      'Stop that process first, or set DATA_DIR to another folder for this one.',
      error,
    )
  }
}
