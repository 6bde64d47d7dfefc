import { afterEach, beforeEach, expect, test } from 'vitest'
import { examples, fillDraft, submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const freeBirth = () => ({ ...examples.birth(), 'copies-wanted': 'no' })

test('a complete draft becomes a dossier with a code, a due moment and its explanation', async () => {
  const minh = await world.citizen('minh')
  const draft = await fillDraft(minh, '1.001193', freeBirth())

  const response = await minh.post(`/api/v1/drafts/${draft}/submission`)

  expect(response.statusCode, response.body).toBe(200)
  expect(response.json()).toMatchObject({
    code: 'H52.40-261123-0001',
    dueAt: '2026-11-24T10:00:00.000Z',
    explanation: {
      vi: 'Nhận lúc 09:00 Thứ Hai 23/11/2026; 1 ngày làm việc, không tính ngày đầu; hạn là 17:00 Thứ Ba 24/11/2026.',
    },
  })
})

test('an incomplete draft is refused with every fault, nothing is written, and what was typed is still there', async () => {
  const minh = await world.citizen('minh')
  const { 'child-name': _, ...answers } = freeBirth() as unknown as Record<string, string>
  const draft = await fillDraft(minh, '1.001193', answers)

  const response = await minh.post(`/api/v1/drafts/${draft}/submission`)

  expect(response.statusCode).toBe(422)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json().code).toBe('dossier-incomplete')
  expect(response.json().errors).toContainEqual(expect.objectContaining({ pointer: '/child-name' }))
  expect(await world.count('dossiers.dossier')).toBe(0)
  expect((await minh.get(`/api/v1/drafts/${draft}`)).json().answers['mother-name']).toBe('QUÀNG THỊ HOA')
})

test('two clicks make one dossier, and both are told of the same one', async () => {
  const minh = await world.citizen('minh')
  const draft = await fillDraft(minh, '1.001193', freeBirth())

  const answers = await Promise.all([1, 2].map(() => minh.post(`/api/v1/drafts/${draft}/submission`)))

  expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200])
  expect(new Set(answers.map((answer) => answer.json().code)).size).toBe(1)
  expect(await world.count('dossiers.dossier')).toBe(1)
})

test('many who submit at once get the numbers of the day without gap or duplicate', async () => {
  const minh = await world.citizen('minh')
  const drafts = await Promise.all(Array.from({ length: 12 }, () => fillDraft(minh, '1.001193', freeBirth())))

  const answers = await Promise.all(drafts.map((draft) => minh.post(`/api/v1/drafts/${draft}/submission`)))

  const numbers = answers.map((answer) => Number(answer.json().code.slice(-4))).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
})

test('a stranger learns nothing of a draft, and who has not signed in is asked to', async () => {
  const [minh, hoa] = [await world.citizen('minh'), await world.citizen('hoa')]
  const draft = await fillDraft(minh, '1.001193', freeBirth())
  const path = `/api/v1/drafts/${draft}/submission`

  expect((await hoa.post(path)).json()).toMatchObject({ status: 404, code: 'draft-not-found' })
  expect((await world.stranger.post(path)).json()).toMatchObject({ status: 401, code: 'sign-in-required' })
  expect((await hoa.post('/api/v1/drafts/not-a-uuid/submission')).json().code).toBe('invalid-request')
})

test('an account of identity level 1 may fill in but not submit', async () => {
  const minh = await world.citizen('minh', 1)
  const draft = await fillDraft(minh, '1.001193', freeBirth())

  expect((await minh.post(`/api/v1/drafts/${draft}/submission`)).json()).toMatchObject({
    status: 403,
    code: 'assurance-too-low',
  })
})

test('what costs money is not submitted before it is paid', async () => {
  const bao = await world.citizen('bao')
  const draft = await fillDraft(bao, '2.000635', examples.extract())

  const response = await bao.post(`/api/v1/drafts/${draft}/submission`)

  expect(response.json()).toMatchObject({ status: 422, code: 'payment-required' })
  expect(response.json().detail).toContain('24,000')
})

test('anybody may ask by the code where a dossier is, and learns the stage and nothing else', async () => {
  const minh = await world.citizen('minh')
  const { code } = await submitFreeBirth(minh)

  expect((await world.stranger.get(`/api/v1/tracking/${code.toLowerCase()}`)).json()).toEqual({
    code,
    status: 'submitted',
    vi: 'Mới nộp, chờ tiếp nhận',
    en: 'Submitted, waiting to be accepted',
  })
  expect((await world.stranger.get('/api/v1/tracking/H52.40-261123-9999')).json().code).toBe(
    'dossier-not-found',
  )
})
