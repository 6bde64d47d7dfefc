import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readPlan } from './plan-document.ts'
import {
  groupsOn,
  type NamedUnit,
  partiesOf,
  type Reading,
  readUnitWords,
  type UnitGroup,
} from './task-units.ts'

const data = new URL('../../../../../data/', import.meta.url)
const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, data), 'utf8')) as T
const { groups } = json<{ groups: UnitGroup[] }>('tasks/unit-groups.json')
const unitsOf = (province: string) => json<NamedUnit[]>(`provinces/${province}/units.json`)
const reading = (units: readonly NamedUnit[], day: string, more: Partial<Reading> = {}): Reading => ({
  groups: groupsOn(groups, day),
  units,
  former: [],
  byHand: new Map(),
  ...more,
})

describe('whom the words of a plan mean', () => {
  // What stays for somebody to set by hand, plan by plan; leads first.
  test.each([
    ['dong-nai-2024', [], ['Đài PT-TH Đồng Nai', 'Báo Đồng Nai']],
    ['ha-nam-2023', [], ['Đài Phát thanh và Truyền hình Hà Nam', 'Báo Hà Nam', 'VNPT Hà Nam']],
    ['hau-giang-2023', [], ['Đài Phát thanh và Truyền hình Hậu Giang', 'Báo Hậu Giang']],
    ['kon-tum-2023', ['Cục Thuế tỉnh', 'Kho bạc Nhà nước chi nhánh tỉnh', 'Viễn thông Kon Tum'], []],
    [
      'son-la-2025',
      ['Cơ quan chủ trì vận hành', 'Đoàn TNCS Hồ Chí Minh tỉnh'],
      ['Doanh nghiệp viễn thông', 'Bộ Chỉ huy quân sự tỉnh', 'Các tổ chức chính trị - xã hội'],
    ],
  ])('all words of %s are read, but for %j and %j', (code, leads, cooperating) => {
    const plan = readPlan(parse(readFileSync(new URL(`plans/${code}.yaml`, data), 'utf8')))
    const units = unitsOf(code.slice(0, -5))
    const unknown = (words: string[]) => [
      ...new Set(
        words.filter((one) => readUnitWords(one, reading(units, `${plan.year}-09-01`)).how === 'unknown'),
      ),
    ]
    expect(unknown(plan.tasks.flatMap((task) => task.lead))).toEqual(leads)
    const others = unknown(plan.tasks.flatMap((task) => task.cooperating))
    expect(others.filter((words) => !leads.includes(words as never))).toEqual(cooperating)
  })

  test('tasks keep the figure that proves them', () => {
    const tasks = (code: string) =>
      readPlan(parse(readFileSync(new URL(`plans/${code}.yaml`, data), 'utf8'))).tasks
    for (const code of ['ha-nam-2023', 'hau-giang-2023'])
      expect(tasks(code).filter(({ indicator }) => indicator)).toMatchObject([
        { no: '11', indicator: 'civil-servants-using-online-services', goal: 100 },
      ])
    expect(tasks('kon-tum-2023')[0]).toMatchObject({ indicator: null, goal: null })
  })

  test('heading and number name one task of a plan', () => {
    for (const name of readdirSync(new URL('plans/', data)).filter((file) => file.endsWith('.yaml'))) {
      const { tasks } = readPlan(parse(readFileSync(new URL(`plans/${name}`, data), 'utf8')))
      expect(new Set(tasks.map(({ heading, no }) => `${heading} ${no}`)).size, name).toBe(tasks.length)
    }
  })

  test('every plan of the folder is looked at above', () => {
    expect(readdirSync(new URL('plans/', data)).filter((name) => name.endsWith('.yaml'))).toHaveLength(5)
  })

  const office: NamedUnit = {
    id: 'P.01',
    nameVi: 'Văn phòng Ủy ban nhân dân tỉnh',
    kind: 'office',
    tier: 'province',
  }
  const science: NamedUnit = {
    id: 'P.02',
    nameVi: 'Sở Khoa học và Công nghệ',
    kind: 'department',
    tier: 'province',
  }
  const ward: NamedUnit = {
    id: 'P.40',
    nameVi: 'Ủy ban nhân dân phường Một',
    kind: 'peoples-committee',
    tier: 'commune',
  }
  const units = [office, science, ward]
  const read = (words: string) => readUnitWords(words, reading(units, '2025-09-01'))

  test('a name is found however its committee is written, a group by its kind and tier', () => {
    expect(read('Văn phòng UBND tỉnh')).toEqual({
      words: 'Văn phòng UBND tỉnh',
      units: ['P.01'],
      how: 'name',
    })
    expect(read('UBND xã, phường').units).toEqual(['P.40'])
    expect(read('UBND các huyện, thành phố').how).toBe('unknown')
  })

  test('what has ended is its successor, and what was set by hand goes before everything', () => {
    const former = [{ ...science, id: 'P.09', nameVi: 'Sở Thông tin và Truyền thông', successor: 'P.02' }]
    const asked = 'Sở Thông tin và Truyền thông'
    expect(readUnitWords(asked, reading(units, '2025-09-01', { former }))).toMatchObject({
      units: ['P.02'],
      how: 'successor',
    })
    const byHand = new Map([[asked, ['P.01']]])
    expect(readUnitWords(asked, reading(units, '2025-09-01', { former, byHand })).units).toEqual(['P.01'])
  })

  const words = fc.subarray([
    'Các sở, ban, ngành',
    'Văn phòng UBND tỉnh',
    'Sở Khoa học và Công nghệ',
    'UBND cấp xã',
  ])
  test('nobody has two parts in a task, and who is named keeps the part they are named for', () => {
    fc.assert(
      fc.property(words, words, (lead, cooperating) => {
        const parties = partiesOf({ lead, cooperating }, read)
        expect(parties.lead.filter((unit) => parties.cooperating.includes(unit))).toEqual([])
        for (const one of lead)
          if (read(one).how === 'name') expect(parties.lead).toContain(read(one).units[0])
        for (const one of cooperating)
          if (read(one).how === 'name' && !lead.includes(one))
            expect(parties.cooperating).toContain(read(one).units[0])
      }),
    )
  })
})
