import type { PartnerService, PopulationDatabase } from '../adapters/population-database.ts'
import {
  businessFields,
  businessKnowledge,
  checkedNameKnowledge,
  deathNoticeFields,
  deathNoticeKnowledge,
  landFields,
  landKnowledge,
  licenceFields,
  licenceKnowledge,
} from '../rules/partner-records.ts'
import {
  birthPaperFields,
  birthPaperKnowledge,
  dateOf,
  isObject,
  type Knowledge,
  known,
  type PlaceNames,
  textOf,
} from '../rules/partner-values.ts'
import { type Ask, official, type Source } from './source.ts'

type Given = { database: PopulationDatabase; names: PlaceNames; now: () => Date }
type Item = Record<string, unknown>

/** Databases of other ministries that the integration platform passes questions on to. */
export function partnerSources({ database, names, now }: Given): Record<string, Source> {
  /** The items of the list that the service answers with, and as of when; none for a person it does not know. */
  const items = async (ask: Ask, service: PartnerService, list: string) => {
    const answer = await database.partner(official(ask), service, ask.subject.identityNumber)
    const found = answer?.[list]
    const asOf = textOf(answer?.ThoiDiem) ?? now().toISOString()
    return { found: Array.isArray(found) ? found.filter(isObject) : [], asOf }
  }
  /** Of the only item there is: from several the system does not choose for the person. */
  const ofOnly =
    (service: PartnerService, list: string, read: (item: Item, asOf: string) => Knowledge) =>
    async (ask: Ask): Promise<Knowledge> => {
      const { found, asOf } = await items(ask, service, list)
      const { business } = ask.subject
      const fitting = business ? found.filter(({ MaSo }) => MaSo === business || MaSo === undefined) : found
      return fitting.length === 1 ? read(fitting[0]!, asOf) : {}
    }

  const birthPaper = async (ask: Ask): Promise<Knowledge> => {
    const answer = await database.birthPapers(official(ask), ask.subject)
    const papers = Array.isArray(answer?.GiayChungSinh) ? answer.GiayChungSinh.filter(isObject) : []
    const paper = papers.find((one) => one.DaDangKyKhaiSinh !== true)
    if (!paper) return {}
    const asOf = dateOf(paper.NgayCap) ?? now().toISOString()
    // A hospital's paper is found for its parents only, so who finds one is mother or father of the child.
    return {
      ...birthPaperKnowledge(paper, asOf, names),
      ...known({ relationship: isFemale(ask.subject) ? 'mother' : 'father' }, asOf),
    }
  }

  const land = async (ask: Ask): Promise<Knowledge> => {
    const { found, asOf } = await items(ask, 'land', 'ThuaDat')
    const serial = textOf(ask.answers['certificate-serial'])
    const parcels = serial ? found.filter(({ SoPhatHanh }) => SoPhatHanh === serial) : found
    return parcels.length === 1 ? landKnowledge(parcels[0]!, asOf, names) : {}
  }

  return {
    'health-birth-record': { parts: [{ fields: birthPaperFields, ask: birthPaper }] },
    'health-death-record': {
      parts: [
        {
          fields: deathNoticeFields,
          ask: ofOnly('death-notices', 'GiayBaoTu', (item, asOf) => deathNoticeKnowledge(item, asOf, names)),
        },
      ],
    },
    'land-database': {
      parts: [{ fields: landFields, reads: ['certificate-serial'], ask: land }],
    },
    'business-registry': {
      parts: [
        { fields: businessFields, ask: ofOnly('businesses', 'DoanhNghiep', businessKnowledge) },
        { fields: ['name-check'], ask: ofOnly('businesses', 'TenDaTraCuu', checkedNameKnowledge) },
      ],
    },
    'driving-licence-database': {
      parts: [{ fields: licenceFields, ask: ofOnly('driving-licences', 'GiayPhep', licenceKnowledge) }],
    },
    'insurance-database': {
      parts: [
        {
          fields: ['facilities'],
          ask: ofOnly('care-facilities', 'NoiKham', ({ Ten }, asOf) =>
            known({ facilities: textOf(Ten) }, asOf),
          ),
        },
      ],
    },
  }
}

const isFemale = ({ gender }: Ask['subject']) => gender === '2' || gender === 'female' || gender === 'Nữ'
