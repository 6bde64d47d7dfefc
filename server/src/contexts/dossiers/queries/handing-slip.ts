import type { App, StaffActor } from '../../../kernel/app.ts'
import { fileById, makeHandingSlip } from '../../documents/index.ts'
import { addDataAccess } from '../../identity/index.ts'
import { dossierErrors } from '../errors.ts'
import type { PaperRoom } from '../ports.ts'
import { relationWords } from '../rules/receipt.ts'
import { handingOf } from '../store/handing.ts'
import { resultInForce } from '../store/issued-result.ts'
import { dossierForStaff } from './dossier-for-staff.ts'
import { issuerOf } from './paper-facts.ts'

/** The slip of a result that is handed over: with blanks to sign on paper, afterwards with who took it and their signature. */
export async function printHandingSlip(
  app: App,
  { objects }: Pick<PaperRoom, 'objects'>,
  actor: StaffActor,
  id: string,
): Promise<Uint8Array> {
  const { dossier, result, handing, issuer, drawn } = await app.read(actor, async (read) => {
    const { dossier } = await dossierForStaff(read, id)
    const [result, handing, issuer] = await Promise.all([
      resultInForce(read, id),
      handingOf(read, id),
      issuerOf(read, dossier.unit),
    ])
    if (!result) throw dossierErrors.paperNotFound()
    const access = {
      person: dossier.applicant,
      what: 'paper',
      subject: id,
      name: actor.name,
      unit: actor.unit,
    }
    await addDataAccess(read, access)
    const drawn = handing?.signature ? await fileById(read, handing.signature) : undefined
    return { dossier, result, handing, issuer, drawn }
  })
  return makeHandingSlip({
    office: issuer.office,
    code: dossier.code,
    procedure: dossier.procedureVi,
    applicant: dossier.applicantName,
    result: { name: result.name.vi, number: result.number },
    handedBy: handing?.handedByName ?? actor.name,
    printedAt: app.now(),
    ...(handing && {
      receiver: handing.receiver,
      relation: relationWords[handing.relation],
      proof: handing.proof,
      handedAt: handing.handedAt,
    }),
    ...(drawn && { signature: await objects.get(drawn.sha256) }),
  })
}
