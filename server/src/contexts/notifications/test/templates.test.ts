import { expect, test } from 'vitest'
import { inBoth } from '../templates/template.ts'
import { templates } from '../templates/templates.ts'

const facts = {
  dossier: '3f0c2a54-58f5-4f0e-9a51-0d6a3c1f2b77',
  code: 'H52.40-261123-0001',
  due: '2026-11-25T10:00:00.000Z',
  link: 'https://dichvucong.sonla.gov.vn/ho-so/3f0c2a54-58f5-4f0e-9a51-0d6a3c1f2b77/bo-sung',
}

test.each(
  Object.entries(templates),
)('%s fits one text message of 160 signs, with code and link, in both languages', (_, template) => {
  const { vi, en } = inBoth(template, 'text', facts)
  for (const text of [vi, en]) {
    expect([...text].length).toBeLessThanOrEqual(160)
    expect(text).toContain(facts.code)
    expect(text).toContain(facts.link)
    expect(text).not.toMatch(/!|vui lòng|undefined/i)
  }
})

test('an applicant reads by when there is a result', () => {
  expect(templates['dossier-submitted'].vi.text({ ...facts, link: 'https://x' })).toBe(
    'Đã nhận hồ sơ H52.40-261123-0001. Có kết quả trước 17:00 Thứ Tư 25/11. Xem: https://x',
  )
})
