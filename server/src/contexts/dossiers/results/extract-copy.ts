import { type BirthRecord, type CertificateLine, makeExtractCopy } from '../../documents/index.ts'
import { dossierErrors } from '../errors.ts'
import { type CivilRecord, readBirth, readGroups } from '../rules/civil-record.ts'
import type { ResultKind } from './result-kind.ts'

type Event = 'birth' | 'marriage' | 'death'
type CopyData = {
  event: Event
  extractedFrom: string
  office: string
  birth?: BirthRecord
  groups?: CertificateLine[][]
}

/** Bản sao Giấy khai sinh, bản sao trích lục (KQ.G15.000342), taken from the electronic civil-status database. */
export const extractCopy: ResultKind = {
  code: 'KQ.G15.000342',
  book: 'extract-copies',
  async draft({ dossier, procedure, official, answers, office, today, entry, lists }, register) {
    const record = await register.findCivilRecord({ request: dossier, procedure, official, answers })
    if (!record) throw dossierErrors.recordNotFound()
    const event = answers['event-kind'] as Event
    const civil = record as CivilRecord
    const names = {
      ethnicity: (code: string) => lists['ethnic-groups']?.find(({ id }) => id === code)?.vi ?? code,
    }
    const copy: CopyData = {
      event,
      office,
      extractedFrom: 'Cơ sở dữ liệu hộ tịch điện tử',
      ...(event === 'birth'
        ? { birth: readBirth(civil, names) }
        : { groups: readGroups(civil, event, names) }),
    }
    const number = `${entry.number}/TLKS-BS`
    return {
      number,
      title: { vi: `Bản sao trích lục số ${number}`, en: `Extract copy no. ${number}` },
      issuedOn: today,
      office,
      copies: answers['copies-number'] ?? 1,
      'event-kind': event,
      copy,
    }
  },
  paper(data, { signatory, madeAt, mark }) {
    const { event, birth, groups = [], office, extractedFrom } = data.copy as CopyData
    const note = { number: data.number, extractedFrom, issuedOn: data.issuedOn, office, signatory }
    return makeExtractCopy(
      event === 'birth' && birth
        ? { event, record: birth, note }
        : { event: event as 'marriage', groups, note },
      madeAt,
      mark,
    )
  },
}
