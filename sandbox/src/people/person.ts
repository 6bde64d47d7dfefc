export type Place = { provinceCode: string; communeCode: string; text: string; detail: string }

export type MaritalStatus = 'never' | 'married' | 'divorced' | 'widowed'

/** How the population database treats a question about this person; everyone but `normal` is there to show a failure. */
export type Behaviour = 'normal' | 'down' | 'slow' | 'absent'

/** A VNeID account: what the portal learns at sign-in. */
export type Account = {
  level: 1 | 2
  /** Set when the account still holds a birth date that the population database has corrected. */
  birthDate?: string
  organisation?: { name: string; taxCode: string; businessCode: string }
}

/** An invented person with the full record of the population database; dates are `YYYY-MM-DD`. */
export type Person = {
  identityNumber: string
  family: string
  middle: string
  given: string
  birthDate: string
  gender: 'male' | 'female'
  /** Code of the General Statistics Office, 01–54. */
  ethnicity: string
  nationality: 'VN'
  religion: 'none'
  maritalStatus: MaritalStatus
  hometown: Place
  birthRegistration: Place
  permanentResidence: Place
  currentResidence: Place
  phone?: string
  email?: string
  fatherId?: string
  motherId?: string
  spouseId?: string
  householdHeadId: string
  /** An id of the code list relations-to-head. */
  relationToHead: string
  identityPaper?: { issuedOn: string; issuedBy: string }
  /** Ids of the code list exemption-grounds. */
  exemptions: string[]
  /** Where the person lived from when to when; open at the end where the person lives now. */
  residences?: { place: Place; from: string; to?: string }[]
  /** The health facility at which the person is insured to be seen first. */
  careFacility?: string
  account?: Account
  behaviour: Behaviour
  story: { vi: string; en: string }
}

/** The name as papers write it, in capitals with diacritics. */
export function fullName(person: Pick<Person, 'family' | 'middle' | 'given'>): string {
  return [person.family, person.middle, person.given].filter(Boolean).join(' ')
}

/** Cuts a full name into family name, middle names and given name. */
export function splitName(name: string): Pick<Person, 'family' | 'middle' | 'given'> {
  const words = normaliseName(name).split(' ')
  const family = words[0] ?? ''
  return words.length === 1
    ? { family, middle: '', given: '' }
    : { family, middle: words.slice(1, -1).join(' '), given: words.at(-1) ?? '' }
}

/** One spelling for comparing names: composed letters, capitals, single spaces; diacritics still count. */
export function normaliseName(name: string): string {
  return name.normalize('NFC').toUpperCase().trim().replace(/\s+/g, ' ')
}
