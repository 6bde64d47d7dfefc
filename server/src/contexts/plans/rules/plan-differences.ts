import type { Text } from '../../../kernel/values/locale.ts'
import { goalsWords } from './goal-words.ts'
import type { PlanContent, PlanTarget, PlanTask } from './plan-document.ts'

const same = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b)
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )

const list = (values: readonly string[]) => (values.length > 0 ? values.join('; ') : '–')

const reportingWords = ({ reporting: { every, what, to } }: PlanContent) =>
  list([every, what, to].filter((part) => part !== null))

/** What the second version of a plan says otherwise than the first, in words; empty when it says the same. */
export function planDifferences(before: PlanContent, after: PlanContent): Text[] {
  return [
    ...headDifferences(before, after),
    ...targetDifferences(before, after),
    ...taskDifferences(before, after),
  ]
}

function headDifferences(before: PlanContent, after: PlanContent): Text[] {
  const changed = (vi: string, en: string, from: string, to: string): Text[] =>
    from === to ? [] : [{ vi: `${vi}: “${from}” → “${to}”`, en: `${en}: “${from}” → “${to}”` }]
  return [
    ...changed('Tên kế hoạch', 'Title', before.titleVi, after.titleVi),
    ...changed('Tên tiếng Anh', 'English title', before.titleEn, after.titleEn),
    ...changed('Năm', 'Year', String(before.year), String(after.year)),
    ...changed('Các cấp', 'Tiers', list(before.tiers), list(after.tiers)),
    ...changed('Căn cứ pháp lý', 'Legal bases', list(before.legalBases), list(after.legalBases)),
    ...changed('Báo cáo', 'Reporting', reportingWords(before), reportingWords(after)),
  ]
}

function targetDifferences(before: PlanContent, after: PlanContent): Text[] {
  const olds = new Map(before.targets.map((target) => [target.id, target]))
  const ids = new Set(after.targets.map(({ id }) => id))
  return [
    ...after.targets.flatMap((target): Text[] => {
      const old = olds.get(target.id)
      if (old) return changesOfTarget(old, target)
      const goals = goalsWords(target)
      return [
        {
          vi: `Thêm chỉ tiêu ${target.id} “${target.name}”: ${goals.vi}`,
          en: `New target ${target.id} “${target.name}”: ${goals.en}`,
        },
      ]
    }),
    ...before.targets
      .filter(({ id }) => !ids.has(id))
      .map(({ id, name }) => ({
        vi: `Bỏ chỉ tiêu ${id} “${name}”`,
        en: `Target ${id} “${name}” is dropped`,
      })),
  ]
}

function changesOfTarget(old: PlanTarget, now: PlanTarget): Text[] {
  const of = { vi: `Chỉ tiêu ${now.id}`, en: `Target ${now.id}` }
  const found: Text[] = []
  const [from, to] = [goalsWords(old), goalsWords(now)]
  if (!same(old.goals, now.goals) || old.compare !== now.compare || old.unit !== now.unit)
    found.push({ vi: `${of.vi}: ${from.vi} → ${to.vi}`, en: `${of.en}: ${from.en} → ${to.en}` })
  if (old.name !== now.name)
    found.push({ vi: `${of.vi}: đổi tên thành “${now.name}”`, en: `${of.en}: now called “${now.name}”` })
  if (old.indicator !== now.indicator)
    found.push({
      vi: `${of.vi}: chỉ số ${old.indicator} → ${now.indicator}`,
      en: `${of.en}: indicator ${old.indicator} → ${now.indicator}`,
    })
  if (old.year !== now.year)
    found.push({
      vi: `${of.vi}: năm ${old.year} → ${now.year}`,
      en: `${of.en}: year ${old.year} → ${now.year}`,
    })
  if (!same([old.lead, old.cooperating], [now.lead, now.cooperating]))
    found.push({
      vi: `${of.vi}: đơn vị chủ trì, phối hợp nay là ${list([...now.lead, ...now.cooperating])}`,
      en: `${of.en}: lead and cooperating units are now ${list([...now.lead, ...now.cooperating])}`,
    })
  const said = ({ note, basis, source = null, baseline = null }: PlanTarget) => [
    note,
    basis,
    source,
    baseline,
  ]
  if (!same(said(old), said(now)))
    found.push({ vi: `${of.vi}: đổi ghi chú hoặc căn cứ`, en: `${of.en}: note or basis changed` })
  return found
}

const keyOf = ({ heading, no, name }: PlanTask) => `${heading}\n${no}\n${name}`

function taskDifferences(before: PlanContent, after: PlanContent): Text[] {
  const olds = new Map(before.tasks.map((task) => [keyOf(task), task]))
  const keys = new Set(after.tasks.map(keyOf))
  return [
    ...after.tasks.flatMap((task): Text[] => {
      const old = olds.get(keyOf(task))
      const of = { vi: `nhiệm vụ ${task.no} “${task.name}”`, en: `task ${task.no} “${task.name}”` }
      if (!old) return [{ vi: `Thêm ${of.vi}`, en: `New ${of.en}` }]
      if (same(old, task)) return []
      return same(old.due, task.due)
        ? [{ vi: `Đổi đơn vị hoặc ghi chú của ${of.vi}`, en: `Units or note of ${of.en} changed` }]
        : [
            {
              vi: `Thời hạn của ${of.vi}: ${list(old.due)} → ${list(task.due)}`,
              en: `Due of ${of.en}: ${list(old.due)} → ${list(task.due)}`,
            },
          ]
    }),
    ...before.tasks
      .filter((task) => !keys.has(keyOf(task)))
      .map(({ no, name }) => ({ vi: `Bỏ nhiệm vụ ${no} “${name}”`, en: `Task ${no} “${name}” is dropped` })),
  ]
}
