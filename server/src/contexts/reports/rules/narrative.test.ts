import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noFlow } from './flow.ts'
import { keptWords, prefillNarrative } from './narrative.ts'
import { addPlanLines, type PlanLine } from './plan-lines.ts'
import { writeNumber } from './write-number.ts'

const about = { unit: 'UBND phường Tô Hiệu', period: 'Quý IV năm 2026', from: '2026-09-15', to: '2026-12-14' }
const text = (vi: string) => ({ vi, en: vi })
const dossiers = (flow: Partial<typeof noFlow>, closedBefore: number | null = null) => ({
  kind: 'dossiers' as const,
  asOf: '2026-12-14',
  groups: [
    {
      key: 'commune',
      name: text('Cấp xã'),
      rows: [{ key: 'H52.40', name: text('UBND phường Tô Hiệu'), flow: { ...noFlow, ...flow } }],
    },
  ],
  closedBefore,
  parts: null,
})

test('the figures of a quarter in plain sentences', () => {
  const flow = {
    carried: 120,
    online: 900,
    desk: 214,
    early: 900,
    onDay: 150,
    late: 50,
    within: 130,
    overdue: 4,
  }
  expect(prefillNarrative(dossiers(flow, 118), about)).toEqual({
    results: [
      'Trong quý IV năm 2026 (từ ngày 15/09/2026 đến ngày 14/12/2026), UBND phường Tô Hiệu có 1.234 hồ sơ phải giải quyết: 120 hồ sơ kỳ trước chuyển qua; 900 hồ sơ tiếp nhận trực tuyến (80,8% số hồ sơ tiếp nhận trong kỳ); 214 hồ sơ tiếp nhận trực tiếp hoặc qua dịch vụ bưu chính.',
      'Đã giải quyết 1.100 hồ sơ: trước hạn 900, đúng hạn 150, quá hạn 50; tỷ lệ trước hạn và đúng hạn đạt 95,5%.',
      'Đang giải quyết 134 hồ sơ: trong hạn 130, quá hạn 4.',
      'Cuối kỳ trước có 118 hồ sơ đang giải quyết; số kỳ trước chuyển qua là 120 vì có hồ sơ được mở lại hoặc chuyển cơ quan giải quyết trong kỳ.',
    ].join('\n'),
    difficulties: [
      '50 hồ sơ đã giải quyết quá hạn, ở: UBND phường Tô Hiệu (50).',
      '4 hồ sơ đang giải quyết đã quá hạn, ở: UBND phường Tô Hiệu (4).',
    ].join('\n'),
    proposals: 'Không có.',
  })
})

test('nothing received is said, and is no share of anything', () => {
  const { results, difficulties } = prefillNarrative(dossiers({}), about)
  expect(results).toContain('không tiếp nhận hồ sơ nào')
  expect(difficulties).toBe('Không có hồ sơ quá hạn.')
  expect(`${results}${difficulties}`).not.toContain('%')
})

test('a consolidated report says of how many units it is, and who has not sent', () => {
  const part = (name: string, state: 'accepted' | 'not-opened') => ({
    ...{ report: null, unit: name, name: text(name), version: 1, state },
  })
  const content = dossiers({ desk: 1, within: 1 })
  const some = {
    ...content,
    parts: [part('UBND phường Tô Hiệu', 'accepted'), part('Sở Tư pháp', 'not-opened')],
  }
  const said = prefillNarrative(some, { ...about, unit: 'Văn phòng UBND tỉnh' })
  expect(said.results).toContain('1 cơ quan, đơn vị đã báo cáo có 1 hồ sơ phải giải quyết')
  expect(said.difficulties).toContain('Chưa có báo cáo được chấp nhận của 1/2 đơn vị: Sở Tư pháp')
  const none = prefillNarrative({ ...content, parts: [part('Sở Tư pháp', 'not-opened')] }, about)
  expect(none.results).toBe('Chưa có báo cáo nào được chấp nhận nên chưa có số liệu tổng hợp.')
})

const line: PlanLine = {
  ...{
    target: 'II.1',
    name: 'Tỷ lệ hồ sơ trực tuyến',
    tier: 'commune',
    compare: 'gte',
    goal: 50,
    unit: 'percent',
  },
  ...{ numerator: 30, denominator: 100, value: 30, progress: 'not-met', why: null },
}

test('a plan says what is met, and of what is not how far it is', () => {
  const content = {
    kind: 'plan' as const,
    asOf: '2026-12-31',
    title: text('Kế hoạch'),
    lines: [line],
    tasks: [],
    parts: null,
  }
  expect(prefillNarrative(content, about)).toEqual({
    results:
      'Đến ngày 31/12/2026, UBND phường Tô Hiệu theo dõi 1 chỉ tiêu: đạt 0, chưa đạt 1, chưa có số liệu 0.',
    difficulties: 'Chỉ tiêu chưa đạt:\n- II.1 (cấp xã) Tỷ lệ hồ sơ trực tuyến: 30%, mục tiêu từ 50%.',
    proposals: 'Không có.',
  })
})

test('lines of several units: over what was added up, never a mean of percentages', () => {
  const other = { ...line, numerator: 300, denominator: 300, value: 100, progress: 'met' as const }
  expect(addPlanLines([line], [[line], [other]])).toMatchObject([
    { numerator: 330, denominator: 400, value: 82.5, progress: 'met' },
  ])
  expect(addPlanLines([line], [])).toMatchObject([{ value: null, progress: 'no-data' }])
})

test('numbers as Vietnamese papers write them', () => {
  expect([1234.5, 1234567, 0.04, 99.96, -3.2, 0].map(writeNumber)).toEqual([
    '1.234,5',
    '1.234.567',
    '0',
    '100',
    '-3,2',
    '0',
  ])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (n) => {
      expect(Number(writeNumber(n).replaceAll('.', ''))).toBe(n)
    }),
  )
})

test('drawn again, words that somebody wrote stay and the others follow the figures', () => {
  const prefilled = { results: 'Có 5 hồ sơ.', difficulties: 'Không có.', proposals: 'Không có.' }
  const narrative = { ...prefilled, proposals: 'Bổ sung máy quét.' }
  const fresh = { ...prefilled, results: 'Có 6 hồ sơ.' }
  expect(keptWords({ narrative, prefilled }, fresh)).toEqual({ ...fresh, proposals: 'Bổ sung máy quét.' })
})

test('a long name of a procedure is cut after a word, and its code stays', () => {
  const long = `Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam; ${'và '.repeat(20)} (2.000815)`
  const content = dossiers({ desk: 1, late: 1 })
  content.groups[0]!.rows[0]!.name = text(long)
  expect(prefillNarrative(content, about).difficulties).toBe(
    '1 hồ sơ đã giải quyết quá hạn, ở: Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm… (2.000815) (1).',
  )
})
