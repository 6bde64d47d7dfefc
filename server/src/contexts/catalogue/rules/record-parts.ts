import type {
  Agency,
  Channel,
  ChannelTime,
  Fee,
  LegalBasis,
  ProcedureCase,
  ProcedureComponent,
  ProcedureRecord,
  ProcedureResult,
  Tier,
  TimeUnit,
} from './procedure-record.ts'

export type Words = { vi: string; en: string }

/** One thing a record says. A part with `parts` is compared by them; another by its `value`. */
export type Part = {
  /** What it is called in a list of changes. */
  name: Words
  /** What it may be recognised by in another version, the surest first. */
  ids: readonly string[]
  /** What it says, as a whole: shown when it is new, gone or, without parts, different. */
  value: Words
  parts?: readonly Part[]
  /** The parts of a list stand for themselves; only that their order changed is said of the list. */
  list?: true
}

const both = (text: string): Words => ({ vi: text, en: text })
const nothing = both('')
const quoted = (vi: string, en: string, text: string): Words => ({
  vi: `${vi} “${text}”`,
  en: `${en} “${text}”`,
})

const fact = (id: string, vi: string, en: string, value: Words): Part => ({
  name: { vi, en },
  ids: [id],
  value,
})
const line = (id: string, vi: string, en: string, value: string | null) => fact(id, vi, en, both(value ?? ''))
const listOf = (id: string, vi: string, en: string, parts: readonly Part[]): Part => ({
  name: { vi, en },
  ids: [id],
  value: nothing,
  parts,
  list: true,
})
/** Texts without an id: the same words are the same, and what is left over stands for what had its place. */
const texts = (id: string, many: Words, one: Words, values: readonly string[], say = both): Part =>
  listOf(
    id,
    many.vi,
    many.en,
    values.map((text, index) => ({ name: one, ids: [`text:${text}`, `place:${index}`], value: say(text) })),
  )

const yesNo = (yes: boolean): Words => (yes ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' })

const units: Record<TimeUnit, Words> = {
  hour: { vi: 'giờ', en: 'hours' },
  day: { vi: 'ngày', en: 'days' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  month: { vi: 'tháng', en: 'months' },
}
const channelNames: Record<Channel, Words> = {
  online: { vi: 'Trực tuyến', en: 'Online' },
  post: { vi: 'Bưu chính', en: 'Post' },
  desk: { vi: 'Trực tiếp', en: 'At the desk' },
}
const tierNames: Record<Tier, Words> = {
  province: { vi: 'cấp tỉnh', en: 'province' },
  district: { vi: 'cấp huyện', en: 'district' },
  commune: { vi: 'cấp xã', en: 'commune' },
}

function timeWords({ time, unit, unitGiven }: ChannelTime): Words {
  if (!time || !unit) return { vi: 'chưa quy định', en: 'not said' }
  const [vi, en] = unitGiven ? ['', ''] : [' (đơn vị suy ra)', ' (unit assumed)']
  return { vi: `${time} ${units[unit].vi}${vi}`, en: `${time} ${units[unit].en}${en}` }
}

function feeWords({ amount, per, note }: Fee): Words {
  const more = [per && `/${per}`, note && ` (${note})`].filter(Boolean).join('')
  if (amount === null) return { vi: `theo biểu phí${more}`, en: `by the table of fees${more}` }
  return both(`${amount.toLocaleString('vi-VN')} đ${more}`)
}

function feePart(fee: Fee, index: number): Part {
  const [vi, en] = fee.kind === 'fee' ? ['Phí', 'Fee'] : ['Lệ phí', 'Charge']
  const place = `place:${fee.kind}:${index}`
  return {
    name: fee.code ? { vi: `${vi} ${fee.code}`, en: `${en} ${fee.code}` } : { vi, en },
    ids: [...(fee.code ? [`code:${fee.code}`] : []), `says:${JSON.stringify(fee)}`, place],
    value: feeWords(fee),
    parts: [
      fact('kind', 'Loại', 'Kind', { vi, en }),
      line('code', 'Mã', 'Code', fee.code),
      fact('amount', 'Mức thu', 'Amount', feeWords({ ...fee, per: null, note: null })),
      line('per', 'Tính theo', 'Per', fee.per),
      line('note', 'Ghi chú', 'Note', fee.note),
    ],
  }
}

function timePart(time: ChannelTime, index: number, caseNames: ReadonlyMap<string, string>): Part {
  const of = time.case === null ? null : (caseNames.get(time.case) ?? time.case)
  return {
    name: of === null ? { vi: 'Thời hạn', en: 'Time limit' } : quoted('Thời hạn của', 'Time limit of', of),
    ids: [`case:${of ?? ''}`, `place:${index}`],
    value: timeWords(time),
    parts: [
      line('case', 'Dành cho trường hợp', 'For the case', of),
      fact('time', 'Thời gian', 'Time', timeWords(time)),
      line('note', 'Ghi chú', 'Note', time.note),
      listOf('fees', 'Phí, lệ phí', 'Fees and charges', time.fees.map(feePart)),
    ],
  }
}

/** Ids that only say the place (`c1.p2`) move when something is put in before; a name is surer than they are. */
const identity = ({
  id,
  code,
  name,
}: {
  id: string
  code?: string | null
  name: string | null
}): string[] => [
  ...(code ? [`code:${code}`] : []),
  ...(/^c\d+(\.p\d+)?$/.test(id) ? [`name:${name ?? ''}`, `id:${id}`] : [`id:${id}`, `name:${name ?? ''}`]),
]

function componentPart(paper: ProcedureComponent): Part {
  const { originals, copies } = paper
  const sheets = {
    vi: `${originals} bản chính, ${copies} bản sao`,
    en: `${originals} originals, ${copies} copies`,
  }
  return {
    name: quoted('Thành phần', 'Component', paper.name),
    ids: identity(paper),
    value: { vi: `${paper.name} (${sheets.vi})`, en: `${paper.name} (${sheets.en})` },
    parts: [
      line('name', 'Tên', 'Name', paper.name),
      line('code', 'Mã', 'Code', paper.code),
      fact('originals', 'Số bản chính', 'Originals', both(`${originals}`)),
      fact('copies', 'Số bản sao', 'Copies', both(`${copies}`)),
      fact('form', 'Là mẫu đơn, tờ khai', 'Is a form', yesNo(paper.form)),
      line('formName', 'Tên mẫu', 'Name of the form', paper.formName),
      line('formUrl', 'Địa chỉ tải mẫu', 'Address of the form', paper.formUrl),
      texts(
        'replacedBy',
        { vi: 'Kết quả thay thế', en: 'Results instead' },
        { vi: 'Kết quả thay thế', en: 'Result instead' },
        paper.replacedBy,
      ),
      texts(
        'legalBases',
        { vi: 'Căn cứ của giấy tờ', en: 'Its legal bases' },
        { vi: 'Căn cứ của giấy tờ', en: 'Its legal basis' },
        paper.legalBases,
      ),
    ],
  }
}

function casePart(one: ProcedureCase, index: number): Part {
  const name =
    one.name === null ? { vi: 'Trường hợp chung', en: 'Usual case' } : quoted('Trường hợp', 'Case', one.name)
  return {
    name,
    ids: [...identity(one), `place:${index}`],
    value: {
      vi: `${one.components.length} thành phần, ${one.steps.length} bước`,
      en: `${one.components.length} components, ${one.steps.length} steps`,
    },
    parts: [
      line('name', 'Tên', 'Name', one.name),
      listOf('components', 'Thành phần hồ sơ', 'Components', one.components.map(componentPart)),
      texts('steps', { vi: 'Trình tự', en: 'Steps' }, { vi: 'Bước', en: 'Step' }, one.steps),
    ],
  }
}

const resultPart = ({ name, code }: ProcedureResult, index: number): Part => ({
  name: quoted('Kết quả', 'Result', name),
  ids: [...(code ? [`code:${code}`] : []), `name:${name}`, `place:${index}`],
  value: both(code ? `${name} (${code})` : name),
  parts: [line('name', 'Tên', 'Name', name), line('code', 'Mã', 'Code', code)],
})

const basisPart = ({ number, name, issuer, issuedOn }: LegalBasis): Part => ({
  name: { vi: `Căn cứ ${number}`, en: `Legal basis ${number}` },
  ids: [`number:${number}`],
  value: both([number, name].filter(Boolean).join(': ')),
  parts: [
    line('name', 'Tên', 'Name', name),
    line('issuer', 'Cơ quan ban hành', 'Issuer', issuer),
    line('issuedOn', 'Ngày ban hành', 'Issued on', issuedOn),
  ],
})

const agencyList = (id: string, vi: string, en: string, agencies: readonly Agency[]): Part =>
  listOf(
    id,
    vi,
    en,
    agencies.map(({ code, name }, index) => ({
      name: { vi, en },
      ids: [...(code ? [`code:${code}`] : []), `name:${name}`, `place:${index}`],
      value: both(code ? `${name} (${code})` : name),
    })),
  )

/** Everything a record says, in the order in which people read it. */
export function partsOf(record: ProcedureRecord): Part[] {
  const caseNames = new Map(record.cases.map(({ id, name }) => [id, name ?? 'chung']))
  const { agencies } = record
  return [
    line('code', 'Mã thủ tục', 'Code', record.code),
    line('name', 'Tên thủ tục', 'Name', record.name),
    line('field', 'Lĩnh vực', 'Field', record.field),
    line('ministry', 'Cơ quan công bố', 'Publisher', record.ministry),
    line('decision', 'Quyết định công bố', 'Decision of the ministry', record.decision),
    texts(
      'tiers',
      { vi: 'Cấp thực hiện', en: 'Tiers' },
      { vi: 'Cấp thực hiện', en: 'Tier' },
      record.tiers,
      (tier) => tierNames[tier as Tier],
    ),
    texts(
      'subjects',
      { vi: 'Đối tượng', en: 'Applicants' },
      { vi: 'Đối tượng', en: 'Applicant' },
      record.subjects,
    ),
    listOf('cases', 'Trường hợp', 'Cases', record.cases.map(casePart)),
    listOf(
      'channels',
      'Cách thực hiện',
      'Channels',
      record.channels.map(({ channel, times }) => ({
        name: channelNames[channel],
        ids: [`channel:${channel}`],
        value: {
          vi: times.map((time) => timeWords(time).vi).join('; '),
          en: times.map((time) => timeWords(time).en).join('; '),
        },
        parts: [
          listOf(
            'times',
            'Thời hạn',
            'Time limits',
            times.map((time, index) => timePart(time, index, caseNames)),
          ),
        ],
      })),
    ),
    listOf('results', 'Kết quả', 'Results', record.results.map(resultPart)),
    listOf('legalBases', 'Căn cứ pháp lý', 'Legal bases', record.legalBases.map(basisPart)),
    texts(
      'requirements',
      { vi: 'Yêu cầu, điều kiện', en: 'Conditions' },
      { vi: 'Yêu cầu, điều kiện', en: 'Condition' },
      record.requirements,
    ),
    agencyList('inCharge', 'Cơ quan thực hiện', 'Agency in charge', agencies.inCharge),
    agencyList('competent', 'Cơ quan có thẩm quyền', 'Competent agency', agencies.competent),
    agencyList('authorised', 'Cơ quan được ủy quyền', 'Authorised agency', agencies.authorised),
    agencyList('cooperating', 'Cơ quan phối hợp', 'Cooperating agency', agencies.cooperating),
    texts(
      'related',
      { vi: 'Thủ tục liên quan', en: 'Related procedures' },
      { vi: 'Thủ tục liên quan', en: 'Related procedure' },
      record.related,
    ),
    texts(
      'joint',
      { vi: 'Thủ tục liên thông', en: 'Joint procedures' },
      { vi: 'Thủ tục liên thông', en: 'Joint procedure' },
      record.joint,
    ),
  ]
}
