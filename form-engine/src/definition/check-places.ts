import type { FormDefinition } from '../form.ts'
import type { ServiceDefinition } from '../service.ts'
import { at, type Findings } from './finding.ts'
import { isReservedName } from './limits.ts'

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** Ids: in kebab case, once each, and none that every object has. */
export function checkIds(service: ServiceDefinition, findings: Findings): void {
  const { form } = service
  const fields = form.sections.flatMap((section, s) =>
    section.fields.map(({ id }, f) => ({ id, pointer: `/form/sections/${s}/fields/${f}/id` })),
  )
  once(fields, findings)
  for (const { id, pointer } of fields) kebabOnly(id, pointer, findings)
  for (const [s, section] of form.sections.entries())
    for (const [f, { columns = [] }] of section.fields.entries())
      named(columns, `/form/sections/${s}/fields/${f}/columns`, findings)
  named(form.sections, '/form/sections', findings)
  named(form.pages, '/form/pages', findings)
  for (const member of ['cases', 'components', 'process', 'examples'] as const)
    named(service[member], `/${member}`, findings)
  for (const [p, { steps }] of service.process.entries()) {
    named(steps, `/process/${p}/steps`, findings)
    for (const [s, { decisions = [] }] of steps.entries())
      named(decisions, `/process/${p}/steps/${s}/decisions`, findings)
  }
  once(
    [...service.fees, ...service.charges].map(({ id }, index) => ({
      id,
      pointer:
        index < service.fees.length ? `/fees/${index}/id` : `/charges/${index - service.fees.length}/id`,
    })),
    findings,
  )
}

function named(list: readonly { id: string }[], pointer: string, findings: Findings): void {
  const placed = list.map(({ id }, index) => ({ id, pointer: `${at(pointer, index)}/id` }))
  once(placed, findings)
  for (const one of placed) kebabOnly(one.id, one.pointer, findings)
}

function once(list: readonly { id: string; pointer: string }[], findings: Findings): void {
  const seen = new Set<string>()
  for (const { id, pointer } of list) {
    if (seen.has(id))
      findings.error(pointer, 'id-twice', `Mã "${id}" đã dùng ở trên`, `The id "${id}" is used above`)
    seen.add(id)
  }
}

function kebabOnly(id: string, pointer: string, findings: Findings): void {
  if (isReservedName(id))
    findings.error(pointer, 'reserved-name', `Không dùng mã "${id}"`, `"${id}" cannot be an id`)
  else if (!kebab.test(id))
    findings.error(
      pointer,
      'id-not-kebab',
      `Mã "${id}" chỉ gồm chữ thường không dấu, số và dấu gạch nối`,
      `The id "${id}" may only have small letters, digits and hyphens`,
    )
}

/** Every section on exactly one page, pages in an order that can be walked, and one page on which all is checked. */
export function checkPages({ pages, sections }: FormDefinition, findings: Findings): void {
  const known = new Set(sections.map(({ id }) => id))
  const placed = new Map<string, number>()
  for (const [p, page] of pages.entries())
    for (const [s, section] of page.sections.entries()) {
      const pointer = `/form/pages/${p}/sections/${s}`
      if (!known.has(section))
        findings.error(
          pointer,
          'unknown-section',
          `Không có phần "${section}"`,
          `There is no section "${section}"`,
        )
      if (placed.has(section))
        findings.error(
          pointer,
          'section-twice',
          'Phần này đã có ở một trang',
          'This section is on a page already',
        )
      placed.set(section, p)
    }
  for (const [s, { id, fields }] of sections.entries()) {
    if (!placed.has(id))
      findings.error(
        `/form/sections/${s}`,
        'section-on-no-page',
        'Phần này chưa có ở trang nào',
        'This section is on no page',
      )
    if (fields.length === 0)
      findings.error(
        `/form/sections/${s}/fields`,
        'empty-section',
        'Phần này chưa có câu hỏi',
        'This section asks nothing',
      )
  }
  checkOrder(pages, sections, findings)
}

function checkOrder(
  pages: FormDefinition['pages'],
  sections: FormDefinition['sections'],
  findings: Findings,
): void {
  const order = pages.flatMap((page) => page.sections)
  const known = sections.map(({ id }) => id).filter((id) => order.includes(id))
  const first = known.findIndex((id, index) => order.filter((one) => known.includes(one))[index] !== id)
  if (first >= 0)
    findings.error(
      '/form/pages',
      'pages-out-of-order',
      'Các trang hỏi theo thứ tự khác với các phần',
      'The pages ask in another order than the sections stand in',
    )
  const checks = pages.filter(({ kind }) => kind === 'check')
  if (checks.length !== 1 || pages.at(-1)?.kind !== 'check')
    findings.error(
      '/form/pages',
      'no-check-page',
      'Trang cuối, và chỉ trang cuối, là trang kiểm tra và nộp',
      'The last page, and only that, is the page on which everything is checked and handed in',
    )
}
