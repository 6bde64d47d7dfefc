import { expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { amountDue, applyPrefill, countedAnswers, requiredComponents } from './index.ts'
import { birth, extractCopy, plainAnswers, serviceOf } from './testing/services.ts'

const today = '2026-11-22'

const known = {
  'population-database.person': {
    'full-name': { value: 'LÒ VĂN MINH', asOf: today },
    'birth-date': { value: '1994-03-12', asOf: today },
    'identity-number': { value: '000094000101', asOf: today },
    ethnicity: { value: '03', asOf: today },
    nationality: { value: 'Việt Nam, chắc thế', asOf: today },
  },
  'health-birth-record': { exists: { value: true, asOf: '2026-11-05' } },
}

test('a father who applies is known once: his own data also answer for the father', () => {
  const typed = { 'requester-relationship': 'father', 'child-parentage': 'both', 'requester-name': 'LÒ MINH' }
  const { answers, origins } = applyPrefill(birth.form, typed, known)
  expect(answers).toMatchObject({
    'requester-name': 'LÒ MINH',
    'requester-identity-number': '000094000101',
    'father-name': 'LÒ VĂN MINH',
    'child-ethnicity': '03',
    'birth-proof': 'electronic',
  })
  expect(origins['requester-name']).toBeUndefined()
  expect(origins['father-name']).toEqual({
    source: 'population-database.person',
    asOf: today,
    value: 'LÒ VĂN MINH',
  })
  expect(origins['child-ethnicity']).toEqual({ source: 'answers', asOf: null, value: '03' })

  // The person corrects the first answer: what was filled in for the father is taken back.
  const corrected = applyPrefill(
    birth.form,
    { ...answers, 'requester-relationship': 'mother' },
    known,
    origins,
  )
  expect(corrected.answers['father-name']).toBeUndefined()
  expect(corrected.answers['mother-name']).toBe('LÒ VĂN MINH')
})

test('a found value the field would refuse is not taken', () => {
  const { answers } = applyPrefill(
    extractCopy.form,
    { 'requester-relationship': 'self' },
    {
      'population-database.person': {
        'birth-date': { value: 'hôm qua', asOf: today },
        gender: { value: 7, asOf: today },
      },
    },
  )
  expect(answers).toEqual({ 'requester-relationship': 'self' })
})

test('papers: proven by data, shown at the desk, or handed in', () => {
  const statuses = (answers: Answers, origins = {}, channel: 'online' | 'desk' = 'online') =>
    requiredComponents(birth.components, countedAnswers(birth.form, answers, today), origins, channel).map(
      ({ component, status }) => [component.id, status],
    )
  const { answers, origins } = applyPrefill(birth.form, { 'requester-relationship': 'father' }, known)
  const full = { ...plainAnswers(birth), ...answers }
  expect(statuses(full, origins)).toEqual([
    ['declaration-form', 'form'],
    ['identity-paper', 'proven'],
  ])
  expect(statuses({ ...full, 'requester-name': 'LÒ MINH' }, origins)).toEqual([['declaration-form', 'form']])
  expect(statuses(full, {}, 'desk')).toContainEqual(['identity-paper', 'show'])
  const { 'requester-identity-number': _, ...unnumbered } = full
  expect(statuses(unnumbered, origins)).toContainEqual(['identity-paper', 'upload'])
  expect(statuses({ ...full, 'birth-proof': 'witness', 'parents-married': 'no' }, origins)).toEqual([
    ['declaration-form', 'form'],
    ['birth-paper', 'upload'],
    ['recognition-declaration', 'upload'],
    ['identity-paper', 'proven'],
  ])
})

test('fees: per copy, free for exempt groups while the exemption holds', () => {
  const due = (change: Answers, day = today) =>
    amountDue(
      extractCopy.fees,
      extractCopy.charges,
      { ...plainAnswers(extractCopy), ...change },
      {
        channel: 'online',
        today: day,
      },
    )
  expect(due({}).lines).toEqual([
    expect.objectContaining({ id: 'copy', kind: 'fee', unitAmount: 8000, quantity: 3, amount: 24_000 }),
  ])
  expect(due({ 'fee-exemption': 'poor' }).total).toBe(0)
  expect(due({ 'fee-exemption': 'digital-citizen' }).lines[0]).toMatchObject({
    amount: 0,
    exemption: 'digital-citizen',
  })
  expect(due({ 'fee-exemption': 'digital-citizen' }, '2027-03-01').total).toBe(24_000)
  expect(due({ 'fee-exemption': 'none' }).total).toBe(24_000)
})

test('the text on an application is written from the answers, follows them, and yields to what is typed', () => {
  const land = serviceOf('1.013831').form
  const { 'change-text': _, ...sale } = plainAnswers(serviceOf('1.013831'))
  const text = (answers: Answers, origins = {}) => {
    const filled = applyPrefill(land, answers, {}, origins)
    return { ...filled, said: filled.answers['change-text'] }
  }
  const first = text(sale)
  expect(first.said).toBe(
    'Nhận chuyển nhượng 100,5 m² đất, thửa số 112, tờ bản đồ số 24, của TẠ VĂN ĐỨC, theo văn bản số 1102/2026 ngày 28/10/2026',
  )
  const mended = text({ ...first.answers, 'map-sheet': '25' }, first.origins)
  expect(mended.said).toContain('tờ bản đồ số 25')
  expect(text({ ...mended.answers, 'change-text': 'Mua đất' }, mended.origins).said).toBe('Mua đất')
  const { 'parcel-number': __, ...incomplete } = mended.answers
  expect(text(incomplete, mended.origins).said).toBeUndefined()
})
