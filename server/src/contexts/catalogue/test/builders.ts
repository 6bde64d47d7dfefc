import type { StaffActor } from '../../../kernel/app.ts'

/** A procedure as a ministry publishes it, as a line of an import. */
export const publishedLine = (changes: Record<string, unknown> = {}) =>
  JSON.stringify({
    code: '9.000001',
    name: 'Cấp thẻ mượn sách của thư viện xã',
    field: 'Thư viện',
    ministry: 'Bộ Văn hóa, Thể thao và Du lịch',
    tiers: ['commune'],
    decision: '1/QĐ-BVHTTDL',
    subjects: ['Công dân Việt Nam'],
    agency: null,
    channels: [{ channel: 'desk', time: 2, unit: 'working-day', unit_given: true, fees: [] }],
    cases: [{ case: null, components: [] }],
    results: [{ name: 'Thẻ mượn sách', code: null }],
    legal_bases: [],
    ...changes,
  })

export const staffWith = (role: StaffActor['roles'][number]): StaffActor => ({
  kind: 'staff',
  id: '00000000-0000-5000-8000-000000000001',
  name: 'Lò Thị Mẫu',
  post: '00000000-0000-5000-8000-000000000002',
  unit: 'H52',
  position: 'Chuyên viên',
  roles: [role],
  actsFor: null,
})
