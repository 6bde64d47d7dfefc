import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { reportRules } from '../queries/report-rules.ts'
import { lastEnded, periodOf } from '../rules/period.ts'
import { deadlineOf, periodKind, rulesOn } from '../rules/report-rules.ts'

const folder = new URL('../../../../../data/plans/', import.meta.url)
type Plan = { code: string; year: number; reporting: { every?: string; to?: string } }
const plans = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parse(readFileSync(new URL(name, folder), 'utf8')) as Plan)

test('every plan is reported as often and to whom its reporting line says', () => {
  expect(plans).toHaveLength(5)
  for (const { code, year, reporting } of plans) {
    const rule = rulesOn(reportRules(), `${year}-12-31`).find(({ plan }) => plan === code)
    expect(rule?.opens, code).toEqual([reporting.every ?? 'quarter'])
    expect(rule?.to, code).toBe(reporting.to)
  }
})

test('every period of a rule is one that there is, and a form holds once on a day', () => {
  const { rules } = reportRules()
  for (const rule of rules) {
    expect(rule.periods.filter((id) => !periodKind(reportRules(), id))).toEqual([])
    expect(rule.opens.filter((id) => !rule.periods.includes(id))).toEqual([])
  }
  for (const day of ['2019-06-01', '2023-06-01', '2024-06-01', '2026-11-23']) {
    const names = rulesOn(reportRules(), day).map(({ form, plan }) => `${form} ${plan ?? ''}`)
    expect(new Set(names).size).toBe(names.length)
  }
})

test('a report is due days after its period: the fourth quarter of 2026 on 18 December, consolidated on the 25th', () => {
  const kind = periodKind(reportRules(), 'quarter-15')!
  const [rule] = rulesOn(reportRules(), '2026-12-14')
  const period = periodOf(kind, 2026, 4)
  expect(lastEnded(kind, '2026-12-20')).toEqual(period)
  expect(deadlineOf(rule!, period, 'own')).toBe('2026-12-18')
  expect(deadlineOf(rule!, period, 'consolidated')).toBe('2026-12-25')
})
