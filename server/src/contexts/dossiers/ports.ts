import type { ObjectStore, SigningPress } from '../documents/index.ts'

/** What the national databases do for a result; implemented in `integrations`. Throws when they are down. */
export type ResultRegister = {
  /** Allots the personal identity number of a newborn; the same request gives the same number. Null: the child has one already. */
  allotIdentityNumber(request: {
    request: string
    procedure: string
    office: string
    officeName: string
    number: string
    registeredOn: string
    official: string
    answers: Record<string, unknown>
  }): Promise<string | null>
  /** Finds the registered event an extract is asked of; null when there is none. */
  findCivilRecord(request: {
    request: string
    procedure: string
    official: string
    answers: Record<string, unknown>
  }): Promise<Record<string, unknown> | null>
}

/** Where the bytes of papers lie, and the address under which an applicant follows a dossier. */
export type PaperRoom = { objects: ObjectStore; trackingUrl: (code: string) => string }

/** Where a whole dossier is gathered for the file room; `sourceName` is what people call a source of data, in Vietnamese, or its own name. */
export type FileRoom = PaperRoom & { sourceName: (source: string) => string }

/**
 * What papers are made and sealed with. `sealPin` is what the signing service gave the platform to seal papers without a person; null
 * when it gave none: papers then stay without a seal.
 */
export type PaperPress = SigningPress & PaperRoom & { sealPin: string | null }

/** What a signed result is made with, and the address under which anybody verifies it by its code. */
export type ResultPress = SigningPress & { verificationUrl: (code: string) => string }
