import type { App, SystemActor } from '../../kernel/app.ts'
import { documentsOf } from '../documents/index.ts'
import type { PrefillSource, Subject } from '../forms/index.ts'
import { personById } from '../identity/index.ts'
import { readAddresses } from '../organisation/index.ts'
import type { OfficialRequest, PopulationDatabase } from './adapters/population-database.ts'
import {
  birthPaperKnowledge,
  dateOf,
  isObject,
  type Knowledge,
  known,
  nameOf,
  type PlaceNames,
  personKnowledge,
  textOf,
} from './rules/partner-values.ts'

type Ask = Parameters<PrefillSource>[0]
type Citizen = { record: Record<string, unknown>; asOf: string }

const system: SystemActor = { kind: 'system', id: 'integrations.prefill' }

/** Answers every source that our forms name, from the national databases and from our own contexts. */
export function createPrefillSource(app: App, database: PopulationDatabase): PrefillSource {
  const names = placeNames()
  const official = (ask: Ask): OfficialRequest => ({
    procedure: ask.procedure,
    official: ask.subject.id,
    request: ask.request,
  })

  const citizen = async (
    ask: Ask,
    who: Pick<Subject, 'identityNumber' | 'name' | 'birthDate'>,
  ): Promise<Citizen | null> => {
    const answer = await database.citizen(official(ask), who)
    return answer && isObject(answer.CongDan)
      ? { record: answer.CongDan, asOf: textOf(answer.ThoiDiem) ?? app.now().toISOString() }
      : null
  }

  const relative = async (ask: Ask, relation: 'VoChong' | 'Cha' | 'Me'): Promise<Citizen | null> => {
    const own = await citizen(ask, ask.subject)
    const named = own?.record[relation]
    const [identityNumber, name] = isObject(named) ? [textOf(named.SoDinhDanh), nameOf(named.HoVaTen)] : []
    if (!isObject(named) || !identityNumber || !name) return null
    return citizen(ask, { identityNumber, name, birthDate: dateOf(named.NgayThangNamSinh) ?? null })
  }

  const toKnowledge = (found: Citizen | null): Knowledge =>
    found ? personKnowledge(found.record, found.asOf, names) : {}

  const sources: Record<string, (ask: Ask) => Promise<Knowledge>> = {
    'population-database.person': async (ask) => toKnowledge(await citizen(ask, ask.subject)),
    'population-database.spouse': async (ask) => toKnowledge(await relative(ask, 'VoChong')),
    'population-database.household': async (ask) => {
      // Who signs in to register a birth that a hospital has recorded with them as parent is that parent.
      const found = ask.procedure === '1.001193' ? await unregisteredPaper(ask) : null
      if (!found) return {}
      return known({ relationship: isFemale(ask.subject) ? 'mother' : 'father' }, found.asOf)
    },
    'health-birth-record': async (ask) => {
      const found = await unregisteredPaper(ask)
      return found ? birthPaperKnowledge(found.record, found.asOf, names) : {}
    },
    'civil-status-database': (ask) =>
      ask.procedure === '1.001193' ? marriageOfParents(ask) : registeredEvent(ask),
    'sign-in': async ({ subject }) =>
      known(
        {
          'full-name': subject.name,
          'birth-date': subject.birthDate ?? undefined,
          'identity-number': subject.identityNumber,
        },
        app.now().toISOString(),
      ),
    'share-question-library': async (ask) => {
      const person = await app.read(system, (read) => personById(read, ask.subject.id))
      return known(
        { phone: person?.phone ?? undefined, email: person?.email ?? undefined },
        app.now().toISOString(),
      )
    },
  }

  const unregisteredPaper = async (ask: Ask): Promise<Citizen | null> => {
    const answer = await database.birthPapers(official(ask), ask.subject)
    const papers = Array.isArray(answer?.GiayChungSinh) ? answer.GiayChungSinh.filter(isObject) : []
    const record = papers.find((paper) => paper.DaDangKyKhaiSinh !== true)
    return record ? { record, asOf: dateOf(record.NgayCap) ?? app.now().toISOString() } : null
  }

  const marriageOfParents = async (ask: Ask): Promise<Knowledge> => {
    const own = await citizen(ask, ask.subject)
    const spouse = own?.record.VoChong
    const number = isObject(spouse) ? textOf(spouse.SoDinhDanh) : undefined
    if (!number) return {}
    const answer = await database.marriage(official(ask), [ask.subject.identityNumber, number])
    const marriage = answer?.KetHon
    if (!isObject(marriage)) return {}
    return known(
      {
        'marriage-of-parents': 'yes',
        'marriage-number': textOf(marriage.So),
        'marriage-date': dateOf(marriage.NgayDangKy),
        'marriage-office': textOf(marriage.CoQuanDangKy),
      },
      textOf(answer?.ThoiDiem) ?? app.now().toISOString(),
    )
  }

  const registeredEvent = async (ask: Ask): Promise<Knowledge> => {
    const search = civilSearch(aboutSelf(ask))
    if (!search) return {}
    const answer = await database.civilRecords(official(ask), search)
    const record = Array.isArray(answer?.BanGhi) ? answer.BanGhi.find(isObject) : undefined
    if (!record) return {}
    const values = {
      office: textOf(record.CoQuanDangKy),
      number: textOf(record.So),
      book: textOf(record.Quyen),
      'registered-on': dateOf(record.NgayDangKy),
    }
    return known(values, textOf(answer?.ThoiDiem) ?? app.now().toISOString())
  }

  return async (ask) => {
    const own = /^own-document:(.+)$/.exec(ask.source)
    if (own) return ownDocument(app, ask.subject.id, own[1]!)
    return (await sources[ask.source]?.(ask)) ?? {}
  }
}

const isFemale = ({ gender }: Subject) => gender === '2' || gender === 'female' || gender === 'Nữ'

/** Who asks for an own record need not name themselves again: the sign-in has. */
const aboutSelf = ({ answers, subject }: Ask) =>
  answers['requester-relationship'] === 'self'
    ? { ...answers, 'subject-identity-number': subject.identityNumber }
    : answers

const kinds: Record<string, string> = { birth: 'KS', marriage: 'KH', death: 'KT' }

/** How the civil-status database is asked for the event an extract is wanted of; null while too little is known. */
export function civilSearch(answers: Record<string, unknown>): Record<string, string> | null {
  const kind = kinds[String(answers['event-kind'])]
  const number = textOf(answers['subject-identity-number'])
  const name = textOf(answers['subject-name'])
  const born = textOf(answers['subject-birth-date'])
  if (!kind) return null
  if (number) return { LoaiViec: kind, SoDinhDanh: number }
  if (!name || !born) return null
  return {
    LoaiViec: kind,
    HoVaTen: name,
    ...(born.length === 10 ? { NgayThangNam: born.replaceAll('-', '') } : { Nam: born.slice(0, 4) }),
  }
}

async function ownDocument(app: App, person: string, kind: string): Promise<Knowledge> {
  const documents = await app.read(system, (read) => documentsOf(read, person))
  const document = documents.find((candidate) => candidate.kind === kind && candidate.state === 'valid')
  return document
    ? known(
        {
          number: document.number,
          'registration-number': document.number,
          office: document.issuerName,
          'registered-on': document.issuedOn,
        },
        document.issuedOn,
      )
    : {}
}

function placeNames(): PlaceNames {
  const { provinces, communes } = readAddresses()
  const provinceNames = new Map(provinces.map(({ code, name }) => [code, name]))
  const communeNames = new Map(communes.map(({ code, fullName }) => [code, fullName]))
  return { province: (code) => provinceNames.get(code), commune: (code) => communeNames.get(code) }
}
