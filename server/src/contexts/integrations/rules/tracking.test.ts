import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moves, statuses } from '../../dossiers/rules/lifecycle.ts'
import { trackingRule } from '../queries/tracking-rules.ts'
import { ruleOn } from './rule-on.ts'
import { type TrackingRule, trackingMessage, trackingStatus } from './tracking.ts'

const rule = trackingRule('2026-11-23')
const told = (move: string, status: string) => trackingStatus(rule, { move, status })

test('a life is told in the codes of the message: other, received, assigned, processed, returned', () => {
  expect(told('submit', 'submitted')).toBe(0)
  expect(told('accept', 'accepted')).toBe(1)
  expect(told('assign', 'processing')).toBe(4)
  expect(told('complete-step', 'processing')).toBe(2)
  expect(told('seal-result', 'resolved')).toBe(2)
  expect(told('hand-over', 'returned')).toBe(3)
  expect(told('confirm-delivery', 'returned')).toBe(3)
})

test('ways that are not straight: what fits no code is other, what goes on is told as it stands', () => {
  expect(told('request-supplement', 'awaiting-supplement')).toBe(0)
  expect(['submitted', 'accepted', 'processing'].map((status) => told('supply-supplement', status))).toEqual([
    0, 1, 2,
  ])
  expect(told('refuse', 'refused')).toBe(0)
  expect(told('withdraw', 'withdrawn')).toBe(0)
  expect(told('stop', 'stopped')).toBe(0)
  expect(told('re-open', 'processing')).toBe(2)
  expect(told('re-open', 'submitted')).toBe(0)
  expect(told('redirect', 'submitted')).toBe(0)
  expect(told('redirect', 'processing')).toBe(2)
})

test('what changes nothing for the partner is not told', () => {
  for (const move of [
    'draft-result',
    'explain-delay',
    'consult',
    'write-to-desk',
    'forward',
    'sign-correction',
  ])
    expect(told(move, 'processing')).toBeNull()
})

test('every status of a dossier has its code, and every move that is told is one', () => {
  expect(Object.keys(rule.statuses).sort()).toEqual(Object.keys(statuses).sort())
  expect(rule.told.filter((move) => move !== 'submit' && !Object.hasOwn(moves, move))).toEqual([])
})

test('whatever is said, a code is one of the five; the rule is that of the day', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (move, status) => {
      expect([null, 0, 1, 2, 3, 4]).toContain(told(move, status))
      expect([0, 1, 2, 3, 4]).toContain(told('submit', status))
    }),
  )
  const from = (validFrom: string): TrackingRule => ({ ...rule, validFrom })
  const rules = [from('2020-01-01'), from('2027-01-01')]
  expect(ruleOn(rules, '2026-12-31').validFrom).toBe('2020-01-01')
  expect(ruleOn(rules, '2027-01-01').validFrom).toBe('2027-01-01')
  expect(ruleOn(rules, '2019-01-01').validFrom).toBe('2020-01-01')
})

test('a message says how it came, was paid and is delivered; of the person a pseudonym alone', () => {
  const dossier = {
    code: 'H52.40-261123-0001',
    procedure: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    channel: 'online',
    level: 'full',
    fee: 0,
    paid: 'not',
    delivery: 'post',
  } as const
  const said = {
    no: 3,
    status: 4,
    at: '2026-11-23T09:00:00+07:00',
    pseudonym: 'abc',
    province: '14',
  } as const
  expect(trackingMessage(rule, dossier, said)).toEqual({
    CodeProfile: 'H52.40-261123-0001',
    CodeTTHC: '1.001193',
    NameTTHC: 'Đăng ký khai sinh',
    MaHoSo: 'H52.40-261123-0001',
    Status: '4',
    FormsReception: '1',
    FormsPayments: '0',
    Level: '4',
    IsFromDVCQG: '0',
    IsDVCBC: '1',
    Data: { MaBanTin: 'H52.40-261123-0001.3', LanThu: 3, ThoiDiem: '2026-11-23T09:00:00+07:00' },
    User: { ID_local: 'abc', ID_QG: '', TYPE: '2', LOCATION: '14' },
  })
  const atDesk = { ...dossier, channel: 'post', level: 'info', fee: 8000, delivery: 'desk' } as const
  expect(trackingMessage(rule, { ...atDesk, paid: 'cash' }, said)).toMatchObject({
    FormsReception: '2',
    FormsPayments: '2',
    Level: '3',
    IsDVCBC: '0',
  })
  expect(trackingMessage(rule, { ...atDesk, paid: 'online' }, said).FormsPayments).toBe('1')
  expect(trackingMessage(rule, { ...atDesk, paid: 'not' }, said).FormsPayments).toBe('0')
})
