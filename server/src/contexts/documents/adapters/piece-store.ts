import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Keeps the bytes of files that are still arriving, by the id of the upload. */
export type PieceStore = {
  /** Writes bytes at the offset; the same bytes again change nothing. On the disk when it returns. */
  write(upload: string, offset: number, bytes: Uint8Array): Promise<void>
  /** The first `size` bytes. */
  read(upload: string, size: number): Promise<Uint8Array>
  remove(upload: string): Promise<void>
}

/** Pieces in a folder, one growing file an upload. */
export function createFolderPieces(folder: string): PieceStore {
  const path = (upload: string) => join(folder, upload)
  return {
    async write(upload, offset, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // Opened for writing anywhere in it, and made by the first piece.
      const file = await open(path(upload), offset === 0 ? 'w' : 'r+', 0o600)
      try {
        await file.write(bytes, 0, bytes.length, offset)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    // What a piece wrote that was never acknowledged may stand behind the end.
    read: async (upload, size) => (await readFile(path(upload))).subarray(0, size),
    remove: (upload) => rm(path(upload), { force: true }),
  }
}
