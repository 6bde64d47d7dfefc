import { sameAnswer } from './answers.ts'
import type { Field } from './form.ts'
import type { ServiceDefinition } from './service.ts'

/** One difference between two definitions, as a sentence in both languages. */
export type ChangeWords = { vi: string; en: string }

type Named = { key: string; vi: string; en: string; value: unknown; place?: string }

/** What differs from one definition to the next, in words: questions one by one, other parts by their names. */
export function compareServices(before: ServiceDefinition, after: ServiceDefinition): ChangeWords[] {
  return [
    ...changedTexts(before, after),
    ...compare('trang', 'page', pagesOf(before), pagesOf(after)),
    ...compare('phần', 'section', sectionsOf(before), sectionsOf(after)),
    ...compare('câu hỏi', 'question', fieldsOf(before), fieldsOf(after), membersOf),
    ...lists.flatMap(([member, vi, en]) => compare(vi, en, partsOf(before, member), partsOf(after, member))),
  ]
}

const lists = [
  ['cases', 'trường hợp', 'case'],
  ['components', 'giấy tờ', 'paper'],
  ['fees', 'phí', 'fee'],
  ['charges', 'lệ phí', 'charge'],
  ['process', 'quy trình', 'process'],
  ['results', 'kết quả', 'result'],
  ['reasons', 'lý do', 'reason'],
  ['examples', 'bộ câu trả lời thử', 'set of test answers'],
  ['legalBases', 'căn cứ pháp lý', 'legal basis'],
  ['whoMayApply', 'đối tượng thực hiện', 'who may apply'],
] as const

type ListName = (typeof lists)[number][0]

function compare(
  vi: string,
  en: string,
  before: readonly Named[],
  after: readonly Named[],
  detail?: (before: unknown, after: unknown) => ChangeWords,
): ChangeWords[] {
  const [old, now] = [byKey(before), byKey(after)]
  const removed = before.filter(({ key }) => !now.has(key))
  const added = after.filter(({ key }) => !old.has(key))
  const stayed = after.filter(({ key }) => old.has(key))
  const changed = stayed.filter(({ key, value }) => !isSame(old.get(key)!.value, value))
  const moved = movedAmong(
    before.filter(({ key }) => now.has(key)),
    stayed,
  )
  return [
    ...removed.map((one) => ({ vi: `Bỏ ${vi} “${one.vi}”`, en: `Removed the ${en} “${one.en}”` })),
    ...added.map((one) => ({ vi: `Thêm ${vi} “${one.vi}”`, en: `Added the ${en} “${one.en}”` })),
    ...changed.map((one) => {
      const what = detail?.(old.get(one.key)!.value, one.value)
      return {
        vi: `Sửa ${vi} “${one.vi}”${what ? `: ${what.vi}` : ''}`,
        en: `Changed the ${en} “${one.en}”${what ? `: ${what.en}` : ''}`,
      }
    }),
    ...moved.map((one) => ({ vi: `Chuyển chỗ ${vi} “${one.vi}”`, en: `Moved the ${en} “${one.en}”` })),
  ]
}

const byKey = (list: readonly Named[]): Map<string, Named> => new Map(list.map((one) => [one.key, one]))

/** Those that stand in another place, or after another neighbour than before; of a swapped pair the one that went back is named. */
function movedAmong(before: readonly Named[], after: readonly Named[]): Named[] {
  const place = new Map(before.map(({ key, place }, index) => [key, { place, index }]))
  let highest = -1
  return after.filter(({ key, place: now }) => {
    const was = place.get(key)!
    if (was.place !== now) return true
    if (was.index < highest) return true
    highest = was.index
    return false
  })
}

const pagesOf = ({ form }: ServiceDefinition): Named[] =>
  form.pages.map((page) => ({
    key: page.id,
    vi: page.title_vi || page.id,
    en: page.title_en || page.id,
    value: page,
  }))

const sectionsOf = ({ form }: ServiceDefinition): Named[] =>
  form.sections.map(({ fields, ...section }) => ({
    key: section.id,
    vi: section.title_vi || section.id,
    en: section.title_en || section.id,
    value: section,
  }))

const fieldsOf = ({ form }: ServiceDefinition): Named[] =>
  form.sections.flatMap(({ id, fields }) =>
    fields.map((field) => ({
      key: field.id,
      vi: field.label_vi || field.id,
      en: field.label_en || field.id,
      value: field,
      place: id,
    })),
  )

function partsOf(service: ServiceDefinition, member: ListName): Named[] {
  return (service[member] as readonly object[]).map((value) => {
    const of = value as Readonly<Record<string, unknown>>
    const key = String(of.id ?? of.code ?? of.number)
    const text = (locale: string) =>
      String(
        of[`name_${locale}`] ||
          of[`label_${locale}`] ||
          of[`title_${locale}`] ||
          of[`sentence_${locale}`] ||
          of[locale] ||
          key,
      )
    return { key, vi: text('vi'), en: text('en'), value }
  })
}

const words: readonly [string, readonly string[], string, string][] = [
  ['text', ['label', 'ask', 'hint', 'missing'], 'chữ', 'its texts'],
  ['required', ['required'], 'bắt buộc', 'whether it is required'],
  ['showWhen', ['showWhen'], 'khi nào hỏi', 'when it is asked'],
  ['choices', ['choices', 'codeList', 'suggest'], 'lựa chọn', 'its choices'],
  ['prefill', ['prefill'], 'nguồn điền sẵn', 'its sources'],
  ['computed', ['computed'], 'cách tính', 'how it is computed'],
  ['rules', ['rules', 'min', 'max', 'maxLength', 'decimals'], 'quy tắc', 'its rules'],
  ['columns', ['columns'], 'cột', 'its columns'],
  ['type', ['type'], 'kiểu trả lời', 'its type'],
]

function membersOf(before: unknown, after: unknown): ChangeWords {
  const [old, now] = [before as Field, after as Field]
  const changed = new Set(
    [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((name) => !isSame(old[name as keyof Field], now[name as keyof Field]))
      .map((name) => name.replace(/_(vi|en)$/, '')),
  )
  const said = words.filter(([, names]) => names.some((name) => changed.has(name)))
  return said.length === 0
    ? { vi: 'ghi chú', en: 'its notes' }
    : { vi: said.map(([, , vi]) => vi).join(', '), en: said.map(([, , , en]) => en).join(', ') }
}

/** Everything that stands for itself: names, places, times. The number of the version and its days are not the author's to say. */
function changedTexts(before: ServiceDefinition, after: ServiceDefinition): ChangeWords[] {
  const changed = (names: readonly (keyof ServiceDefinition)[]) =>
    names.some((name) => !isSame(before[name], after[name]))
  const { pages: _p, sections: _s, ...formBefore } = before.form
  const { pages: _q, sections: _t, ...formAfter } = after.form
  return [
    ...(changed(['name_vi', 'name_en', 'citizenName_vi', 'citizenName_en', 'field_vi', 'field_en'])
      ? [{ vi: 'Sửa tên dịch vụ', en: 'Changed the name of the service' }]
      : []),
    ...(changed(['time']) ? [{ vi: 'Sửa thời hạn giải quyết', en: 'Changed the time limit' }] : []),
    ...(changed(['where', 'tiers']) ? [{ vi: 'Sửa nơi giải quyết', en: 'Changed where it is decided' }] : []),
    ...(changed(['publishedBy', 'checkedOn', 'origin', 'certainty', 'validity_note']) ||
    !isSame(formBefore, formAfter)
      ? [{ vi: 'Sửa nguồn gốc, ghi chú', en: 'Changed its origin and notes' }]
      : []),
  ]
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || sameAnswer(one, other) || canonical(one) === canonical(other)

/** JSON with members in the order of their names; members that are `undefined` are absent. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : member,
  )
}
