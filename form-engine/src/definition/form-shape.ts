import { isRecord } from '../answers.ts'
import type { FieldType } from '../form.ts'
import { readPattern } from '../rules/patterns.ts'
import { condition } from './condition-shape.ts'
import { at, type Findings } from './finding.ts'
import { definitionLimits as limits } from './limits.ts'
import * as shape from './shape.ts'
import { flag, id, list, object, objectOr, oneOf, record, type Shape, text, whole } from './shape.ts'
import { computedVocabulary, type Part, ruleVocabulary } from './vocabulary.ts'

/** Every type of field there is. */
export const fieldTypes: Readonly<Record<FieldType, true>> = {
  name: true,
  text: true,
  'date-partial': true,
  date: true,
  time: true,
  'identity-number': true,
  gender: true,
  ethnicity: true,
  nationality: true,
  religion: true,
  address: true,
  phone: true,
  email: true,
  money: true,
  number: true,
  choice: true,
  table: true,
  relationship: true,
  file: true,
  declaration: true,
}

const sureness = oneOf('official', 'secondary', 'memory', 'proposal', 'mixed')
export const choice = object({ id, vi: text(), 'en?': text() })

const value: Shape = (given, pointer, faults) =>
  typeof given === 'number' ? shape.number()(given, pointer, faults) : text()(given, pointer, faults)

/** Only patterns that the engine can match in bounded time. */
const pattern: Shape = (given, pointer, faults) => {
  text(200)(given, pointer, faults)
  if (typeof given === 'string' && !readPattern(given))
    faults.error(pointer, 'pattern-refused', 'Không dùng mẫu này', 'This pattern cannot be used')
}

const parts: Record<Part, Shape> = {
  field: id,
  'field?': id,
  fields: list(id, limits.columns),
  column: id,
  number: shape.number(),
  'number?': shape.number(),
  'flag?': flag,
  text: text(),
  'text?': text(),
  texts: list(text(200), limits.choices),
  'texts?': list(text(200), limits.choices),
  map: record(text(200)),
  patterns: list(pattern, limits.columns),
  'sex?': oneOf('male', 'female'),
  choices: list(object({ when: condition, value }), limits.columns),
  'choices?': list(object({ when: condition, value }), limits.columns),
  'value?': value,
}

/** A rule or computation that the engine knows, with what it needs. */
const fromVocabulary =
  (vocabulary: Readonly<Record<string, Readonly<Record<string, Part>>>>): Shape =>
  (given, pointer, faults) => {
    const name = isRecord(given) ? given.rule : undefined
    if (typeof name !== 'string' || !Object.hasOwn(vocabulary, name)) return unknownRule(pointer, faults)
    const members = Object.entries(vocabulary[name]!).map(
      ([member, part]) => [part.endsWith('?') ? `${member}?` : member, parts[part]] as const,
    )
    object(Object.fromEntries(members))(given, pointer, faults)
  }

const unknownRule = (pointer: string, faults: Findings) =>
  faults.error(at(pointer, 'rule'), 'unknown-rule', 'Không có quy tắc này', 'There is no such rule')

const both =
  (...shapes: readonly Shape[]): Shape =>
  (given, pointer, faults) => {
    for (const one of shapes) one(given, pointer, faults)
  }

const rule = both(
  fromVocabulary(ruleVocabulary),
  object({ vi: text(), en: text(), 'when?': condition, 'advice?': flag, 'ground?': text() }),
)

const plainField = {
  id,
  type: oneOf(...Object.keys(fieldTypes)),
  label_vi: text(),
  label_en: text(),
  ask_vi: text(),
  ask_en: text(),
  'hint_vi?': text(),
  'hint_en?': text(),
  'missing_vi?': text(),
  'missing_en?': text(),
  required: objectOr(flag, condition),
  'showWhen?': condition,
  'computed?': both(fromVocabulary(computedVocabulary), object({ 'askOtherwise?': flag })),
  'prefill?': list(
    object({
      source: text(200),
      field: text(200),
      'when?': condition,
      'values?': record(text(200)),
      'sentence?': list(object({ vi: text(), 'when?': condition }), limits.columns),
    }),
    limits.prefill,
  ),
  'choices?': list(choice, limits.choices),
  'codeList?': id,
  'suggest?': object({ codeList: id, 'idTo?': id }),
  'min?': shape.number(),
  'max?': shape.number(),
  'decimals?': whole(0, 6),
  'orOrganisation?': flag,
  'confirmBy?': object({ name: id, number: id, value: text(200), shows: list(id, limits.columns) }),
  'maxLength?': whole(1, 20_000),
  'rules?': list(rule, limits.rules),
  'rule?': text(),
  'note?': text(),
  'origin?': text(),
  'sure?': sureness,
  'replaces?': list(id, limits.columns),
}

/** A column is a field without columns of its own; a table in a table is not read. Its question is its label. */
const column = object(
  Object.fromEntries(
    Object.entries(plainField).map(([name, one]) => [/^(ask|label)_/.test(name) ? `${name}?` : name, one]),
  ),
)
const field = object({ ...plainField, 'columns?': list(column, limits.columns) })

export const form: Shape = object({
  name_vi: text(),
  name_en: text(),
  legal: text(),
  paperOrder: text(),
  origin: text(),
  sure: sureness,
  pages: list(
    object({
      id,
      kind: oneOf('questions', 'papers', 'check'),
      title_vi: text(),
      title_en: text(),
      'lead_vi?': text(),
      'lead_en?': text(),
      sections: list(id, limits.sections),
    }),
    limits.pages,
  ),
  sections: list(
    object({
      id,
      title_vi: text(),
      title_en: text(),
      'showWhen?': condition,
      'note?': text(),
      fields: list(field, limits.fields),
    }),
    limits.sections,
  ),
})
