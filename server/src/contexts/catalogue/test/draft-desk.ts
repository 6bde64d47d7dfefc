import { expect } from 'vitest'
import type { World } from '../../../../test/world.ts'
import { importProcedures } from '../index.ts'
import { publishedLine } from './builders.ts'

export const drafts = '/api/v1/desk/procedure-drafts'
export const decision = { number: '1520/QĐ-UBND', issuedOn: '2026-11-20', signer: 'Lò Văn Mẫu' }
export const [today, tomorrow] = ['2026-11-23', '2026-11-24']
export const monday = new Date('2026-11-23T02:00:00Z')

export type Desk = Awaited<ReturnType<World['staff']>>

let last = 100

/** Two people who keep the catalogue, and what they do with drafts: `admin` prepares, `office` approves. */
export async function draftDesk(world: World) {
  const staff = { admin: await world.staff('quantri.tinh'), office: await world.staff('vpubnd.giamsat') }
  const work = {
    /** Another day; sessions of before have ended, so both sign in again. */
    async moveTo(moment: Date): Promise<void> {
      world.clock.now = moment
      staff.admin = await world.staff('quantri.tinh')
      staff.office = await world.staff('vpubnd.giamsat')
    },
    /** A procedure of its own, in force since the beginning of the year. */
    async procedure(changes: object = {}): Promise<string> {
      const code = `9.000${++last}`
      await importProcedures(world.app, [publishedLine({ code, ...changes })], '2026-01-01')
      return code
    },
    async begin(code: string, kind = 'change', more: object = {}): Promise<string> {
      const answer = await staff.admin.post(drafts, { kind, procedure: code, ...more })
      expect(answer.statusCode, answer.body).toBe(201)
      return answer.json().id
    },
    read: async (id: string, as = staff.admin) => (await as.get(`${drafts}/${id}`)).json(),
    on: async (code: string, day: string) =>
      (await world.stranger.get(`/api/v1/procedures/${code}?on=${day}`)).json(),
    history: async (code: string) =>
      (await staff.office.get(`/api/v1/desk/procedures/${code}`)).json().history as {
        kind: string
        neverHeld: boolean
      }[],
    /** Saves the draft with a change of its content and hands it in; the revision that an approver looks at. */
    async handIn(id: string, change: object, validFrom: string): Promise<number> {
      const { content, revision } = await work.read(id)
      const saved = await staff.admin.put(`${drafts}/${id}`, {
        revision,
        ...(content && { content: { ...content, ...change } }),
        validFrom,
        note: 'Theo Luật mới',
      })
      expect(saved.statusCode, saved.body).toBe(200)
      const submitted = await staff.admin.post(`${drafts}/${id}/submission`, {
        revision: saved.json().revision,
      })
      expect(submitted.statusCode, submitted.body).toBe(204)
      return (await work.read(id)).revision
    },
    approve: (id: string, revision: number, as = staff.office, more: object = decision) =>
      as.post(`${drafts}/${id}/approval`, { revision, decision: more }),
    /** What the administrator prepares and the office approves. */
    async publish(code: string, change: object, validFrom: string, kind = 'change'): Promise<void> {
      const id = await work.begin(code, kind, kind === 'new' ? { field: 'Thư viện' } : {})
      const answer = await work.approve(id, await work.handIn(id, change, validFrom))
      expect(answer.statusCode, answer.body).toBe(204)
    },
  }
  return Object.assign(staff, work)
}
