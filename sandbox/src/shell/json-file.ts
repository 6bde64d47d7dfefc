import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export type JsonFile<T> = { read(): T; write(value: T): void }

/** A value kept in one file: written whole beside it and renamed, so that a crash leaves the old or the new one. */
export function jsonFile<T>(path: string, initial: () => T): JsonFile<T> {
  return {
    read: () => {
      try {
        return JSON.parse(readFileSync(path, 'utf8')) as T
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return initial()
        throw new Error(`${path} cannot be read: ${(error as Error).message}`)
      }
    },
    write: (value) => {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(`${path}.new`, JSON.stringify(value, null, 1), { mode: 0o600 })
      renameSync(`${path}.new`, path)
    },
  }
}
