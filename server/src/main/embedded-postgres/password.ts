import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The name of the cluster's owner role. */
export const owner = 'mot_cua'

/** A new password that needs no quoting in SQL or in a URL. */
export function makePassword(): string {
  return randomBytes(24).toString('base64url')
}

/** The stored password, or undefined when there is no such file. */
export async function readPassword(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Stores the password readable by us alone; when this returns it survives a power cut. */
export async function writePassword(file: string, password: string): Promise<void> {
  const fresh = `${file}-new`
  const handle = await open(fresh, 'w', 0o600)
  try {
    await handle.chmod(0o600)
    await handle.writeFile(`${password}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(fresh, file)
  await syncFolder(dirname(file))
}

/** Makes renames inside `folder` survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The address of the cluster on `port` for its owner. */
export function addressOf(port: number, password: string): string {
  return `postgres://${owner}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}
