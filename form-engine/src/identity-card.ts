import { isRecord, type PlainDate } from './answers.ts'
import { isPlainDate } from './plain-date.ts'

/**
 * What a card says of its holder. It is not verified: a code can be printed by anybody, and what a reader of chips
 * reports is believed only as far as the reader is. `further` are parts that we do not know the meaning of.
 */
export type CardData = {
  read: 'qr' | 'chip'
  identityNumber: string
  oldNumber?: string
  name: string
  birthDate?: PlainDate
  gender?: 'male' | 'female'
  residence?: string
  issuedOn?: PlainDate
  further: readonly string[]
}

/** More than this is no card; a code of one has some 150 characters. */
const longest = 20_000

/**
 * Reads what a scanner types from the code of an identity card: `number|old number|name|ddMMyyyy|sex|residence|ddMMyyyy`.
 * Sure for the chip card of 2021 (read second-hand: Circular 06/2021/TT-BCA names these contents, programs in use this
 * order). The card of Law 26/2023 adds parts behind or leaves some empty; their meaning was not found in a published
 * text, so they are kept and not interpreted. Also a chip reader's JSON. Undefined when it is no card; never throws.
 */
export function readIdentityCard(text: unknown): CardData | undefined {
  if (typeof text !== 'string' || text.length > longest) return undefined
  const tidy = text
    .normalize('NFC')
    .replace(/[\r\n\t]+/g, ' ')
    .trim()
  return tidy.startsWith('{') ? readChip(tidy) : readCode(tidy)
}

function readCode(text: string): CardData | undefined {
  const [number = '', old = '', name = '', born = '', sex = '', residence = '', issued = '', ...more] = text
    .split('|')
    .map(oneLine)
  return cardOf('qr', { number, old, name, born, sex, residence, issued }, more)
}

/** Names under which readers of chips report the same thing: data groups 1 and 13, in the words of three makers. */
const chipNames = {
  number: ['personalNumber', 'idNumber', 'eidNumber', 'soCccd', 'documentNumber'],
  old: ['oldIdNumber', 'oldEidNumber', 'soCmnd'],
  name: ['fullName', 'personName', 'hoTen', 'name'],
  born: ['dateOfBirth', 'ngaySinh'],
  sex: ['gender', 'sex', 'gioiTinh'],
  residence: ['residencePlace', 'placeOfResidence', 'noiThuongTru', 'residence'],
  issued: ['dateOfIssue', 'dateOfIssuance', 'ngayCap'],
} as const
type Part = keyof typeof chipNames

/**
 * JSON of a reader: fields at the top or in `dg13` and `dg1` (ICAO 9303 calls the groups so; the fields of DG13 are
 * Vietnam's own and not published, the names were seen in programs that use readers). DG13 has the diacritics, so it wins.
 */
function readChip(text: string): CardData | undefined {
  const whole = parsed(text)
  if (!isRecord(whole)) return undefined
  const groups = [whole.dg13, whole.DG13, whole, whole.dg1, whole.DG1].filter(isRecord)
  const part = (name: Part): string => {
    for (const group of groups)
      for (const key of chipNames[name]) {
        const value = Object.hasOwn(group, key) ? group[key] : undefined
        if (typeof value === 'string' && value.trim() !== '') return oneLine(value)
      }
    return ''
  }
  const parts = Object.fromEntries(Object.keys(chipNames).map((name) => [name, part(name as Part)]))
  return cardOf('chip', parts as Record<Part, string>, [])
}

function cardOf(
  read: CardData['read'],
  { number, old, name, born, sex, residence, issued }: Record<Part, string>,
  more: readonly string[],
): CardData | undefined {
  if (!/^\d{12}$/.test(number) || !/^\p{L}[\p{L}\p{M} .'’-]{0,99}$/u.test(name)) return undefined
  const [birthDate, issuedOn, gender] = [dayOf(born), dayOf(issued), genderOf(sex)]
  return {
    read,
    identityNumber: number,
    ...(/^\d{9}$/.test(old) && { oldNumber: old }),
    name: name.toLocaleUpperCase('vi'),
    ...(birthDate && { birthDate }),
    ...(gender && { gender }),
    ...(residence !== '' && { residence: residence.slice(0, 300) }),
    ...(issuedOn && { issuedOn }),
    further: more.filter((part) => part !== '').slice(0, 20),
  }
}

/** `12031994`, `12/03/1994`, `1994-03-12`, and `940312` is not read: its century is not known. */
function dayOf(text: string): PlainDate | undefined {
  const digits = /^(\d{2})[/.-]?(\d{2})[/.-]?(\d{4})$/.exec(text)
  const day = digits ? `${digits[3]}-${digits[2]}-${digits[1]}` : text
  return isPlainDate(day) ? day : undefined
}

function genderOf(text: string): CardData['gender'] {
  const word = text.toLowerCase()
  if (word === 'nam' || word === 'm' || word === 'male') return 'male'
  return word === 'nữ' || word === 'nu' || word === 'f' || word === 'female' ? 'female' : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
