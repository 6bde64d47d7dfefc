/** The only door into this context. */
export { digitisePaper, mostPages } from './actions/digitise-paper.ts'
export { keepBytes } from './actions/keep-bytes.ts'
export { keepSigned, mostFiles, type Received, receiveFile } from './actions/receive-file.ts'
export { createIntake, type Intake } from './adapters/intake.ts'
export { createFolderStore, type ObjectStore } from './adapters/object-store.ts'
export { createFolderPieces, type PieceStore } from './adapters/piece-store.ts'
export { createSigningService, type KeyQuestion, type SigningService } from './adapters/signing-service.ts'
export { createSoftwareKeys } from './adapters/software-keys.ts'
export { requestTimeStamp, type TimeStamping } from './adapters/time-stamping.ts'
export { documentErrors } from './errors.ts'
export { documentJobs } from './jobs.ts'
export { type BirthRecord, makeBirthCertificate, type RegisteredParent } from './papers/birth-certificate.ts'
export { makeCertifiedCopy, type Scan } from './papers/certified-copy.ts'
export { type DossierPaper, makeDossierPaper } from './papers/dossier-papers.ts'
export { type CertificateLine, makeExtractCopy } from './papers/extract-copy.ts'
export { makeHandingSlip } from './papers/handing-slip.ts'
export { type LayoutPaper, makeLayoutPaper } from './papers/layout-paper.ts'
export { makeReportPaper } from './papers/report-paper.ts'
export { makeReviewDecision } from './papers/review-decision.ts'
export type { IssuingOffice, Signatory, VerificationMark } from './papers/state-layout.ts'
export { documentReactions } from './reactions.ts'
export { uploadRoutes } from './routes.ts'
export { largestFile } from './rules/file-kind.ts'
export { type SignatureNote, SignatureNoteShape, signatureNotes } from './signature-note.ts'
export * from './signing/sign-paper.ts'
export { type PdfToSign, signPdf, signPdfs } from './signing/sign-pdf.ts'
export { signingProof } from './signing-proof.ts'
export {
  addDocument,
  addFile,
  attachFiles,
  documentsOf,
  endDocument,
  fileById,
  filesOfDossier,
  filesOfDraft,
  markRemoved,
  type StoredFile,
} from './store/file.ts'
