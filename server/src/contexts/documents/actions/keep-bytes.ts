import { createHash } from 'node:crypto'
import type { ObjectStore } from '../adapters/object-store.ts'

/** Puts bytes into the object store and returns what their row needs. */
export async function keepBytes(
  store: ObjectStore,
  bytes: Uint8Array,
): Promise<{ sha256: string; size: number }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await store.put(sha256, bytes)
  return { sha256, size: bytes.length }
}
