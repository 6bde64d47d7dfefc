import type { Text } from '../../../kernel/values/locale.ts'
import { dateInVietnam, type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'

/** For whom a dossier was handed in, as it was kept that day. */
type Acting = {
  capacity: 'parent' | 'representative' | 'authorised'
  name: string
  number: string
  basis:
    | { kind: 'population-database' | 'business-registry'; asOf: string }
    | { kind: 'authorisation'; from: PlainDate; to: PlainDate }
    | { kind: 'paper'; number: string; issuedOn: PlainDate; until: PlainDate }
}

const capacities: Record<Acting['capacity'], Text> = {
  parent: { vi: 'Cha, mẹ nộp thay con', en: 'A parent for the child' },
  representative: { vi: 'Người đại diện nộp cho', en: 'The representative for' },
  authorised: { vi: 'Nộp theo ủy quyền của', en: 'Authorised by' },
}

/** For whom a dossier was handed in, in what capacity, and what showed it that day, in one sentence. */
export function actingWords({ capacity, name, number, basis }: Acting): Text {
  const { vi, en } = capacities[capacity]
  const shown = basisWords(basis)
  return {
    vi: `${vi} ${name} (${number}); căn cứ: ${shown.vi}.`,
    en: `${en} ${name} (${number}); shown by: ${shown.en}.`,
  }
}

function basisWords(basis: Acting['basis']): Text {
  switch (basis.kind) {
    case 'population-database':
    case 'business-registry': {
      const day = writeDay(basis.asOf.length === 10 ? basis.asOf : dateInVietnam(new Date(basis.asOf)))
      return basis.kind === 'population-database'
        ? { vi: `CSDL quốc gia về dân cư, ngày ${day}`, en: `the population database, ${day}` }
        : { vi: `CSDL đăng ký kinh doanh, ngày ${day}`, en: `the business registry, ${day}` }
    }
    case 'authorisation': {
      const [from, to] = [writeDay(basis.from), writeDay(basis.to)]
      return {
        vi: `ủy quyền trên cổng, từ ${from} đến ${to}`,
        en: `an authorisation given on this portal, ${from} to ${to}`,
      }
    }
    case 'paper': {
      const [on, until] = [writeDay(basis.issuedOn), writeDay(basis.until)]
      return {
        vi: `văn bản ủy quyền số ${basis.number} ngày ${on}, đến hết ${until}`,
        en: `written authorisation no. ${basis.number} of ${on}, until ${until}`,
      }
    }
  }
}
