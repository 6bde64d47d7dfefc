import { readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'

export type PostmasterFile = { pid: number; port: number; ready: boolean }

/** What PostgreSQL wrote in postmaster.pid: 'absent' when there is none, 'unreadable' when it is cut short. */
export async function readPostmasterFile(dataDir: string): Promise<PostmasterFile | 'absent' | 'unreadable'> {
  let text: string
  try {
    text = await readFile(join(dataDir, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return 'absent'
    throw error
  }
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return 'unreadable'
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' }
}

/** Living PostgreSQL processes of the cluster in `dataDir` (a real path); each has it as its working folder. */
export async function listProcesses(dataDir: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const ours = await Promise.all(pids.map((pid) => isOfCluster(pid, dataDir)))
  return pids.filter((_, index) => ours[index]).map(Number)
}

async function isOfCluster(pid: string, dataDir: string): Promise<boolean> {
  try {
    if ((await readlink(`/proc/${pid}/cwd`)) !== dataDir) return false
    // The program may have been replaced by an update since: Linux then adds " (deleted)".
    return /\/postgres( \(deleted\))?$/.test(await readlink(`/proc/${pid}/exe`))
  } catch {
    // Gone, a zombie, or another user's: none of these can hold our cluster.
    return false
  }
}
