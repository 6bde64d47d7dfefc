import type { App } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { addFile, fileById, keepBytes, makeDossierPaper, sealPdf } from '../../documents/index.ts'
import { unitById } from '../../organisation/index.ts'
import type { PaperPress } from '../ports.ts'
import { paperForms } from '../rules/paper-forms.ts'
import { type Dossier, dossierById } from '../store/dossier.ts'
import {
  contentOf,
  type IssuedPaper,
  issuedPaper,
  keepPaperFile,
  lockPaper,
  markSealed,
  markUnsealed,
  waitingForSeal,
} from '../store/issued-paper.ts'

const actor = { kind: 'system', id: 'dossiers.seal-paper' } as const

/**
 * Makes the PDF of an issued paper and seals it with the unit's certificate. When that cannot be done now, the paper is kept without a
 * seal, with the reason, and tried again later: nobody waits for it. True unless the signing service is down for everybody.
 */
export async function sealPaper(app: App, press: PaperPress, id: string): Promise<boolean> {
  const found = await app.read(actor, async (read) => {
    const paper = await issuedPaper(read, id)
    if (!paper || paper.sealedAt) return undefined
    const dossier = (await dossierById(read, paper.dossier))!
    const [content, unit] = await Promise.all([contentOf(read, paper), unitById(read, paper.unit)])
    const file = paper.file ? await fileById(read, paper.file) : undefined
    return { paper, dossier, content, name: unit?.nameVi ?? paper.unit, file }
  })
  if (!found) return true
  const { paper, dossier, content, name } = found
  const pdf = found.file
    ? await press.objects.get(found.file.sha256)
    : await makeDossierPaper(content, { trackingUrl: press.trackingUrl(dossier.code) })
  if (!found.file) await keep(app, press, { paper, dossier, pdf })
  const because = await tried(async (pin) => {
    const sealed = await sealPdf(press, pdf, { unit: paper.unit, name, at: app.now(), proof: { pin } })
    await keep(app, press, { paper, dossier, pdf: sealed, sealedBy: name })
  }, press.sealPin)
  if (because) await app.transaction(actor, (tx) => markUnsealed(tx, id, because))
  return because === null || !forEverybody.includes(because)
}

/** Reasons that keep every paper from being sealed, not this one alone. */
const forEverybody = ['signing-service-down', 'seal-not-set-up']

/** Why it could not be sealed; null when it was. */
async function tried(seal: (pin: string) => Promise<void>, pin: string | null): Promise<string | null> {
  if (pin === null) return 'seal-not-set-up'
  try {
    await seal(pin)
    return null
  } catch (error) {
    return error instanceof DomainError ? error.code : 'signing-service-down'
  }
}

type Kept = { paper: IssuedPaper; dossier: Dossier; pdf: Uint8Array; sealedBy?: string }

async function keep(app: App, press: PaperPress, { paper, dossier, pdf, sealedBy }: Kept): Promise<void> {
  const kept = await keepBytes(press.objects, pdf)
  await app.transaction(actor, async (tx) => {
    const now = await lockPaper(tx, paper.id)
    // Somebody else was faster: what is sealed stays, and what is kept is not kept twice.
    if (!now || now.sealedAt || (!sealedBy && now.file)) return
    const file = await addFile(tx, {
      owner: dossier.applicant,
      draft: null,
      dossier: dossier.id,
      component: null,
      name: `${dossier.code} ${paperForms[paper.form].vi}.pdf`,
      mediaType: 'application/pdf',
      ...kept,
    })
    if (sealedBy) await markSealed(tx, paper.id, { file, by: sealedBy })
    else await keepPaperFile(tx, paper.id, file)
  })
}

/** Papers of one round; a round begins every five minutes. */
const mostAtOnce = 200

/** Seals what could not be sealed before, longest waiting first; stops as soon as the signing service is seen to be down. */
export async function sealWaitingPapers(app: App, press: PaperPress): Promise<void> {
  for (const id of await app.read(actor, (read) => waitingForSeal(read, mostAtOnce)))
    if (!(await sealPaper(app, press, id))) return
}
