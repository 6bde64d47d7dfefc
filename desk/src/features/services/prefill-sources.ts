import type { Text } from '../../api-types.ts'

/** A source that forms may be filled from, and the fields it knows. Further names can be typed: sources grow with their partners. */
export type PrefillSourceEntry = Text & { id: string; fields: readonly string[] }

const identity = [
  'full-name',
  'birth-date',
  'ethnicity',
  'nationality',
  'hometown',
  'identity-number',
  'residence',
  'residence-kind',
]

/** The sources that the integrations of this product answer, by the names that forms use. */
export const prefillSources: readonly PrefillSourceEntry[] = [
  {
    id: 'population-database.person',
    vi: 'CSDL dân cư: người nộp',
    en: 'Population database: the applicant',
    fields: [
      ...identity,
      'gender',
      'current-residence',
      'exemption-groups',
      'identity-paper',
      'marital-status',
      'residence-history',
    ],
  },
  {
    id: 'population-database.spouse',
    vi: 'CSDL dân cư: vợ hoặc chồng',
    en: 'Population database: the spouse',
    fields: identity,
  },
  {
    id: 'population-database.father',
    vi: 'CSDL dân cư: cha',
    en: 'Population database: the father',
    fields: [...identity, 'deceased'],
  },
  {
    id: 'population-database.mother',
    vi: 'CSDL dân cư: mẹ',
    en: 'Population database: the mother',
    fields: [...identity, 'deceased'],
  },
  {
    id: 'population-database.household',
    vi: 'CSDL dân cư: hộ gia đình',
    en: 'Population database: the household',
    fields: ['relationship', 'members', 'member-name', 'member-birth-date', 'member-identity-number'],
  },
  {
    id: 'civil-status-database',
    vi: 'CSDL hộ tịch',
    en: 'Civil-status database',
    fields: [
      'number',
      'book',
      'office',
      'registered-on',
      'marriage-of-parents',
      'marriage-number',
      'marriage-date',
      'marriage-office',
    ],
  },
  {
    id: 'health-birth-record',
    vi: 'Giấy chứng sinh điện tử',
    en: 'Electronic birth paper',
    fields: [
      'number',
      'issued-on',
      'facility',
      'birth-date',
      'gender',
      'intended-name',
      'place-kind',
      'place-address',
    ],
  },
  {
    id: 'health-death-record',
    vi: 'Giấy báo tử điện tử',
    en: 'Electronic death notice',
    fields: ['number', 'issued-on', 'facility', 'name', 'date', 'time', 'place', 'place-kind', 'cause'],
  },
  {
    id: 'business-registry',
    vi: 'Đăng ký kinh doanh',
    en: 'Business registry',
    fields: ['name', 'number', 'representative'],
  },
  {
    id: 'land-database',
    vi: 'CSDL đất đai',
    en: 'Land database',
    fields: [
      'parcel-number',
      'map-sheet',
      'parcel-address',
      'area',
      'land-kind',
      'use-until',
      'owners',
      'certificate',
      'serial',
      'book-number',
      'issued-on',
    ],
  },
  {
    id: 'share-question-library',
    vi: 'Đã trả lời ở tờ khai khác',
    en: 'Answered in another form',
    fields: ['phone', 'email', 'delivery', 'copies-wanted'],
  },
  {
    id: 'sign-in',
    vi: 'Tài khoản đăng nhập',
    en: 'The account signed in with',
    fields: ['full-name', 'birth-date', 'identity-number'],
  },
]
