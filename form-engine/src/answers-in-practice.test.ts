import { expect, test } from 'vitest'
import type { Answers, AnswerValue } from './answers.ts'
import {
  adviseAnswers,
  answerPage,
  askedFields,
  computeAnswers,
  dateInWords,
  dateParts,
  fieldsOf,
  formatAnswer,
  judgeAnswers,
  nextQuestion,
  normaliseAnswers,
  pageStates,
  prefillPlan,
} from './index.ts'
import { birth, extractCopy, lists, plainAnswers } from './testing/services.ts'

const today = '2026-11-22'

test.each([
  ['2026-09-17', 'Ngày mười bảy, tháng chín, năm hai nghìn không trăm hai mươi sáu'],
  ['2005-04-21', 'Ngày hai mươi mốt, tháng tư, năm hai nghìn không trăm linh năm'],
  ['1999-12-15', 'Ngày mười lăm, tháng mười hai, năm một nghìn chín trăm chín mươi chín'],
  ['2000-01-31', 'Ngày ba mươi mốt, tháng một, năm hai nghìn'],
  ['2024-10-24', 'Ngày hai mươi tư, tháng mười, năm hai nghìn không trăm hai mươi tư'],
])('%s in words', (date, words) => expect(dateInWords(date)).toBe(words))

test('the sixtieth day is in time, the sixty-first late (Law on civil status, Article 15)', () => {
  const kind = (day: string) =>
    computeAnswers(birth.form, { 'child-birth-date': '2026-09-01' }, day)['registration-kind']
  expect([kind('2026-10-31'), kind('2026-11-01')]).toEqual(['first', 'first-late'])
})

test('a faultless dossier becomes faulty by one wrong answer, and the sentence helps', () => {
  const cases: [string, AnswerValue, string, string][] = [
    ['requester-phone', '090000010', 'phone-invalid', 'Số điện thoại có 10 chữ số, mới nhập 9'],
    [
      'mother-identity-number',
      '00019600010',
      'identity-number-invalid',
      'Số định danh có 12 chữ số, mới nhập 11',
    ],
    [
      'mother-identity-number',
      '000096000102',
      'identity-agrees',
      'Số định danh này của nam, không phải của mẹ',
    ],
    ['child-birth-date', '31/2/2026', 'date-invalid', 'Ngày 31/2/2026 không có trong lịch'],
    ['child-birth-date', '2026-02-31', 'date-invalid', 'Ngày 31/02/2026 không có trong lịch'],
    ['child-birth-date', '2026-11', 'date-incomplete', 'Nhập đủ ngày, tháng và năm'],
    ['child-birth-date', '4/11/26', 'date-incomplete', 'Nhập năm gồm 4 chữ số'],
    ['child-name', '', 'missing', 'Nhập họ tên của con'],
    ['copies-number', 21, 'number-out-of-range', 'Nhập số nguyên từ 1 đến 20'],
    ['copies-number', 1.5, 'number-out-of-range', 'Nhập số nguyên từ 1 đến 20'],
    ['requester-email', 'minh@', 'email-invalid', 'Thư điện tử có dạng ten@vidu.vn'],
    ['child-ethnicity', '99', 'not-in-list', 'Chọn một trong các mục đã cho'],
    [
      'child-hometown',
      { province: 'Sơn La' },
      'address-incomplete',
      'Chọn tỉnh, thành phố rồi chọn xã, phường',
    ],
    ['delivery', ['desk'], 'wrong-type', 'Không đọc được câu trả lời này, nhập lại'],
    ['declaration-truth', false, 'missing', 'Đánh dấu vào lời cam đoan trước khi nộp'],
    ['requester-pet', 'cat', 'unknown-field', 'Tờ khai không có mục này'],
  ]
  for (const [field, value, code, vi] of cases) {
    const answers = { ...plainAnswers(birth), [field]: value }
    const faults = judgeAnswers(birth.form, answers, { today, lists })
    expect(faults, field).toContainEqual(expect.objectContaining({ pointer: `/${field}`, code, vi }))
  }
})

test('a surname from neither parent is advice, not a fault (BIR-05)', () => {
  const answers = { ...plainAnswers(birth), 'child-name': 'NGUYỄN MINH AN' }
  expect(judgeAnswers(birth.form, answers, { today, lists })).toEqual([])
  expect(adviseAnswers(birth.form, answers, { today }).map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/child-name', 'surname-of-one'],
  ])
})

test('nobody is asked what the system computes', () => {
  const asked = askedFields(birth.form, plainAnswers(birth), today).map(({ id }) => id)
  for (const id of [
    'child-birth-date-words',
    'registration-kind',
    'mother-known',
    'father-known',
    'requester-acts-as',
  ])
    expect(asked).not.toContain(id)
  const grandparent = { ...plainAnswers(birth), 'requester-relationship': 'grandparent' }
  expect(askedFields(birth.form, grandparent, today, 'requester').map(({ id }) => id)).toContain(
    'requester-acts-as',
  )
})

test('a single mother is asked nothing about the father, nor is any database', () => {
  const answers: Answers = { 'requester-relationship': 'mother', 'child-parentage': 'mother-only' }
  expect(askedFields(birth.form, answers, today).filter(({ id }) => id.startsWith('father'))).toEqual([])
  const sources = prefillPlan(birth.form, answers).map(({ source }) => source)
  expect(sources).not.toContain('population-database.father')
  expect(sources).not.toContain('population-database.spouse')
})

test('pages fill up one after the other', () => {
  expect(nextQuestion(birth.form, {}, today)).toEqual({ page: 'requester', field: 'requester-relationship' })
  const ids = new Set(
    fieldsOf(birth.form)
      .map(({ id }) => id)
      .filter((id) => id.startsWith('requester')),
  )
  const first = Object.fromEntries(Object.entries(plainAnswers(birth)).filter(([id]) => ids.has(id)))
  expect(pageStates(birth.form, first, today)[0]).toEqual({
    page: 'requester',
    done: true,
    open: [],
    required: 4,
    answered: 4,
  })
  expect(nextQuestion(birth.form, first, today)?.page).toBe('child')
  expect(nextQuestion(birth.form, plainAnswers(birth), today)).toBeUndefined()
})

test('what a browser posts becomes typed answers, and what cannot be read stays as typed', () => {
  const raw = {
    'requester-name': '  lò   văn  minh ',
    'requester-phone': '0900 000.101',
    'requester-birth-date': ['12', '3', '1994'],
    'mother-birth-date': ['', '', '1996'],
    'child-birth-date': ['31', '2', '2026'],
    'marriage-certificate-date': ['', '', ''],
    'copies-number': '2',
    'child-hometown.province_code': '14',
    'child-hometown.detail': ' Bản  Cá ',
    'birth-paper-issued-on.day': '5',
    'birth-paper-issued-on.month': 'mười',
    'birth-paper-issued-on.year': '2026',
    'declaration-truth': 'on',
    'requester-email': '',
    _token: 'secret',
  }
  expect(normaliseAnswers(birth.form, raw)).toEqual({
    'requester-name': 'LÒ VĂN MINH',
    'requester-phone': '0900000101',
    'requester-birth-date': '1994-03-12',
    'mother-birth-date': '1996',
    'child-birth-date': '2026-02-31',
    'copies-number': 2,
    'child-hometown': { province_code: '14', detail: 'Bản Cá' },
    'birth-paper-issued-on': '5/mười/2026',
    'declaration-truth': true,
  })
  expect(dateParts('5/mười/2026')).toEqual({ day: '5', month: 'mười', year: '2026' })
  expect(dateParts('2026-02-31')).toEqual({ day: '31', month: '2', year: '2026' })
})

test('a posted page replaces its own answers only, and unticks', () => {
  const before = { ...plainAnswers(extractCopy), 'fee-exemption': 'poor' }
  const raw = { 'copies-number': '1', 'fee-exemption': '', 'subject-name': 'NOT ON THIS PAGE' }
  const after = answerPage(extractCopy.form, before, { page: 'result', raw, today })
  const { 'fee-exemption': _gone, ...rest } = before
  expect(after).toEqual({ ...rest, 'copies-number': 1 })
  const unticked = answerPage(extractCopy.form, before, { page: 'check', raw: {}, today })
  expect(unticked['declaration-truth']).toBeUndefined()
})

test('answers as people read them', () => {
  const shown = (id: string, value: AnswerValue, locale: 'vi' | 'en' = 'vi') =>
    formatAnswer(fieldsOf(birth.form).find((field) => field.id === id)!, value, locale, lists)
  expect(shown('child-birth-date', '2026-11-04')).toBe('04/11/2026')
  expect(shown('mother-birth-date', '1996-08')).toBe('08/1996')
  expect(shown('child-ethnicity', '08', 'en')).toBe('Mông')
  expect(shown('delivery', 'desk', 'en')).toBe('At the one-stop centre')
  expect(shown('child-hometown', plainAnswers(birth)['child-hometown']!)).toBe(
    'Bản Phiêng Lanh, Xã Quỳnh Nhai, Sơn La',
  )
  expect(shown('declaration-truth', true)).toBe('Đã cam đoan')
  const money = { ...fieldsOf(birth.form)[0]!, type: 'money' } as const
  expect([formatAnswer(money, 16000, 'vi'), formatAnswer(money, 1234567, 'en')]).toEqual([
    '16.000 đ',
    '1,234,567 đ',
  ])
})

test('a table is judged row by row', () => {
  const field = { label_vi: 'Tên', label_en: 'Name', ask_vi: '', ask_en: '', required: true }
  const columns = [{ ...field, id: 'name', type: 'name' as const }]
  const children = { ...field, id: 'children', type: 'table' as const, columns }
  const section = { id: 's', title_vi: '', title_en: '', fields: [children] }
  const form = { ...birth.form, sections: [section], pages: [] }
  const judged = judgeAnswers(
    form,
    { children: [{ name: 'LÒ AN' }, { name: '7' }, {}, 'x', { age: 3 }] },
    { today },
  )
  expect(judged.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/children/1/name name-invalid',
    '/children/2/name missing',
    '/children/3 wrong-type',
    '/children/4 wrong-type',
  ])
})
