import type { ObjectStore, SigningService, TimeStamping } from '../documents/index.ts'

/** What the national databases do for a result; implemented in `integrations`. Throws when they are down. */
export type ResultRegister = {
  /** Allots the personal identity number of a newborn. The same request gives the same number. */
  allotIdentityNumber(request: {
    request: string
    procedure: string
    office: string
    officeName: string
    number: string
    registeredOn: string
    official: string
    answers: Record<string, unknown>
  }): Promise<string>
  /** Finds the registered event an extract is asked of; null when there is none. */
  findCivilRecord(request: {
    request: string
    procedure: string
    official: string
    answers: Record<string, unknown>
  }): Promise<Record<string, unknown> | null>
}

/** What a signed result is made with. */
export type ResultPress = {
  objects: ObjectStore
  signing: SigningService
  timeStamping: TimeStamping
}
