import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { type DossierPaper, makeDossierPaper } from '../../documents/index.ts'
import { addDataAccess } from '../../identity/index.ts'
import { unitById } from '../../organisation/index.ts'
import { processOf } from '../actions/begin-move.ts'
import type { PaperRoom } from '../ports.ts'
import { officesOnPaper, outcomeInWords } from '../rules/paper-words.ts'
import { stepNumbered } from '../rules/workflow.ts'
import type { Dossier } from '../store/dossier.ts'
import { stepsTaken } from '../store/step.ts'
import { dossierForStaff } from './dossier-for-staff.ts'
import { issuerOf } from './paper-facts.ts'

type Says = Extract<DossierPaper, { form: 6 }>['says']

/** Form 06 of a dossier as it stands, printed by whoever asks for it; reading it is written down for the applicant. */
export async function printControlSheet(
  app: App,
  room: Pick<PaperRoom, 'trackingUrl'>,
  actor: StaffActor,
  id: string,
): Promise<{ code: string; unit: string; unitName: string; pdf: Uint8Array }> {
  const { dossier, says, unitName } = await app.read(actor, async (read) => {
    const { dossier } = await dossierForStaff(read, id)
    const access = {
      person: dossier.applicant,
      what: 'paper',
      subject: id,
      name: actor.name,
      unit: actor.unit,
    }
    await addDataAccess(read, access)
    const issuer = await issuerOf(read, dossier.unit)
    return { dossier, unitName: issuer.name, says: await sheetOf(read, dossier, actor, issuer.office) }
  })
  const { code, unit } = dossier
  const pdf = await makeDossierPaper({ form: 6, says }, { trackingUrl: room.trackingUrl(code) })
  return { code, unit, unitName, pdf }
}

async function sheetOf(
  read: Read,
  dossier: Dossier,
  actor: StaffActor,
  office: Says['office'],
): Promise<Says> {
  const [{ process }, steps] = await Promise.all([processOf(read, dossier), stepsTaken(read, dossier.id)])
  const ids = [...new Set([dossier.unit, ...steps.map(({ unit }) => unit)])]
  const units = await Promise.all(ids.map((unit) => unitById(read, unit)))
  const nameOf = new Map(ids.map((id, index) => [id, units[index]?.nameVi ?? id]))
  const others = ids.filter((id) => id !== dossier.unit && id !== dossier.desk)
  return {
    office,
    printedAt: read.now,
    code: dossier.code,
    procedure: dossier.procedureVi,
    applicant: dossier.applicantName,
    settledBy: nameOf.get(dossier.unit) ?? dossier.unit,
    takingPart: others.map((id) => nameOf.get(id) ?? id),
    receivedAt: dossier.submittedAt,
    dueAt: dossier.dueAt,
    rows: steps.map((step) => ({
      office: nameOf.get(step.unit) ?? step.unit,
      work: stepNumbered(process, step.no)?.action.vi ?? '',
      ...(step.staffName && { person: step.staffName }),
      receivedAt: step.startedAt,
      dueAt: step.dueAt,
      ...(step.finishedAt && { handedOnAt: step.finishedAt }),
      note: outcomeInWords(step.outcome),
    })),
    signatory: { offices: officesOnPaper(actor.position), name: actor.name },
  }
}
