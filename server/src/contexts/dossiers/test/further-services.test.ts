import type { Answers } from '@mot-cua/form-engine'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { handleWhole, move, openOffice } from '../../../../test/office.ts'
import { exampleOf, fillDraft, stepsOf } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const without = (answers: Answers, ...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)))

const free: [procedure: string, answers: Answers, lines: [label: string, value: string][]][] = [
  [
    '1.000656',
    { ...without(exampleOf('1.000656', 'ex-1'), 'copies-number'), 'copies-wanted': 'no' },
    [['Họ, chữ đệm, tên', 'TRẦN VĂN TƯ']],
  ],
  [
    '1.000894',
    exampleOf('1.000894', 'ex-2'),
    [
      ['Họ, chữ đệm, tên vợ', 'ĐỖ THỊ HẰNG'],
      ['Họ, chữ đệm, tên chồng', 'BÙI ĐÌNH TOÀN'],
    ],
  ],
  [
    '1.004873',
    exampleOf('1.004873', 'ex-1'),
    [['Tình trạng hôn nhân', 'Hiện tại chưa đăng ký kết hôn với ai']],
  ],
  [
    '1.004194',
    exampleOf('1.004194', 'ex-2'),
    [['Chủ hộ; quan hệ', 'MÙA A GIÀNG, Cháu (gọi bằng cô, dì, chú, bác, cậu)']],
  ],
  [
    '1.004222',
    { ...exampleOf('1.004222', 'ex-1'), 'fee-exemption': 'merit' },
    [['Nội dung giải quyết', 'Đăng ký thường trú']],
  ],
]

test.each(
  free,
)('%s goes from the answers to the result that is handed over', async (procedure, answers, lines) => {
  const minh = await world.citizen('minh')
  const draft = await fillDraft(minh, procedure, answers)
  const submitted = await minh.post(`/api/v1/drafts/${draft}/submission`)
  expect(submitted.body).toContain('"code"')
  const { id } = submitted.json()
  await handleWhole(world, id, stepsOf(procedure))
  const { clerk } = await openOffice(world)
  const page = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page.nationalStatus).toBe(10)
  for (const [label, value] of lines) expect(page.result.lines).toContainEqual({ label, value })
})

test('the joint procedure ends with the certificate of birth', async () => {
  const minh = await world.citizen('minh')
  const draft = await fillDraft(minh, '2.000986', without(exampleOf('2.000986', 'ex-1'), 'copies-number'))
  const { id } = (await minh.post(`/api/v1/drafts/${draft}/submission`)).json()
  await handleWhole(world, id, stepsOf('2.000986'))
  const { clerk } = await openOffice(world)
  const page = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page.nationalStatus).toBe(10)
})

test('a marriage is never handed over electronically only', async () => {
  const minh = await world.citizen('minh')
  const draft = await fillDraft(minh, '1.000894', exampleOf('1.000894', 'ex-2'))
  const { id } = (await minh.post(`/api/v1/drafts/${draft}/submission`)).json()
  const { clerk } = await openOffice(world)
  expect((await clerk.get(`/api/v1/desk/dossiers/${id}`)).json().delivery).toBe('desk')
  expect((await move(clerk, id, 'accept')).statusCode).toBe(204)
})
