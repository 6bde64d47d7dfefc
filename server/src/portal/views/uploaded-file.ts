import { type StoredFile, signatureNotes } from '../../contexts/documents/index.ts'
import type { UploadedFile } from '../parts/field-view.ts'

type File = Pick<StoredFile, 'id' | 'name' | 'size' | 'signatures'>

/** A file as the portal shows it; `at` is when it arrived. */
export const uploadedFile = ({ id, name, size, signatures }: File, at: Date): UploadedFile => ({
  id,
  name,
  bytes: size,
  at,
  ...(signatures && { signatures: signatureNotes(signatures) }),
})
