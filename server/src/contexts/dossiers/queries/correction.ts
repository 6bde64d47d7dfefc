import { type AnswerValue, choicesOf } from '@mot-cua/form-engine'
import type { App, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { fileById } from '../../documents/index.ts'
import { codeLists } from '../../forms/index.ts'
import { processOf } from '../actions/begin-move.ts'
import { dossierErrors } from '../errors.ts'
import type { ResultPress } from '../ports.ts'
import { drawCorrection } from '../results/draw-correction.ts'
import { correctableFields } from '../rules/correction.ts'
import { signatureOffices } from '../rules/signatory.ts'
import { codeOfResult, resultInForce } from '../store/issued-result.ts'
import { changeUnderWay } from '../store/result-change.ts'
import { dossierForStaff } from './dossier-for-staff.ts'

/** A question that a correction can answer anew; one with choices is answered by the id of one. */
export type CorrectableField = {
  id: string
  label: Text
  type: 'text' | 'date' | 'choice'
  value: string
  choices: { id: string; vi: string; en: string }[]
}

/** What of a dossier's answers a correction of its result can put right, with the values that stand. */
export const correctable = (app: App, actor: StaffActor, id: string): Promise<CorrectableField[]> =>
  app.read(actor, async (read) => {
    const { dossier } = await dossierForStaff(read, id)
    const { service } = await processOf(read, dossier)
    const lists = codeLists()
    return correctableFields(service, dossier.answers, dateInVietnam(dossier.submittedAt)).map((field) => {
      const choices = choicesOf(field, lists) ?? []
      return {
        id: field.id,
        label: { vi: field.label_vi, en: field.label_en },
        type: choices.length > 0 ? 'choice' : field.type === 'date' ? 'date' : 'text',
        value: textOf(dossier.answers[field.id]),
        choices: choices.map(({ id: choice, vi, en }) => ({ id: choice, vi, en: en ?? vi })),
      }
    })
  })

const textOf = (value: AnswerValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The corrected result that is under way: the signed file when there is one, else as the reader would sign it. */
export async function previewCorrection(
  app: App,
  press: ResultPress,
  actor: StaffActor,
  id: string,
): Promise<Uint8Array> {
  const found = await app.read(actor, async (read) => {
    const { dossier } = await dossierForStaff(read, id)
    const { service } = await processOf(read, dossier)
    const [change, result] = await Promise.all([changeUnderWay(read, id), resultInForce(read, id)])
    if (!change?.draft || !result) throw dossierErrors.notFound()
    const file = change.signedFile ? await fileById(read, change.signedFile) : undefined
    return { service, change, result, file, code: await codeOfResult(read, id, result.no + 1) }
  })
  if (found.file) return press.objects.get(found.file.sha256)
  const leader = actor.roles.includes('leader')
  return drawCorrection(press, {
    ...found,
    signatory: leader
      ? { offices: signatureOffices(actor.position), name: actor.name }
      : { offices: ['NGƯỜI KÝ'], name: '' },
    at: app.now(),
    // Until the head has decided, the place of the number stays open.
    decision: { number: '…', issuedOn: dateInVietnam(app.now()) },
  })
}
