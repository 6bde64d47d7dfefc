import type { DecisionPress } from '../contexts/catalogue/index.ts'
import {
  addFile,
  documentErrors,
  fileById,
  keepBytes,
  makeReviewDecision,
  type ObjectStore,
  type SigningService,
  sealOf,
  signPdf,
  stampLines,
  stampPlacesOf,
  type TimeStamping,
} from '../contexts/documents/index.ts'

type Press = { objects: ObjectStore; signing: SigningService; timeStamping: TimeStamping }

/** Decisions of the province on the paper, with the signatures and in the store of `documents`. */
export const createDecisionPress = ({ objects, signing, timeStamping }: Press): DecisionPress => ({
  draw: makeReviewDecision,
  async sign(pdf, { id, name, position, unit, pin, at }) {
    const place = (await stampPlacesOf(pdf))?.signer
    return signPdf({
      pdf,
      signer: { userId: id, pin, name, title: position, unit },
      signingService: signing,
      timeStamping,
      reason: 'Ký ban hành quyết định',
      location: unit,
      at,
      ...(place && { visible: { ...place, lines: stampLines(name, unit, at) } }),
    })
  },
  async seal(pdf, { id, name, pin, at }) {
    const place = (await stampPlacesOf(pdf))?.seal
    return signPdf({
      pdf,
      signer: { userId: sealOf(id), pin, name, title: '', unit: name },
      signingService: signing,
      timeStamping,
      reason: 'Chữ ký số của cơ quan, tổ chức',
      location: name,
      at,
      ...(place && { visible: { ...place, ink: 'red', lines: stampLines(name, name, at) } }),
    })
  },
  keep: (bytes) => keepBytes(objects, bytes),
  addFile: (tx, file) =>
    addFile(tx, { ...file, draft: null, dossier: null, component: null, mediaType: 'application/pdf' }),
  async bytesOf(read, id) {
    const file = await fileById(read, id)
    if (!file) throw documentErrors.fileNotFound()
    return objects.get(file.sha256)
  },
})
