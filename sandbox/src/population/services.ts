import type { Place } from '../people/person.ts'
import { splitName } from '../people/person.ts'
import type { Fields } from '../shell/fields.ts'
import { birthPaperOut, citizenOut, householdOut, marriageOut, recordOut } from './answers.ts'
import { findRecords } from './find-records.ts'
import {
  dashed,
  identityPattern,
  type Official,
  readBirth,
  readDate,
  readPersonQuestion,
} from './messages.ts'
import type { BirthReport, Newborns } from './newborns.ts'
import { type Match, matchPerson, type Registry } from './registry.ts'

/** A request that was read: whom it is about, and the answer, computed only after faults and failures are out. */
export type Question = { subjects: string[]; answer(official: Official): Record<string, unknown> }

export const outcomes = {
  done: { MaLoi: '00', ThongBao: 'Thành công' },
  absent: { MaLoi: '01', ThongBao: 'Không tìm thấy thông tin' },
  'other-name': { MaLoi: '02', ThongBao: 'Họ, chữ đệm, tên không khớp với dữ liệu' },
  'other-birth-date': { MaLoi: '03', ThongBao: 'Ngày, tháng, năm sinh không khớp với dữ liệu' },
  'already-numbered': { MaLoi: '04', ThongBao: 'Trẻ đã được cấp số định danh theo yêu cầu khác' },
} as const

const kinds = { KS: 'birth', KH: 'marriage', KT: 'death' } as const

/** What the server can be asked, by address. */
export function createServices(
  registry: Registry,
  newborns: Newborns,
): Record<string, (fields: Fields) => Question> {
  return {
    '/api/congdan': (fields) => aboutPerson(fields, (person) => ({ CongDan: citizenOut(person, registry) })),
    '/api/hogiadinh': (fields) =>
      aboutPerson(fields, (person) => ({ HoGiaDinh: householdOut(person, registry) })),
    '/api/giaychungsinh': askBirthPapers,
    '/api/hotich/tracuu': askRecords,
    '/api/hotich/ketthon': askMarriage,
    '/api/sodinhdanh/capmoi': (fields) => {
      const report = readBirthReport(fields)
      return {
        subjects: given(report.motherId, report.fatherId),
        answer: ({ requestCode, official }) => {
          const { newborn, repeated } = newborns.allot(requestCode, official, report)
          return { ...outcomes[repeated ? 'already-numbered' : 'done'], SoDinhDanh: newborn.identityNumber }
        },
      }
    },
  }

  function aboutPerson(
    fields: Fields,
    out: (person: NonNullable<ReturnType<Registry['person']>>) => object,
  ): Question {
    const asked = readPersonQuestion(fields)
    return {
      subjects: [asked.identityNumber],
      answer: () => {
        const person = registry.person(asked.identityNumber)
        const match: Match = matchPerson(person, asked)
        return match === 'found' && person
          ? { ...outcomes.done, ...out(person) }
          : { ...outcomes[match === 'found' ? 'absent' : match] }
      },
    }
  }

  function askBirthPapers(fields: Fields): Question {
    const motherId = fields.optional('SoDinhDanhMe', { pattern: identityPattern })
    const fatherId = fields.optional('SoDinhDanhCha', { pattern: identityPattern })
    if (!motherId && !fatherId) fields.flag('SoDinhDanhMe', 'is missing (or SoDinhDanhCha)')
    return {
      subjects: given(motherId, fatherId),
      answer: () => ({
        ...outcomes.done,
        GiayChungSinh: registry
          .birthPapersOf({ motherId, fatherId })
          .map((paper) => birthPaperOut(paper, registry)),
      }),
    }
  }

  function askRecords(fields: Fields): Question {
    const kind = fields.text('LoaiViec', { oneOf: Object.keys(kinds) }) as keyof typeof kinds
    const identityNumber = fields.optional('SoDinhDanh', { pattern: identityPattern })
    const name = identityNumber ? undefined : fields.text('HoVaTen', { max: 200 })
    const birth = identityNumber ? undefined : readBirth(fields)
    const office = fields.optional('CoQuanDangKy', { max: 300 })
    return {
      subjects: given(identityNumber, name),
      answer: () => {
        const found = findRecords(registry, { kind: kinds[kind], identityNumber, name, birth, office })
        return found.length === 0
          ? outcomes.absent
          : { ...outcomes.done, BanGhi: found.map((record) => recordOut(record, registry)) }
      },
    }
  }

  function askMarriage(fields: Fields): Question {
    const one = fields.text('SoDinhDanh1', { pattern: identityPattern })
    const other = fields.text('SoDinhDanh2', { pattern: identityPattern })
    return {
      subjects: [one, other],
      answer: () => {
        const marriage = registry.marriageOf(one, other)
        return { ...outcomes.done, KetHon: marriage ? marriageOut(marriage, registry) : null }
      },
    }
  }
}

function readBirthReport(fields: Fields): BirthReport {
  const name = fields.text('HoVaTen', { max: 200 })
  if (name && !splitName(name).given) fields.flag('HoVaTen', 'must have a family name and a given name')
  const motherId = fields.optional('SoDinhDanhMe', { pattern: identityPattern })
  const fatherId = fields.optional('SoDinhDanhCha', { pattern: identityPattern })
  if (!motherId && !fatherId) fields.flag('SoDinhDanhMe', 'is missing (or SoDinhDanhCha)')
  fields.text('QuocTich', { oneOf: ['VN'] })
  const birth = readDate(fields, 'NgayThangNam', true) ?? ''
  if (birth && !/^(19|20|21)/.test(birth)) fields.flag('NgayThangNam', 'must be between 1900 and 2199')
  return {
    name,
    birthDate: dashed(birth),
    gender: fields.text('GioiTinh', { oneOf: ['1', '2'] }) === '1' ? 'male' : 'female',
    ethnicity: fields.text('DanToc', { pattern: /^(0[1-9]|[1-4]\d|5[0-4])$/ }),
    motherId,
    fatherId,
    birthPaperNumber: fields.optional('SoGiayChungSinh', { max: 50 }),
    registrationNumber: fields.text('SoDangKy', { max: 50 }),
    registeredOn: dashed(readDate(fields, 'NgayDangKy', true) ?? ''),
    office: fields.text('CoQuanDangKy', { max: 300 }),
    hometown: readPlace(fields, 'QueQuan'),
    birthPlace: readPlace(fields, 'NoiSinh'),
  }
}

function readPlace(fields: Fields, name: string): Place | undefined {
  const place = fields.object(name)
  if (!place) return undefined
  return {
    provinceCode: place.text('MaTinhThanh', { pattern: /^\d{2}$/ }),
    communeCode: place.text('MaPhuongXa', { pattern: /^\d{5}$/ }),
    detail: place.optional('ChiTiet') ?? '',
    text: '',
  }
}

function given(...values: (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined)
}
