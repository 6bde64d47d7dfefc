import { expect, test } from 'vitest'
import { noSuccessor, toSuccessor } from './successor-draft.ts'

const ward = {
  id: 'H52.40',
  parent: 'H52',
  kind: 'peoples-committee',
  tier: 'commune' as const,
  nameVi: 'Ủy ban nhân dân phường Tô Hiệu',
  nameEn: "People's Committee of Tô Hiệu Ward",
  gsoCode: '03646',
  desk: { id: 'H52.40.01', nameVi: '', nameEn: '' },
}

test('a new commune lies where the old one lay and has a desk named after it', () => {
  const draft = { ...noSuccessor(true), id: ' H52.200 ', nameVi: 'Ủy ban nhân dân phường Mới', gsoCode: '' }
  expect(toSuccessor(draft, ward)).toMatchObject({
    create: {
      id: 'H52.200',
      parent: 'H52',
      tier: 'commune',
      gsoCode: null,
      nameEn: 'Ủy ban nhân dân phường Mới',
      desk: { id: 'H52.200.01', nameVi: 'Trung tâm Phục vụ hành chính công phường Mới' },
    },
  })
})

test('a department shares the desk of the province, and a standing unit is only named', () => {
  const draft = { ...noSuccessor(true), id: 'H52.30', nameVi: 'Sở Mới' }
  expect(toSuccessor(draft, { ...ward, tier: 'province', kind: 'department' })).toMatchObject({
    create: { kind: 'department', desk: null },
  })
  expect(toSuccessor({ ...noSuccessor(false), unit: 'H52.41' }, ward)).toEqual({ unit: 'H52.41' })
})
