import { expect, test } from 'vitest'
import { offeredMoves } from './offered-moves.ts'

const me = { id: 'me', roles: ['officer'] }
const colleagues = [{ id: 'me', name: 'Quàng Văn Thịnh', position: 'Công chức' }]
const offered = (allowedMoves: string[], assignee: string | null = null, who = me) =>
  offeredMoves({ allowedMoves, assignee, colleagues }, who)

test('one move decides the page; the others keep their order', () => {
  expect(offered(['request-supplement', 'refuse', 'accept'])).toEqual({
    main: 'accept',
    others: ['request-supplement', 'refuse'],
    take: false,
  })
})

test('the draft decides until there is one, then passing on does', () => {
  expect(offered(['draft-result', 'refuse'])).toMatchObject({ main: 'draft-result', others: ['refuse'] })
  expect(offered(['draft-result', 'complete-step'])).toMatchObject({
    main: 'complete-step',
    others: ['draft-result'],
  })
})

test('work that nobody has is taken; only leaders give it to others', () => {
  expect(offered(['assign'])).toEqual({ main: undefined, others: [], take: true })
  expect(offered(['assign'], 'me').take).toBe(false)
  expect(offered(['assign'], 'other', { id: 'boss', roles: ['leader'] })).toMatchObject({
    others: ['assign'],
    take: false,
  })
})

test('nothing is offered that the server does not allow', () => {
  expect(offered([])).toEqual({ main: undefined, others: [], take: false })
})
