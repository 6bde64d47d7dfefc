/** The door of this context for pages. */
export { judgeStrangersFile, type StrangersFile } from './actions/judge-strangers-file.ts'
export { removeFile } from './actions/remove-file.ts'
export { type Upload, uploadFile } from './actions/upload-file.ts'
export { filesOfMyDraft, myDocument, myDocuments } from './queries/my-documents.ts'
export { readSignatures, type SignatureVerdict } from './signing/read-signatures.ts'
export type { StoredDocument } from './store/file.ts'
