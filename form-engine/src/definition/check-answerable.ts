import type { CodeLists, Field, FormDefinition } from '../form.ts'
import { choicesOf } from '../type-fault.ts'
import { placedFields } from './each-condition.ts'
import type { Findings } from './finding.ts'

/** Answers that nobody can give: a choice of nothing, bounds that exclude each other, a table without columns. */
export function checkAnswerable(form: FormDefinition, lists: CodeLists, findings: Findings): void {
  for (const { field, pointer } of placedFields(form)) {
    checkField(field, pointer, lists, findings)
    for (const [c, column] of (field.columns ?? []).entries())
      checkField(column, `${pointer}/columns/${c}`, lists, findings)
  }
}

const say = (findings: Findings, pointer: string, code: string, [vi, en]: readonly [string, string]) =>
  findings.error(pointer, code, vi, en)

function checkField(field: Field, pointer: string, lists: CodeLists, findings: Findings): void {
  const choices = choicesOf(field, lists)
  const fromList = field.type === 'choice' || field.type === 'relationship'
  if (fromList && !field.choices && field.codeList === undefined)
    say(findings, pointer, 'no-choices', ['Chưa có lựa chọn nào', 'There is nothing to choose from'])
  else if (choices?.length === 0)
    say(findings, `${pointer}/choices`, 'no-choices', [
      'Chưa có lựa chọn nào',
      'There is nothing to choose from',
    ])
  if (choices) checkChoices(field, pointer, new Set(choices.map(({ id }) => id)), findings)
  if (field.min !== undefined && field.max !== undefined && field.min > field.max)
    say(findings, `${pointer}/max`, 'min-above-max', [
      'Số nhỏ nhất lớn hơn số lớn nhất',
      'The least is more than the most',
    ])
  if (field.type === 'table' && !field.columns?.length)
    say(findings, `${pointer}/columns`, 'no-columns', ['Bảng chưa có cột', 'The table has no columns'])
  if (field.type !== 'table' && field.columns?.length)
    say(findings, `${pointer}/columns`, 'columns-without-table', [
      'Chỉ bảng mới có cột',
      'Only a table has columns',
    ])
}

function checkChoices(field: Field, pointer: string, ids: ReadonlySet<string>, findings: Findings): void {
  const own = (field.choices ?? []).map(({ id }) => id)
  for (const [index, id] of own.entries())
    if (own.indexOf(id) < index)
      say(findings, `${pointer}/choices/${index}/id`, 'choice-twice', [
        `Lựa chọn "${id}" có hai lần`,
        `The choice "${id}" is there twice`,
      ])
  for (const [index, rule] of (field.rules ?? []).entries())
    if (rule.rule === 'one-of' && !rule.advice && !rule.values.some((value) => ids.has(value)))
      say(findings, `${pointer}/rules/${index}/values`, 'no-value-left', [
        'Không lựa chọn nào được chấp nhận',
        'None of the choices is accepted',
      ])
}
