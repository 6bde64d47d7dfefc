import type { Read } from '../../../kernel/app.ts'
import { procedureNames } from '../../catalogue/index.ts'
import { filesOfDossier } from '../../documents/index.ts'
import { type Dossier, dossierToTell, historyAfter } from '../../dossiers/index.ts'
import { personById } from '../../identity/index.ts'
import { unitById } from '../../organisation/index.ts'
import { cashReceiptOf, paymentOfDraft } from '../../payments/index.ts'
import { portalRule } from '../queries/portal-rules.ts'
import {
  isFinished,
  type PortalProgress,
  type PortalRecord,
  portalProgress,
  portalRecord,
  type ToldDossier,
} from '../rules/portal-record.ts'
import type { WaitingMessage } from '../store/partner-queue.ts'

type Described = {
  person: string
  record: PortalRecord
  progress: PortalProgress[]
  /** With these lines the portal knows how the dossier ended. */
  ended: boolean
}

/**
 * What the national portal is told of a dossier: the record as the dossier stands now, and the lines of its history that are named,
 * all of one dossier. Nothing of it is kept. Undefined when there is no such dossier.
 */
export async function describeForPortal(
  read: Read,
  lines: readonly WaitingMessage[],
  verificationUrl: (code: string | null) => string,
): Promise<Described | undefined> {
  const [first, last] = [lines[0]!, lines.at(-1)!]
  const told = await dossierToTell(read, first.dossier)
  const person = told && (await personById(read, told.dossier.applicant))
  if (!told || !person) return undefined
  const { dossier, national, supplements, result } = told
  const { code, procedure, procedureVi, channel, delivery, dueAt } = dossier
  const [names, unit, desk, files, fees, history] = await Promise.all([
    procedureNames(read, [procedure]),
    unitById(read, dossier.unit),
    unitById(read, dossier.desk),
    filesOfDossier(read, dossier.id),
    feesOf(read, dossier),
    historyAfter(read, dossier.id, first.no - 1),
  ])
  const office = unit?.nameVi ?? dossier.unit
  const record = portalRecord(portalRule(read.today), {
    ...{ code, procedure, procedureName: procedureVi, channel, delivery, dueAt, national, supplements, fees },
    field: names.get(procedure)?.field ?? '',
    applicant: { name: person.name, identityNumber: person.identityNumber, verified: person.level > 0 },
    ...{ unit: office, desk: desk?.nameVi ?? dossier.desk },
    ...{ submittedAt: dossier.submittedAt, acceptedAt: dossier.acceptedAt },
    ...{ resolvedAt: dossier.resolvedAt, returnedAt: dossier.returnedAt },
    refused: dossier.status === 'refused',
    closedBecause: dossier.closedBecause?.text.vi ?? null,
    papers: files.flatMap(({ id, component }) => (component === null ? [] : [{ id, component }])),
    result: result
      ? {
          ...{ name: result.name.vi, number: result.number, document: result.document },
          url: verificationUrl(result.code),
        }
      : null,
  })
  const queued = new Set(lines.map(({ no }) => no))
  const progress = history
    .filter(({ no }) => no <= last.no && queued.has(no))
    .map((line) => portalProgress({ code, unit: office, dueAt }, line))
  const lastOpen = history.findLast((line) => !isFinished(line.national))?.no ?? 0
  return { person: person.id, record, progress, ended: isFinished(national) && last.no > lastOpen }
}

async function feesOf(read: Read, { fee, draft }: Dossier): Promise<ToldDossier['fees']> {
  if (fee === 0 || !draft) return null
  const cash = await cashReceiptOf(read, draft)
  if (cash) return { how: 'cash', lines: cash.lines }
  const payment = await paymentOfDraft(read, draft)
  return payment?.state === 'settled' ? { how: 'online', lines: payment.lines } : null
}
