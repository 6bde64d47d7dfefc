import type { Field, ServiceDefinition } from '@mot-cua/form-engine'
import { expect } from 'vitest'
import type { World } from '../../../../test/world.ts'
import { importProcedures } from '../../catalogue/index.ts'
import { publishedLine } from '../../catalogue/test/builders.ts'

export const drafts = '/api/v1/desk/service-drafts'
export const decision = { number: '2210/QĐ-UBND', issuedOn: '2026-11-20', signer: 'Lò Văn Mẫu' }
export const today = '2026-11-23'

type Desk = Awaited<ReturnType<World['staff']>>

let last = 200

/** A question that everybody is asked. */
export const question = (id: string, changes: Partial<Field> = {}): Field => ({
  id,
  type: 'text',
  label_vi: `Mục ${id}`,
  label_en: `Item ${id}`,
  ask_vi: `Trả lời mục ${id}`,
  ask_en: `Answer ${id}`,
  missing_vi: `Nhập mục ${id}`,
  missing_en: `Enter ${id}`,
  required: true,
  ...changes,
})

/** The definition with these questions after the applicant's own, and every text in English. */
export function withQuestions(service: ServiceDefinition, fields: readonly Field[]): ServiceDefinition {
  const { form } = service
  const [requester, ...rest] = form.sections
  return {
    ...service,
    name_en: 'A reader’s card',
    citizenName_en: 'Get a reader’s card',
    field_en: 'Libraries',
    form: {
      ...form,
      name_en: 'Declaration for a reader’s card',
      sections: [{ ...requester!, fields: [...requester!.fields.slice(0, 3), ...fields] }, ...rest],
    },
  }
}

/** Two people who keep services, and what they do: `admin` prepares, `office` approves. */
export async function serviceDesk(world: World) {
  const staff = { admin: await world.staff('quantri.tinh'), office: await world.staff('vpubnd.giamsat') }
  const work = {
    /** Another day; sessions of before have ended, so both sign in again. */
    async moveTo(moment: string): Promise<void> {
      world.clock.now = new Date(moment)
      staff.admin = await world.staff('quantri.tinh')
      staff.office = await world.staff('vpubnd.giamsat')
    },
    /** A procedure of its own without a service, in force since the beginning of the year. */
    async procedure(): Promise<string> {
      const code = `9.000${++last}`
      await importProcedures(world.app, [publishedLine({ code })], '2026-01-01')
      return code
    },
    async begin(procedure: string, more: object = {}): Promise<string> {
      const answer = await staff.admin.post(drafts, { procedure, ...more })
      expect(answer.statusCode, answer.body).toBe(201)
      return answer.json().id
    },
    read: async (id: string, as: Desk = staff.admin) => (await as.get(`${drafts}/${id}`)).json(),
    save: (id: string, revision: number, definition: object, as: Desk = staff.admin) =>
      as.put(`${drafts}/${id}`, { revision, definition: definition as Record<string, unknown> }),
    /** Changes the definition and hands it in; the revision that an approver looks at. */
    async handIn(id: string, change: (service: ServiceDefinition) => object): Promise<number> {
      const { definition, revision } = await work.read(id)
      const saved = await work.save(id, revision, change(definition))
      expect(saved.statusCode, saved.body).toBe(200)
      const submitted = await staff.admin.post(`${drafts}/${id}/submission`, {
        revision: saved.json().revision,
      })
      expect(submitted.statusCode, submitted.body).toBe(204)
      return saved.json().revision + 1
    },
    approve: (id: string, revision: number, validFrom: string, as: Desk = staff.office) =>
      as.post(`${drafts}/${id}/approval`, { revision, validFrom, decision }),
    async publish(
      procedure: string,
      change: (service: ServiceDefinition) => object,
      validFrom = today,
    ): Promise<string> {
      const id = await work.begin(procedure)
      const answer = await work.approve(id, await work.handIn(id, change), validFrom)
      expect(answer.statusCode, answer.body).toBe(204)
      return id
    },
  }
  return Object.assign(staff, work)
}
