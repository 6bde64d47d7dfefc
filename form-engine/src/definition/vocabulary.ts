/**
 * What a named rule or computation is made of. `field` names a field of the form (in a column: a column of the row or a
 * field of the form), `column` a column of the table that the rule stands on, `?` may be absent.
 */
export type Part =
  | 'field'
  | 'field?'
  | 'fields'
  | 'column'
  | 'number'
  | 'number?'
  | 'flag?'
  | 'text'
  | 'text?'
  | 'texts'
  | 'texts?'
  | 'map'
  | 'patterns'
  | 'sex?'
  | 'choices'
  | 'choices?'
  | 'value?'

type Vocabulary = Readonly<Record<string, Readonly<Record<string, Part>>>>

/** Every rule that a field may have. A name that is not here would be ignored by the engine, so it is refused. */
export const ruleVocabulary: Vocabulary = {
  'not-future': {},
  'not-past': { days: 'number?' },
  'within-last': { days: 'number' },
  'within-next': { days: 'number' },
  'age-of': { field: 'field', least: 'number?', under: 'number?' },
  'person-name': {},
  'number-within': { least: 'number?', most: 'number?' },
  'day-in-text': { months: 'number' },
  'counts-rows': { table: 'field', column: 'text', sure: 'texts', maybe: 'texts?' },
  'not-before': { field: 'field' },
  'not-after': { field: 'field' },
  'days-after': { field: 'field', least: 'number?', most: 'number?' },
  'months-after': { field: 'field', least: 'number?', most: 'number?' },
  weekday: {},
  'year-not-future': {},
  'at-least-age': { years: 'number' },
  'at-least-years-before': { field: 'field', years: 'number' },
  'identity-agrees': { birthDate: 'field?', gender: 'field?', sex: 'sex?' },
  'paper-number': { kind: 'field' },
  'given-name': {},
  'surname-of-one': { fields: 'fields' },
  'same-as-one': { fields: 'fields' },
  'one-of': { values: 'texts' },
  'differs-from': { field: 'field' },
  'number-at-most': { field: 'field', less: 'flag?' },
  pattern: { patterns: 'patterns' },
  'not-words': { words: 'texts' },
  'rows-differ': { column: 'column' },
  'rows-with': { column: 'column', value: 'text', least: 'number?', most: 'number?' },
  'periods-apart': { from: 'column', to: 'column' },
}

/** Every way in which the system fills a field itself. */
export const computedVocabulary: Vocabulary = {
  'date-in-words': { from: 'field' },
  'money-in-words': { from: 'field' },
  'late-after': { from: 'field', days: 'number', late: 'text', inTime: 'text', lateOtherwise: 'choices?' },
  map: { from: 'field', values: 'map' },
  'first-of': { values: 'choices', otherwise: 'value?' },
  'age-under': { from: 'field', years: 'number', yes: 'text', no: 'text' },
  'before-today': { from: 'field', yes: 'text', no: 'text', whenEmpty: 'text?' },
  sum: { table: 'field', column: 'text' },
  percent: { of: 'field', per: 'field' },
}

/** The fields of the form that a rule or computation names, with the member that names each. */
export function namedFields(vocabulary: Vocabulary, named: { rule: string }): [string, string][] {
  const parts = Object.hasOwn(vocabulary, named.rule) ? vocabulary[named.rule]! : {}
  const members = named as unknown as Record<string, unknown>
  return Object.entries(parts).flatMap(([member, part]): [string, string][] => {
    const value = members[member]
    if ((part === 'field' || part === 'field?') && typeof value === 'string') return [[member, value]]
    if (part === 'fields' && Array.isArray(value))
      return value.map((id, index): [string, string] => [`${member}/${index}`, String(id)])
    return []
  })
}
