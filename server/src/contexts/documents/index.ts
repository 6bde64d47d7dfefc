/** The only door into this context. */
export { keepBytes } from './actions/keep-bytes.ts'
export { removeFile } from './actions/remove-file.ts'
export { type Upload, uploadFile } from './actions/upload-file.ts'
export { createFolderStore, type ObjectStore } from './adapters/object-store.ts'
export { documentErrors } from './errors.ts'
export { myDocument, myDocuments } from './queries/my-documents.ts'
export {
  addDocument,
  documentsOf,
  addFile,
  attachFiles,
  fileById,
  filesOfDossier,
  filesOfDraft,
  type StoredDocument,
  type StoredFile,
} from './store.ts'
