import type { DecisionPress } from '../contexts/catalogue/index.ts'
import {
  addFile,
  documentErrors,
  fileById,
  keepBytes,
  makeReviewDecision,
  type SigningPress,
  sealPdf,
  signPaper,
} from '../contexts/documents/index.ts'

/** Decisions of the province on the paper, with the signatures and in the store of `documents`. */
export const createDecisionPress = (press: SigningPress): DecisionPress => ({
  draw: makeReviewDecision,
  sign: (pdf, { unit, pin, at, ...signer }) =>
    signPaper(press, pdf, signer, { unitName: unit, reason: 'Ký ban hành quyết định', at, proof: { pin } }),
  seal: (pdf, { id, name, pin, at }) => sealPdf(press, pdf, { unit: id, name, at, proof: { pin } }),
  keep: (bytes) => keepBytes(press.objects, bytes),
  addFile: (tx, file) =>
    addFile(tx, { ...file, draft: null, dossier: null, component: null, mediaType: 'application/pdf' }),
  async bytesOf(read, id) {
    const file = await fileById(read, id)
    if (!file) throw documentErrors.fileNotFound()
    return press.objects.get(file.sha256)
  },
})
