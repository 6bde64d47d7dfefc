import { collectFindings, type Finding, type Reading, readingOf } from './definition/finding.ts'
import { id, list, object, oneOf, text } from './definition/shape.ts'
import { isWithinBounds } from './definition/within-bounds.ts'
import type { CodeList } from './service.ts'

const shape = object({
  id,
  name_vi: text(200),
  name_en: text(200),
  origin: text(),
  sure: oneOf('official', 'secondary', 'memory', 'proposal', 'mixed'),
  'note?': text(),
  items: list(
    object({
      id,
      vi: text(400),
      'en?': text(400),
      'other_names?': text(1000),
      'placeholders?': list(text(100)),
    }),
    2_000,
  ),
})

/** Judges unknown JSON as a list of codes, as `readDefinition` does for services. */
export function readCodeList(given: unknown): Reading<CodeList> {
  const faults = collectFindings()
  if (isWithinBounds(given, faults)) shape(given, '', faults)
  return readingOf(given as CodeList, faults)
}

/** What is wrong with a list before it is published: no items, codes twice, no text. */
export function checkCodeList(given: CodeList): Finding[] {
  const findings = collectFindings()
  if (given.items.length === 0)
    findings.error('/items', 'no-choices', 'Danh mục chưa có mục nào', 'The list has no items')
  for (const name of ['name_vi', 'name_en'] as const)
    if (given[name].trim() === '')
      findings.error(`/${name}`, 'text-missing', 'Thiếu tên danh mục', 'The name is missing')
  const seen = new Set<string>()
  for (const [index, item] of given.items.entries()) {
    if (seen.has(item.id))
      findings.error(
        `/items/${index}/id`,
        'id-twice',
        `Mã "${item.id}" đã có`,
        `The code "${item.id}" is there twice`,
      )
    if (item.id.trim() === '')
      findings.error(`/items/${index}/id`, 'text-missing', 'Thiếu mã', 'The code is missing')
    if (item.vi.trim() === '')
      findings.error(
        `/items/${index}/vi`,
        'text-missing',
        'Thiếu chữ tiếng Việt',
        'The Vietnamese text is missing',
      )
    if (!item.en)
      findings.warning(
        `/items/${index}/en`,
        'text-missing',
        'Chưa có chữ tiếng Anh',
        'There is no English text',
      )
    seen.add(item.id)
  }
  return [...findings.found]
}

/** What differs between two versions of a list, in words. */
export function compareCodeLists(before: CodeList, after: CodeList): { vi: string; en: string }[] {
  const [old, now] = [before, after].map(({ items }) => new Map(items.map((item) => [item.id, item])))
  return [
    ...before.items
      .filter(({ id }) => !now!.has(id))
      .map(({ id, vi, en = vi }) => ({ vi: `Bỏ mục ${id} “${vi}”`, en: `Removed the item ${id} “${en}”` })),
    ...after.items
      .filter(({ id }) => !old!.has(id))
      .map(({ id, vi, en = vi }) => ({ vi: `Thêm mục ${id} “${vi}”`, en: `Added the item ${id} “${en}”` })),
    ...after.items
      .filter((item) => {
        const was = old!.get(item.id)
        return was && (was.vi !== item.vi || was.en !== item.en)
      })
      .map(({ id, vi, en = vi }) => ({
        vi: `Sửa chữ của mục ${id} “${vi}”`,
        en: `Changed the text of the item ${id} “${en}”`,
      })),
  ]
}
