import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { Tx } from '../../../kernel/app.ts'
import { addDocument, addFile } from '../../documents/index.ts'
import { kindOf, nameOfResult } from '../results/kinds.ts'
import type { ResultData } from '../results/result-kind.ts'
import type { Dossier } from '../store/dossier.ts'
import { issueResult } from '../store/issued-result.ts'

type Kept = { sha256: string; size: number }

/** A paper that was made for a dossier, in its files. */
export const addResultFile = (tx: Tx, dossier: Pick<Dossier, 'id' | 'code' | 'applicant'>, kept: Kept) =>
  addFile(tx, {
    owner: dossier.applicant,
    draft: null,
    dossier: dossier.id,
    component: null,
    name: `${dossier.code}.pdf`,
    mediaType: 'application/pdf',
    ...kept,
  })

/** The sealed result goes into the applicant's store and becomes one that anybody can verify. */
export async function keepResult(
  tx: Tx,
  { dossier, service }: { dossier: Dossier; service: ServiceDefinition },
  { no, data, kept, unitName }: { no: number; data: ResultData; kept: Kept; unitName: string },
): Promise<{ file: string; document: string }> {
  const file = await addResultFile(tx, dossier, kept)
  const document = await addDocument(tx, {
    owner: dossier.applicant,
    kind: kindOf(service).code,
    title: data.title,
    number: data.number,
    issuedOn: data.issuedOn,
    issuer: dossier.unit,
    issuerName: unitName,
    file,
    data,
    dossier: dossier.id,
  })
  await issueResult(tx, {
    dossier: dossier.id,
    no,
    unit: dossier.unit,
    unitName,
    name: nameOfResult(service),
    number: data.number,
    issuedOn: data.issuedOn,
    file,
    sha256: kept.sha256,
    document,
  })
  return { file, document }
}
