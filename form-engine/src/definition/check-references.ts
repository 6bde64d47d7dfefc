import type { CodeLists, Field } from '../form.ts'
import type { ServiceDefinition } from '../service.ts'
import {
  conditionsOf,
  laterConditionsOf,
  namesIn,
  type PlacedField,
  placedConditions,
  placedFields,
} from './each-condition.ts'
import type { Findings } from './finding.ts'
import { computedVocabulary, namedFields, ruleVocabulary } from './vocabulary.ts'

const unknown = (findings: Findings, pointer: string, id: string) =>
  findings.error(pointer, 'unknown-field', `Không có câu hỏi "${id}"`, `There is no question "${id}"`)

const later = (findings: Findings, pointer: string, id: string) =>
  findings.error(
    pointer,
    'names-later',
    `Dựa vào "${id}" là câu hỏi chưa được hỏi ở đây`,
    `This rests on "${id}", which is only asked later`,
  )

/** Everything that names a question, a list, a paper or a case names one that exists, and one that stands before where it must. */
export function checkReferences(service: ServiceDefinition, lists: CodeLists, findings: Findings): void {
  const placed = placedFields(service.form)
  const order = new Map(placed.map(({ field, index }) => [field.id, index]))
  for (const one of placed) checkField(one, placed, { order, lists, findings })
  for (const [s, { showWhen, fields }] of service.form.sections.entries()) {
    if (!showWhen) continue
    const first = placed.find(({ field }) => field === fields[0])?.index ?? placed.length
    for (const id of namesIn(showWhen)) {
      const pointer = `/form/sections/${s}/showWhen`
      if (!order.has(id)) unknown(findings, pointer, id)
      else if (order.get(id)! >= first) later(findings, pointer, id)
    }
  }
  for (const { condition, pointer } of placedConditions(service))
    for (const id of namesIn(condition)) if (!order.has(id)) unknown(findings, pointer, id)
  for (const [member, id] of Object.entries(service.contact ?? {}))
    if (!order.has(id)) unknown(findings, `/contact/${member}`, id)
  checkAmounts(service, { order, lists, findings })
  checkColumnNames(service, findings)
  checkPapersAndReasons(service, order, findings)
  checkCycles(placed, findings)
}

type Context = { order: ReadonlyMap<string, number>; lists: CodeLists; findings: Findings }

function checkField(
  { field, pointer, index }: PlacedField,
  placed: readonly PlacedField[],
  { order, lists, findings }: Context,
): void {
  const before = (id: string, place: string) => {
    if (!order.has(id)) unknown(findings, place, id)
    else if (order.get(id)! >= index) later(findings, place, id)
  }
  for (const { condition, step } of conditionsOf(field))
    for (const id of namesIn(condition)) before(id, pointer + step)
  const { name, number, shows = [] } = field.confirmBy ?? {}
  for (const id of [name, number, ...shows])
    if (id !== undefined && !order.has(id)) unknown(findings, `${pointer}/confirmBy`, id)
  if (field.computed)
    for (const [member, id] of namedFields(computedVocabulary, field.computed))
      before(id, `${pointer}/computed/${member}`)
  for (const { condition, step } of laterConditionsOf(field))
    for (const id of namesIn(condition)) if (!order.has(id)) unknown(findings, pointer + step, id)
  for (const [r, rule] of (field.rules ?? []).entries())
    for (const [member, id] of namedFields(ruleVocabulary, rule))
      if (!order.has(id)) unknown(findings, `${pointer}/rules/${r}/${member}`, id)
  for (const [p, { source, field: named }] of (field.prefill ?? []).entries())
    if (source === 'answers' && !order.has(named)) unknown(findings, `${pointer}/prefill/${p}/field`, named)
  checkList(field, pointer, lists, findings)
  checkSuggest(
    field,
    placed.map((one) => one.field),
    { pointer, lists, findings },
  )
  for (const [c, column] of (field.columns ?? []).entries())
    checkColumn(column, field.columns!, { pointer: `${pointer}/columns/${c}`, order, lists, findings })
}

/** A column may name columns of its row and fields of the form. */
function checkColumn(
  column: Field,
  columns: readonly Field[],
  { pointer, order, lists, findings }: Context & { pointer: string },
): void {
  const known = (id: string) => order.has(id) || columns.some((one) => one.id === id)
  for (const { condition, step } of [...conditionsOf(column), ...laterConditionsOf(column)])
    for (const id of namesIn(condition)) if (!known(id)) unknown(findings, pointer + step, id)
  for (const [r, rule] of (column.rules ?? []).entries())
    for (const [member, id] of namedFields(ruleVocabulary, rule))
      if (!known(id)) unknown(findings, `${pointer}/rules/${r}/${member}`, id)
  checkList(column, pointer, lists, findings)
  checkSuggest(column, columns, { pointer, lists, findings })
}

/** Only a text takes suggestions, and their code goes into a text beside it. */
function checkSuggest(
  field: Field,
  beside: readonly Field[],
  { pointer, lists, findings }: Omit<Context, 'order'> & { pointer: string },
): void {
  if (!field.suggest) return
  const { codeList, idTo } = field.suggest
  const place = `${pointer}/suggest`
  checkList({ codeList }, place, lists, findings)
  if (field.type !== 'text')
    findings.error(
      place,
      'suggest-not-text',
      'Chỉ câu trả lời bằng chữ mới có gợi ý',
      'Only a text has suggestions',
    )
  if (idTo === undefined) return
  const target = beside.find(({ id }) => id === idTo)
  if (!target) unknown(findings, `${place}/idTo`, idTo)
  else if (target.type !== 'text' || target === field)
    findings.error(
      `${place}/idTo`,
      'suggest-not-text',
      'Mã của gợi ý ghi vào một câu trả lời bằng chữ khác',
      'The code of a suggestion goes into another text',
    )
}

type Listed = Pick<Field, 'codeList'>

function checkList({ codeList }: Listed, pointer: string, lists: CodeLists, findings: Findings): void {
  if (codeList !== undefined && !Object.hasOwn(lists, codeList))
    findings.error(
      `${pointer}/codeList`,
      'unknown-list',
      `Không có danh mục "${codeList}"`,
      `There is no list "${codeList}"`,
    )
}

function checkAmounts(service: ServiceDefinition, { order, lists, findings }: Context): void {
  const groups = new Set((lists['exemption-grounds'] ?? []).map(({ id }) => id))
  for (const member of ['fees', 'charges'] as const)
    for (const [index, { quantity, tariff, exemption, exempt = [] }] of service[member].entries()) {
      const pointer = `/${member}/${index}`
      if (quantity && !order.has(quantity)) unknown(findings, `${pointer}/quantity`, quantity)
      if (tariff && !order.has(tariff.table)) unknown(findings, `${pointer}/tariff/table`, tariff.table)
      if (exemption && !order.has(exemption)) unknown(findings, `${pointer}/exemption`, exemption)
      for (const [g, { group }] of exempt.entries())
        if (!groups.has(group))
          findings.error(
            `${pointer}/exempt/${g}/group`,
            'unknown-group',
            `Không có nhóm được miễn "${group}"`,
            `There is no exempt group "${group}"`,
          )
    }
}

function checkPapersAndReasons(
  { components, reasons, cases, examples }: ServiceDefinition,
  order: ReadonlyMap<string, number>,
  findings: Findings,
): void {
  for (const [c, { provenBy = [] }] of components.entries())
    for (const [p, { fields }] of provenBy.entries())
      for (const [f, id] of fields.entries())
        if (!order.has(id)) unknown(findings, `/components/${c}/provenBy/${p}/fields/${f}`, id)
  const concerned = new Set([...order.keys(), ...components.map(({ id }) => id), 'payment', 'dossier'])
  for (const [r, { concerns }] of reasons.entries())
    for (const [c, id] of concerns.entries())
      if (!concerned.has(id))
        findings.error(
          `/reasons/${r}/concerns/${c}`,
          'unknown-field',
          `Không có câu hỏi hay giấy tờ "${id}"`,
          `There is no question or paper "${id}"`,
        )
  const known = new Set(cases.map(({ id }) => id))
  for (const [e, example] of examples.entries())
    for (const [c, id] of example.cases.entries())
      if (!known.has(id))
        findings.error(
          `/examples/${e}/cases/${c}`,
          'unknown-case',
          `Không có trường hợp "${id}"`,
          `There is no case "${id}"`,
        )
}

/** Questions that rest on each other in a circle, each circle once. */
function checkCycles(placed: readonly PlacedField[], findings: Findings): void {
  const names = new Map(
    placed.map(({ field, section }) => [
      field.id,
      new Set([
        ...conditionsOf(field).flatMap(({ condition }) => [...namesIn(condition)]),
        ...(section.showWhen ? namesIn(section.showWhen) : []),
        ...(field.computed ? namedFields(computedVocabulary, field.computed).map(([, id]) => id) : []),
      ]),
    ]),
  )
  const state = new Map<string, 'open' | 'done'>()
  for (const { field, pointer } of placed) {
    if (state.has(field.id)) continue
    // Without recursion: a chain may be as long as the form.
    const path = [{ id: field.id, rest: [...(names.get(field.id) ?? [])] }]
    state.set(field.id, 'open')
    while (path.length > 0) {
      const last = path.at(-1)!
      const next = last.rest.pop()
      if (next === undefined) {
        state.set(last.id, 'done')
        path.pop()
      } else if (state.get(next) === 'open') {
        const circle = [
          ...path.slice(path.findIndex(({ id }) => id === next)).map(({ id }) => id),
          next,
        ].join(' → ')
        findings.error(
          pointer,
          'cycle',
          `Các câu hỏi dựa vào nhau thành vòng: ${circle}`,
          `Questions rest on each other in a circle: ${circle}`,
        )
      } else if (names.has(next) && !state.has(next)) {
        state.set(next, 'open')
        path.push({ id: next, rest: [...names.get(next)!] })
      }
    }
  }
}

/** What names a column of a table names one that it has: rules about rows, sums, tariffs. */
function checkColumnNames(service: ServiceDefinition, findings: Findings): void {
  const placed = placedFields(service.form)
  const columnsOf = new Map(
    placed.map(({ field }) => [field.id, new Set((field.columns ?? []).map(({ id }) => id))]),
  )
  const need = (table: string, column: string, pointer: string) => {
    const columns = columnsOf.get(table)
    if (columns && !columns.has(column))
      findings.error(
        pointer,
        'unknown-column',
        `Bảng không có cột "${column}"`,
        `The table has no column "${column}"`,
      )
  }
  for (const { field, pointer } of placed) {
    for (const [r, rule] of (field.rules ?? []).entries())
      for (const [member, part] of Object.entries(ruleVocabulary[rule.rule] ?? {}))
        if (part === 'column')
          need(
            field.id,
            String((rule as unknown as Record<string, unknown>)[member]),
            `${pointer}/rules/${r}/${member}`,
          )
    if (field.computed?.rule === 'sum')
      need(field.computed.table, field.computed.column, `${pointer}/computed/column`)
  }
  for (const member of ['fees', 'charges'] as const)
    for (const [index, { tariff }] of service[member].entries())
      for (const column of tariff ? (['units', 'quantity'] as const) : [])
        need(tariff!.table, tariff![column], `/${member}/${index}/tariff/${column}`)
}
