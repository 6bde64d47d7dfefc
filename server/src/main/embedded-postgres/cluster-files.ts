import { chmod, mkdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/** Everything that belongs to one cluster: PostgreSQL's own folder, and our files beside it. */
export type ClusterFiles = {
  dataDir: string
  parent: string
  passwordFile: string
  lockFile: string
  logFile: string
  /** Start of the names of folders in which a new cluster is prepared. */
  creatingPrefix: string
}

/** Names the files of the cluster in `dataDir`, with symbolic links resolved; creates nothing. */
export async function locateCluster(dataDir: string): Promise<ClusterFiles> {
  const real = await realPathOf(resolve(dataDir))
  return {
    dataDir: real,
    parent: dirname(real),
    passwordFile: `${real}-password`,
    lockFile: `${real}-lock`,
    logFile: `${real}.log`,
    creatingPrefix: `${real}-creating-`,
  }
}

/** The real path of a file that may not exist yet: the part that exists is resolved. */
async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    const parent = dirname(path)
    // Missing or closed: whoever uses the path next meets the error that explains it.
    if (parent === path) throw error
    return join(await realPathOf(parent), basename(path))
  }
}

/** Creates `folder` and its missing parents, open to every user whatever the umask, so that the database's user can pass. */
export async function makePassableFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o755 })
  if (first === undefined) return
  let path = first
  await chmod(path, 0o755)
  for (const part of relative(first, folder).split(sep).filter(Boolean)) {
    path = join(path, part)
    await chmod(path, 0o755)
  }
}
