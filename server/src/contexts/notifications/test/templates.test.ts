import { expect, test } from 'vitest'
import { inBoth } from '../templates/template.ts'
import { templates } from '../templates/templates.ts'

const facts = { dossier: 'd', code: 'H52.40-261123-0001', due: '2026-11-25T10:00:00.000Z', link: 'https://x' }
/** As long as the longest link of each message is on the portal of a province. */
const link = (path: string) =>
  `https://dichvucong.sonla.gov.vn/${path.replace(':id', '3f0c2a54-58f5-4f0e-9a51-0d6a3c1f2b77')}`
const links: Record<string, string> = {
  'supplement-requested': link('ho-so/:id/bo-sung'),
  'post-came-back': link('ho-so/:id/trao-doi'),
  'result-to-collect': link('ho-so/:id/hen-nhan'),
  'message-answered': link('ho-so/:id/trao-doi'),
  'dossier-resolved': link('giay-to'),
  'dossier-returned': link('danh-gia/:id'),
}

test.each(
  Object.entries(templates),
)('%s: one short text in Vietnamese, the same facts in both languages', (name, template) => {
  const given = { ...facts, link: links[name] ?? link('ho-so/:id') }
  const { vi, en } = inBoth(template, 'text', given)
  expect([...vi].length).toBeLessThanOrEqual(160)
  for (const text of [vi, en]) {
    // A draft has no code yet; the link shows which one it is.
    if (name !== 'draft-expiring') expect(text).toContain(given.code)
    expect(text).toContain(given.link)
    expect(text).not.toMatch(/!|vui lòng|undefined/i)
  }
})

test('an applicant reads by when there is a result', () => {
  expect(templates['dossier-submitted'].vi.text(facts)).toBe(
    'Đã nhận hồ sơ H52.40-261123-0001. Có kết quả trước 17:00 Thứ Tư 25/11. Xem: https://x',
  )
})
