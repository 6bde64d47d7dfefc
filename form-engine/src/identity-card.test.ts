import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readIdentityCard } from './identity-card.ts'

const code = '000094000101|000123456|Lò Văn Minh|12031994|Nam|Tổ 3, Chiềng Lề, Tô Hiệu, Sơn La|25122021'

test('the code of a card of 2021 is read part by part', () => {
  expect(readIdentityCard(code)).toEqual({
    read: 'qr',
    identityNumber: '000094000101',
    oldNumber: '000123456',
    name: 'LÒ VĂN MINH',
    birthDate: '1994-03-12',
    gender: 'male',
    residence: 'Tổ 3, Chiềng Lề, Tô Hiệu, Sơn La',
    issuedOn: '2021-12-25',
    further: [],
  })
})

test('a card of 2024: parts left empty stay unknown, further ones are kept and not interpreted', () => {
  const read = readIdentityCard(
    '000196000102||Quàng Thị Hoa|02081996|Nữ||01072024||Quàng Văn A|Lò Thị B|\r\n',
  )
  expect(read).toMatchObject({
    gender: 'female',
    issuedOn: '2024-07-01',
    further: ['Quàng Văn A', 'Lò Thị B'],
  })
  expect(read).not.toHaveProperty('oldNumber')
  expect(read).not.toHaveProperty('residence')
})

test("a chip reader's JSON is read, whichever of the known names it uses; the group with diacritics wins", () => {
  const dg1 = { documentNumber: '000094000101', name: 'LO VAN MINH', dateOfBirth: '940312', sex: 'M' }
  const dg13 = {
    eidNumber: '000094000101',
    fullName: 'Lò Văn Minh',
    dateOfBirth: '12/03/1994',
    gender: 'Nam',
  }
  expect(readIdentityCard(JSON.stringify({ dg1, dg13 }))).toMatchObject({
    read: 'chip',
    name: 'LÒ VĂN MINH',
    birthDate: '1994-03-12',
    gender: 'male',
  })
})

test('what is no card is nothing, and nothing throws', () => {
  for (const no of [
    undefined,
    7,
    '',
    '|',
    '{',
    '{}',
    'https://x.vn',
    '00009400010|a|b',
    code.replace('Lò', '<'),
  ])
    expect(readIdentityCard(no)).toBeUndefined()
  expect(readIdentityCard('9'.repeat(1_000_000))).toBeUndefined()
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (any) => {
      readIdentityCard(any)
    }),
  )
})

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''))
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const letter = fc.constantFrom(
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ',
)
const word = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join(''))
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ').normalize('NFC'))

test('whatever a card says comes back, with blanks around, marks apart, and parts added behind', () => {
  fc.assert(
    fc.property(
      digits(12),
      name,
      day,
      fc.boolean(),
      fc.array(word, { maxLength: 4 }),
      (number, said, born, woman, more) => {
        const iso = born.toISOString().slice(0, 10)
        const parts = [
          number,
          '',
          said.normalize('NFD'),
          iso.split('-').reverse().join(''),
          woman ? 'Nữ' : 'Nam',
          'x',
          '',
          ...more,
        ]
        const read = readIdentityCard(`  ${parts.join(' | ')} \n`)
        expect(read).toMatchObject({
          identityNumber: number,
          name: said.toLocaleUpperCase('vi'),
          birthDate: iso,
          gender: woman ? 'female' : 'male',
        })
        expect(read?.further).toEqual(more.map((part) => part.normalize('NFC')))
      },
    ),
  )
})
