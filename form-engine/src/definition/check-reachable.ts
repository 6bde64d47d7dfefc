import type { CodeLists } from '../form.ts'
import type { ServiceDefinition } from '../service.ts'
import {
  conditionsOf,
  laterConditionsOf,
  type PlacedField,
  placedConditions,
  placedFields,
} from './each-condition.ts'
import type { Findings } from './finding.ts'
import { answeredIn, anyWay, both, createSatisfiability, noWay, type Ways } from './satisfiable.ts'

/** Questions and sections that nobody can ever see, and conditions elsewhere that can never hold. */
export function checkReachable(service: ServiceDefinition, lists: CodeLists, findings: Findings): void {
  const placed = placedFields(service.form)
  const fields = new Map(placed.map(({ field }) => [field.id, field]))
  const { learn, waysOf } = createSatisfiability(fields, lists)
  const outside = placedConditions(service)
  for (const { field, section } of placed) {
    for (const { condition } of [...conditionsOf(field), ...laterConditionsOf(field)]) learn(condition)
    if (section.showWhen) learn(section.showWhen)
  }
  for (const { condition } of outside) learn(condition)

  const shown = new Map<string, Ways>()
  // What must be answered for something to hold must itself be shown; it stands before, so its ways are known.
  const open = (ways: Ways): Ways => {
    if (ways === 'unknown') return ways
    const opened = ways.map((way) =>
      answeredIn(way).reduce<Ways>((rest, id) => both(rest, shown.get(id) ?? anyWay), [way]),
    )
    return opened.includes('unknown') ? 'unknown' : opened.flatMap((part) => part as Exclude<Ways, 'unknown'>)
  }
  const sectionWays = new Map<object, Ways>()
  for (const one of placed) {
    const { section, field } = one
    const section_ = sectionWays.get(section) ?? (section.showWhen ? open(waysOf(section.showWhen)) : anyWay)
    if (!sectionWays.has(section) && noWay(section_)) sayNever(one, 'section', findings)
    sectionWays.set(section, section_)
    const ways = field.showWhen ? open(both(section_, waysOf(field.showWhen))) : section_
    shown.set(field.id, ways)
    if (noWay(ways) && !noWay(section_)) sayNever(one, 'field', findings)
    if (typeof field.required === 'object' && !noWay(ways) && noWay(open(both(ways, waysOf(field.required)))))
      findings.warning(
        `${one.pointer}/required`,
        'never-required',
        'Không bao giờ bắt buộc',
        'This is never required',
      )
  }
  for (const { condition, pointer } of outside)
    if (noWay(open(waysOf(condition))))
      findings.warning(
        pointer,
        'never-holds',
        'Điều kiện này không bao giờ đúng với các câu hỏi của tờ khai',
        'This condition can never hold with the questions of the form',
      )
}

function sayNever(
  { pointer, field, section }: PlacedField,
  what: 'section' | 'field',
  findings: Findings,
): void {
  if (what === 'field')
    findings.error(
      `${pointer}${field.showWhen ? '/showWhen' : ''}`,
      'never-shown',
      `Không ai được hỏi câu “${field.ask_vi}”: điều kiện không bao giờ đúng`,
      `Nobody is ever asked “${field.ask_en}”: its condition can never hold`,
    )
  else
    findings.error(
      `${pointer.split('/fields/')[0]}/showWhen`,
      'never-shown',
      `Không ai thấy phần “${section.title_vi}”: điều kiện không bao giờ đúng`,
      `Nobody ever sees the section “${section.title_en}”: its condition can never hold`,
    )
}
