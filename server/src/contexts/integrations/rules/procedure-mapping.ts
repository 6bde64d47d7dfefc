/**
 * A procedure in the form that import files have it (`judgeRecord` of the catalogue reads it), as far as the national record can
 * hold it: it has no ids, no requirements, no legal basis of a single paper, no case of a time limit.
 */
export type FileProcedure = {
  code: string
  name: string
  field: string
  ministry: string
  tiers: string[]
  decision: string
  subjects: string[]
  agencies: Record<'in_charge' | 'competent' | 'authorised' | 'cooperating', FileAgency[]>
  channels: { channel: string; times: FileTime[] }[]
  cases: { name: string | null; steps: string[]; components: FilePaper[] }[]
  results: { name: string; code: string | null }[]
  legal_bases: { number: string; name: string | null; issuer: string | null; issued_on: string | null }[]
  related: string[]
  joint: string[]
}
type FileAgency = { code: string | null; name: string }
type FileFee = {
  kind: 'fee' | 'charge'
  code: string | null
  amount: number | null
  per: string | null
  note: string | null
}
type FileTime = {
  time: number | null
  unit: string | null
  unit_given: boolean
  note: string | null
  fees: FileFee[]
}
type FilePaper = {
  code: string | null
  name: string
  form: boolean
  form_name: string | null
  form_url: string | null
  originals: number
  copies: number
  replaced_by: string[]
}

/** A record as the interface of the national database gives it: every value a text, codes of dictionaries for what has a list. */
export type NationalRecord = {
  MATTHC: string
  TENTTHC: string
  MACOQUANCONGBO: string
  QUYETDINH: string
  TRANGTHAI: string
  TRINHTUTHUCHIEN: { TRUONGHOP: string; TRINHTU: string[] }[]
  CACHTHUCTHUCHIEN: { KENH: string; THOIGIAN: NationalTime[] }[]
  THANHPHANHOSO: { TRUONGHOP: string; GIAYTO: NationalPaper[] }[]
  KETQUATHUCHIEN: { MAKETQUA: string; TENKETQUA: string }[]
  CANCUPHAPLY: { SOKYHIEU: string; TENVANBAN: string; COQUANBANHANH: string; NGAYBANHANH: string }[]
  LINHVUCTHUCHIEN: string
  CAPTHUCHIEN: string[]
  DOITUONGTHUCHIEN: string[]
  COQUANTHUCHIEN: NationalAgency[]
  COQUANTHAMQUYEN: NationalAgency[]
  COQUANUYQUYEN: NationalAgency[]
  COQUANPHOIHOP: NationalAgency[]
  TTHCLIENQUAN: string[]
  TTHCLIENTHONG: string[]
}
type NationalAgency = { MADONVI: string; TENDONVI: string }
type NationalTime = {
  THOIGIANGIAIQUYET: string
  DONVITINH: string
  MOTA: string
  PHILEPHI: { MAPHILEPHI: string; SOTIEN: string; DONVI: string; MOTA: string }[]
}
type NationalPaper = {
  MAGIAYTO: string
  TENGIAYTO: string
  SOBANCHINH: string
  SOBANSAO: string
  TENMAUDON: string
  URL: string
  MA_KQ_THAYTHE: string[]
}

/** Code → name of the national dictionaries, and which codes are charges (lệ phí) and not fees (phí). */
export type Dictionaries = {
  fields: ReadonlyMap<string, string>
  agencies: ReadonlyMap<string, string>
  subjects: ReadonlyMap<string, string>
  charges: ReadonlySet<string>
}

const tiers: [string, string][] = [
  ['CAPTINH', 'province'],
  ['CAPHUYEN', 'district'],
  ['CAPXA', 'commune'],
]
// Channels of the national portal: 1 at the desk, 2 online, 3 by post.
const channels: [string, string][] = [
  ['1', 'desk'],
  ['2', 'online'],
  ['3', 'post'],
]
const units: [string, string][] = [
  ['Giờ', 'hour'],
  ['Ngày', 'day'],
  ['Ngày làm việc', 'working-day'],
  ['Tháng', 'month'],
]

const ours = (pairs: [string, string][], theirs: string) =>
  pairs.find(([code]) => code.toLowerCase() === theirs.toLowerCase())?.[1] ?? theirs
const theirs = (pairs: [string, string][], word: string) =>
  pairs.find(([, name]) => name === word)?.[0] ?? word

const said = (text: string) => text || null
/** `15.000` and `15000` are the same number; null where there is none. */
const number = (text: string) => (/\d/.test(text) ? Number(text.replace(/[.,\s]/g, '')) : null)
const date = (text: string) => (text ? text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : null)

/** What the national record says, for the catalogue to judge; a code that its dictionary lacks stays as it is. */
export const fromNational = (record: NationalRecord, words: Dictionaries): FileProcedure => ({
  code: record.MATTHC,
  name: record.TENTTHC,
  field: words.fields.get(record.LINHVUCTHUCHIEN) ?? record.LINHVUCTHUCHIEN,
  ministry: words.agencies.get(record.MACOQUANCONGBO) ?? record.MACOQUANCONGBO,
  tiers: record.CAPTHUCHIEN.map((tier) => ours(tiers, tier)),
  decision: record.QUYETDINH,
  subjects: record.DOITUONGTHUCHIEN.map((subject) => words.subjects.get(subject) ?? subject),
  agencies: {
    in_charge: record.COQUANTHUCHIEN.map(fromAgency),
    competent: record.COQUANTHAMQUYEN.map(fromAgency),
    authorised: record.COQUANUYQUYEN.map(fromAgency),
    cooperating: record.COQUANPHOIHOP.map(fromAgency),
  },
  channels: record.CACHTHUCTHUCHIEN.map(({ KENH, THOIGIAN }) => ({
    channel: ours(channels, KENH),
    times: THOIGIAN.map((time) => fromTime(time, words)),
  })),
  cases: casesOf(record),
  results: record.KETQUATHUCHIEN.map(({ MAKETQUA, TENKETQUA }) => ({
    name: TENKETQUA,
    code: said(MAKETQUA),
  })),
  legal_bases: record.CANCUPHAPLY.map((basis) => ({
    number: basis.SOKYHIEU,
    name: said(basis.TENVANBAN),
    issuer: said(basis.COQUANBANHANH),
    issued_on: date(basis.NGAYBANHANH),
  })),
  related: record.TTHCLIENQUAN,
  joint: record.TTHCLIENTHONG,
})

const fromAgency = ({ MADONVI, TENDONVI }: NationalAgency): FileAgency => ({
  code: said(MADONVI),
  name: TENDONVI,
})

const fromTime = (time: NationalTime, { charges }: Dictionaries): FileTime => ({
  time: number(time.THOIGIANGIAIQUYET) || null,
  unit: said(time.THOIGIANGIAIQUYET) && ours(units, time.DONVITINH || 'Ngày làm việc'),
  unit_given: time.DONVITINH !== '',
  note: said(time.MOTA),
  fees: time.PHILEPHI.map(({ MAPHILEPHI, SOTIEN, DONVI, MOTA }) => ({
    kind: charges.has(MAPHILEPHI) ? 'charge' : 'fee',
    code: said(MAPHILEPHI),
    amount: number(SOTIEN),
    per: said(DONVI),
    note: said(MOTA),
  })),
})

/** Steps and papers come in two lists under the name of their case; the n-th case of a name in one is the n-th in the other. */
function casesOf({ TRINHTUTHUCHIEN, THANHPHANHOSO }: NationalRecord): FileProcedure['cases'] {
  const steps = Map.groupBy(TRINHTUTHUCHIEN, ({ TRUONGHOP }) => TRUONGHOP)
  const cases = THANHPHANHOSO.map(({ TRUONGHOP, GIAYTO }) => ({
    name: said(TRUONGHOP),
    steps: steps.get(TRUONGHOP)?.shift()?.TRINHTU ?? [],
    components: GIAYTO.map(fromPaper),
  }))
  const others = [...steps.values()].flat()
  return [
    ...cases,
    ...others.map(({ TRUONGHOP, TRINHTU }) => ({ name: said(TRUONGHOP), steps: TRINHTU, components: [] })),
  ]
}

const fromPaper = (paper: NationalPaper): FilePaper => ({
  code: said(paper.MAGIAYTO),
  name: paper.TENGIAYTO,
  form: paper.TENMAUDON !== '',
  form_name: said(paper.TENMAUDON),
  form_url: said(paper.URL),
  originals: number(paper.SOBANCHINH) ?? 0,
  copies: number(paper.SOBANSAO) ?? 0,
  replaced_by: paper.MA_KQ_THAYTHE,
})

/** The record as the national database would have it; names without a code in its dictionaries are given as they are. */
export const toNational = (file: FileProcedure, words: Dictionaries): NationalRecord => ({
  MATTHC: file.code,
  TENTTHC: file.name,
  MACOQUANCONGBO: codeOf(words.agencies, file.ministry),
  QUYETDINH: file.decision,
  TRANGTHAI: '1',
  TRINHTUTHUCHIEN: file.cases.map(({ name, steps }) => ({ TRUONGHOP: name ?? '', TRINHTU: steps })),
  CACHTHUCTHUCHIEN: file.channels.map(({ channel, times }) => ({
    KENH: theirs(channels, channel),
    THOIGIAN: times.map(toTime),
  })),
  THANHPHANHOSO: file.cases.map(({ name, components }) => ({
    TRUONGHOP: name ?? '',
    GIAYTO: components.map(toPaper),
  })),
  KETQUATHUCHIEN: file.results.map(({ name, code }) => ({ MAKETQUA: code ?? '', TENKETQUA: name })),
  CANCUPHAPLY: file.legal_bases.map(({ number: SOKYHIEU, name, issuer, issued_on }) => ({
    SOKYHIEU,
    TENVANBAN: name ?? '',
    COQUANBANHANH: issuer ?? '',
    NGAYBANHANH: issued_on?.replaceAll('-', '') ?? '',
  })),
  LINHVUCTHUCHIEN: codeOf(words.fields, file.field),
  CAPTHUCHIEN: file.tiers.map((tier) => theirs(tiers, tier)),
  DOITUONGTHUCHIEN: file.subjects.map((subject) => codeOf(words.subjects, subject)),
  COQUANTHUCHIEN: file.agencies.in_charge.map(toAgency),
  COQUANTHAMQUYEN: file.agencies.competent.map(toAgency),
  COQUANUYQUYEN: file.agencies.authorised.map(toAgency),
  COQUANPHOIHOP: file.agencies.cooperating.map(toAgency),
  TTHCLIENQUAN: file.related,
  TTHCLIENTHONG: file.joint,
})

const codeOf = (words: ReadonlyMap<string, string>, name: string) =>
  [...words].find(([, word]) => word === name)?.[0] ?? name

const toAgency = ({ code, name }: FileAgency): NationalAgency => ({ MADONVI: code ?? '', TENDONVI: name })

const toTime = ({ time, unit, unit_given, note, fees }: FileTime): NationalTime => ({
  THOIGIANGIAIQUYET: time === null ? '' : `${time}`,
  DONVITINH: unit && unit_given ? theirs(units, unit) : '',
  MOTA: note ?? '',
  PHILEPHI: fees.map(({ code, amount, per, note: described }) => ({
    MAPHILEPHI: code ?? '',
    SOTIEN: amount === null ? '' : `${amount}`,
    DONVI: per ?? '',
    MOTA: described ?? '',
  })),
})

const toPaper = (paper: FilePaper): NationalPaper => ({
  MAGIAYTO: paper.code ?? '',
  TENGIAYTO: paper.name,
  SOBANCHINH: `${paper.originals}`,
  SOBANSAO: `${paper.copies}`,
  TENMAUDON: paper.form_name ?? '',
  URL: paper.form_url ?? '',
  MA_KQ_THAYTHE: paper.replaced_by,
})
