import type { Answers } from '@mot-cua/form-engine'
import type { DossierPage } from './dossier-page.ts'

/** A kept file with its place in the archive. */
export type PlacedFile = {
  id: string
  path: string
  name: string
  component: string | null
  mediaType: string
  size: number
  sha256: string
  uploadedAt: Date
}

type Kept = { answers: Answers; files: readonly PlacedFile[]; madeAt: Date }

/**
 * All data of a dossier as the archive keeps them, for whoever reads it without this platform: labels and values in both languages, the
 * answers also as they are stored, files by their place. Its members are only ever added to. Not in it: what is only for the screen of
 * whoever looks now, and the internal notes, which are talk and decide nothing.
 */
export function archiveRecord(page: DossierPage, { answers, files, madeAt }: Kept) {
  const { code, procedure, unit, channel, applicant, cases, fee, delivery, status, nationalStatus } = page
  const placeOf = (id: string | null | undefined) => files.find((file) => file.id === id)?.path ?? null
  return {
    format: 'mot-cua-dossier-1',
    madeAt,
    ...{ code, procedure, unit, channel, applicant, cases, fee, delivery, status, nationalStatus },
    ...{ assistant: page.assistant, forwarding: page.forwarding, onBehalf: page.onBehalf },
    ...{ submittedAt: page.submittedAt, acceptedAt: page.acceptedAt, closedBecause: page.closedBecause },
    due: { at: page.due.at, explanation: page.due.explanation, changes: page.dueChanges },
    sections: page.sections,
    answers,
    components: page.components.map(({ files: handedIn, ...component }) => ({
      ...component,
      files: handedIn.map(({ id }) => placeOf(id)),
    })),
    ...{ supplements: page.supplements, furtherSupplements: page.furtherSupplements, delays: page.delays },
    consultations: page.consultations.map(({ opinion, ...asked }) => ({
      ...asked,
      opinion: opinion && { ...opinion, file: placeOf(opinion.file) },
    })),
    steps: page.controlSheet,
    result: page.result,
    results: page.issuedResults.map((result) => ({ ...result, file: placeOf(result.file) })),
    otherResults: page.otherResults.map(({ mayRecord: _, recordings, ...other }) => ({
      ...other,
      recordings: recordings.map(({ document: __, file, ...said }) => ({ ...said, file: placeOf(file?.id) })),
    })),
    resultChanges: page.resultChanges,
    handing: page.handing && { ...page.handing, signature: placeOf(page.handing.signature) },
    shipments: page.shipments,
    files: files.map(({ id: _, ...file }) => file),
  }
}
