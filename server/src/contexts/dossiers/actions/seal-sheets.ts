import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { type SigningPress, sealPdf } from '../../documents/index.ts'
import type { PaperRoom } from '../ports.ts'
import { printControlSheet } from '../queries/control-sheet.ts'
import { printRegister, type RegisterAsked } from '../queries/register.ts'

type Press = SigningPress & PaperRoom

/** Whoever keeps the seal of a unit uses it for the unit's own sheets. */
function mustKeepSeal({ roles, unit: own }: StaffActor, unit = own): void {
  if (!roles.includes('registry-clerk') || unit !== own) throw kernelErrors.notAllowed()
}

/** The control sheet of a dossier as it stands, under the unit's seal. Nothing is kept: it can be made again at any time. */
export async function sealControlSheet(
  app: App,
  press: Press,
  actor: StaffActor,
  id: string,
  pin: string,
): Promise<{ code: string; pdf: Uint8Array }> {
  mustKeepSeal(actor)
  const { code, unit, unitName: name, pdf } = await printControlSheet(app, press, actor, id)
  mustKeepSeal(actor, unit)
  return { code, pdf: await sealPdf(press, pdf, { unit, name, at: app.now(), proof: { pin } }) }
}

/** The register of a period under the unit's seal. */
export async function sealRegister(
  app: App,
  press: Press,
  actor: StaffActor,
  asked: RegisterAsked,
  pin: string,
): Promise<{ unit: string; pdf: Uint8Array }> {
  mustKeepSeal(actor, asked.unit)
  const { unit, unitName: name, pdf } = await printRegister(app, press, actor, asked)
  return { unit, pdf: await sealPdf(press, pdf, { unit, name, at: app.now(), proof: { pin } }) }
}
