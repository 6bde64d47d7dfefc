import type { ObjectStore, Scan } from '../../documents/index.ts'
import type { ResultData } from './result-kind.ts'

/** The files of the dossier that are part of its result, in order. */
export const readScans = (objects: ObjectStore, { scans = [] }: ResultData): Promise<Scan[]> =>
  Promise.all(scans.map(async ({ sha256, mediaType }) => ({ bytes: await objects.get(sha256), mediaType })))
