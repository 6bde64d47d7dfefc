import type { ObjectStore } from './object-store.ts'
import { createPdfInspector, type PdfInspector } from './pdf-inspector.ts'
import { createRevocationCheck, type RevocationCheck } from './revocation.ts'

/** What a file that comes in meets: where it is kept, who opens it, who is asked about its signatures. */
export type Intake = {
  objects: ObjectStore
  inspector: PdfInspector
  revocation: RevocationCheck
  now(): Date
}

/** `trustedRoots`: PEM of the roots that signatures are held against. */
export const createIntake = ({
  objects,
  trustedRoots,
  now,
}: {
  objects: ObjectStore
  trustedRoots: string
  now(): Date
}): Intake => ({
  objects,
  inspector: createPdfInspector(trustedRoots),
  revocation: createRevocationCheck(),
  now,
})
