import { condition } from './condition-shape.ts'
import { form } from './form-shape.ts'
import {
  anything,
  day,
  flag,
  id,
  list,
  number,
  object,
  objectOr,
  oneOf,
  orNull,
  record,
  type Shape,
  text,
  whole,
} from './shape.ts'

const sure = oneOf('official', 'secondary', 'memory', 'proposal', 'mixed')
const channel = oneOf('online', 'desk', 'post')
const required = objectOr(flag, condition)
const words = object({ vi: text(), en: text() })
const period = { 'validFrom?': day, 'validTo?': day }

const fee = object({
  id,
  kind: oneOf('fee', 'charge'),
  vi: text(),
  en: text(),
  amount: orNull(whole()),
  'quantity?': id,
  'quantityPlus?': whole(-1000, 1000),
  'tariff?': object({
    table: id,
    units: id,
    quantity: id,
    steps: list(object({ 'upTo?': whole(), amount: whole() }), 50),
    'most?': whole(),
  }),
  'when?': condition,
  'exemption?': id,
  'exempt?': list(object({ group: id, ...period })),
  'channels?': list(channel, 3),
  ...period,
  ground: text(),
  sure,
})

const component = object({
  id,
  name_vi: text(),
  name_en: text(),
  ask_vi: text(),
  ask_en: text(),
  required,
  originals: whole(0, 100),
  copies: whole(0, 100),
  'isForm?': flag,
  'shownOnly?': flag,
  'shownAtDesk?': flag,
  'provenBy?': list(
    object({ source: text(200), fields: list(id, 100), data_vi: text(), data_en: text() }),
    20,
  ),
  sure,
})

const step = object({
  step: whole(1, 100),
  id,
  originStep: number(),
  unitKind: text(200),
  role: oneOf('clerk', 'officer', 'leader', 'registry-clerk'),
  action_vi: text(),
  action_en: text(),
  share: number(0, 100),
  'onlineShare?': number(0, 100),
  'after?': list(id, 50),
  'when?': condition,
  'decided?': list(id, 50),
  'otherwise?': flag,
  'decisions?': list(object({ id, vi: text(), en: text() }), 20),
  'drafts?': flag,
  'moves?': list(oneOf('request-supplement', 'refuse', 'return-step'), 3),
  'needs?': object({
    'components?': list(id, 100),
    'papers?': list(whole(1, 5), 5),
    'result?': oneOf('drafted', 'signed'),
    'results?': list(text(200), 20),
  }),
})

const process = object({
  id,
  name_vi: text(),
  name_en: text(),
  totalHours: number(0, 100_000),
  'onlineHours?': number(0, 100_000),
  'cases?': list(id, 100),
  leftOut: list(anything),
  steps: list(step, 50),
  origin: text(),
  sure,
})

const fact = object({
  id,
  label_vi: text(),
  label_en: text(),
  'hint_vi?': text(),
  'hint_en?': text(),
  type: oneOf('text', 'number', 'date'),
  required: flag,
})

const result = object({
  code: text(200),
  name_vi: text(),
  name_en: text(),
  form: text(),
  layout: list(
    object({
      label_vi: text(),
      label_en: text(),
      value: text(),
      type: text(80),
      'beside?': flag,
      'heading_vi?': text(200),
    }),
  ),
  structuredData: list(text()),
  validity_vi: text(),
  validity_en: text(),
  'making?': object({
    book: text(80),
    number: text(200),
    title_vi: text(),
    style: oneOf('certificate', 'notice'),
    'validMonths?': whole(1, 1200),
    'opening_vi?': list(text(), 20),
    'closing_vi?': list(text(), 20),
    'signer_vi?': text(200),
    'signedBy?': list(object({ label_vi: text(200), name: id }), 4),
    'facts?': list(fact, 30),
  }),
  'issuedBy_vi?': text(200),
  'issuedBy_en?': text(200),
  'when?': condition,
  sure,
})

const reason = object({
  code: text(80),
  kind: oneOf('refusal', 'supplement', 'verification', 'wait', 'transfer', 'partial', 'advice'),
  sentence_vi: text(),
  sentence_en: text(),
  ground: text(),
  concerns: list(text(200)),
  sure,
})

const example = object({
  id,
  title_vi: text(),
  title_en: text(),
  cases: list(id),
  submittedOn: day,
  channel,
  answers: record(anything),
  expected: object({ fee: whole(), 'charge?': whole(), 'result?': text(), 'components?': list(id) }),
})

/** The shape of a whole definition: what the types of `service.ts` say, judged at run time. */
export const serviceShape: Shape = object({
  schema: oneOf(1),
  code: text(40),
  version: whole(1, 10_000),
  validFrom: day,
  validTo: orNull(day),
  validity_note: text(),
  name_vi: text(),
  name_en: text(),
  citizenName_vi: text(),
  citizenName_en: text(),
  field_vi: text(),
  field_en: text(),
  tiers: list(oneOf('province', 'district', 'commune'), 3),
  publishedBy: text(),
  checkedOn: day,
  origin: list(text()),
  certainty: record(sure),
  legalBases: list(object({ number: text(), title_vi: text(), sure })),
  'personIs?': oneOf('requester', 'represented'),
  'contact?': object({ 'phone?': id, 'email?': id, 'address?': id }),
  whoMayApply: list(object({ id, vi: text(), en: text(), ground: text(), sure })),
  where: object({ rule_vi: text(), rule_en: text(), ground: text(), sure }),
  cases: list(
    object({
      id,
      label_vi: text(),
      label_en: text(),
      'when?': condition,
      'found?': text(),
      condition_en: text(),
      ground: text(),
      sure,
      ...period,
    }),
  ),
  fees: list(fee),
  charges: list(fee),
  time: object({
    workingDays: number(0, 10_000),
    workingHours: number(0, 100_000),
    cutOff: text(10),
    limit_vi: text(),
    limit_en: text(),
    channels: object({ online: words, desk: words, post: words }),
    sure,
  }),
  form,
  components: list(component),
  process: list(process, 20),
  results: list(result, 50),
  reasons: list(reason),
  examples: list(example, 50),
})
