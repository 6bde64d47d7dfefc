import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/** Keeps bytes under their SHA-256 (hex). Written once, never changed. */
export type ObjectStore = {
  put(sha256: string, bytes: Uint8Array): Promise<void>
  get(sha256: string): Promise<Uint8Array>
  stream(sha256: string): Readable
}

/** An object store in a folder. A file is on the disk whole before its name exists, so a crash leaves no half file. */
export function createFolderStore(folder: string): ObjectStore {
  const path = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  return {
    async put(sha256, bytes) {
      const target = path(sha256)
      if (await stat(target).catch(() => null)) return
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      const partial = `${target}.${randomUUID()}`
      const file = await open(partial, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(partial, target)
    },
    get: (sha256) => readFile(path(sha256)),
    stream: (sha256) => createReadStream(path(sha256)),
  }
}
