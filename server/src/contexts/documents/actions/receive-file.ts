import type { ObjectStore } from '../adapters/object-store.ts'
import { canBeOpened } from '../adapters/open-file.ts'
import { documentErrors } from '../errors.ts'
import { cleanFileName, judgeFile } from '../rules/file-kind.ts'
import { keepBytes } from './keep-bytes.ts'

export type Received = { name: string; mediaType: string; sha256: string; size: number }

/** How many files one paper may have. */
export const mostFiles = 10

/**
 * Judges a paper that was handed in for a component and keeps its bytes; returns what its row needs. Refuses what is
 * empty, too large, of another kind than its name says, or cannot be opened.
 */
export async function receiveFile(
  store: ObjectStore,
  { component, name, bytes }: { component: string; name: string; bytes: Uint8Array },
): Promise<Received> {
  const verdict = judgeFile({ name, head: bytes.subarray(0, 16), size: bytes.length })
  if (verdict.kind === 'refused') throw documentErrors.fileRefused(verdict.because, component)
  if (!(await canBeOpened(bytes, verdict.type)))
    throw documentErrors.fileRefused('cannot-be-opened', component)
  return { name: cleanFileName(name), mediaType: verdict.type, ...(await keepBytes(store, bytes)) }
}
