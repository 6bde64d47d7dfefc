import type { World } from '../../../../test/world.ts'
import type { Change } from '../rules/reorganisation.ts'
import type { PlanContent } from '../store/reorganisation.ts'

type Staff = Awaited<ReturnType<World['staff']>>

/** Who draft and approve plans in the test province. */
export const openProvince = async (world: World) => {
  const [author, approver] = await Promise.all([world.staff('quantri.tinh'), world.staff('vpubnd.lanhdao')])
  return { author, approver }
}

export const contentOf = (changes: readonly Change[], more: Partial<PlanContent> = {}): PlanContent => ({
  title: 'Sắp xếp phường Tô Hiệu và phường Chiềng An',
  decision: { number: '99/NQ-HĐND', issuedOn: '2026-11-20', signer: 'Chủ tịch Hội đồng nhân dân tỉnh' },
  timing: 'at-once',
  effectiveOn: null,
  changes: [...changes],
  posts: [],
  choices: [],
  ...more,
})

/** Tô Hiệu and Chiềng An become one new ward. */
export const newWard = (id = 'H52.200'): Change => ({
  kind: 'merge',
  from: ['H52.40', 'H52.41'],
  into: {
    create: {
      id,
      parent: 'H52',
      kind: 'peoples-committee',
      tier: 'commune',
      nameVi: 'Ủy ban nhân dân phường Tô Hiệu Chiềng An',
      nameEn: "People's Committee of Tô Hiệu Chiềng An Ward",
      gsoCode: '03646',
      calendar: 'vietnam',
      address: null,
      phone: null,
      desk: {
        id: `${id}.01`,
        nameVi: 'Trung tâm Phục vụ hành chính công phường Tô Hiệu Chiềng An',
        nameEn: 'Public Administration Service Centre of Tô Hiệu Chiềng An Ward',
      },
    },
  },
})

export async function draftPlan(author: Staff, content: PlanContent): Promise<string> {
  const answer = await author.post('/api/v1/desk/reorganisations', content)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json().id
}

export const readPlan = async (staff: Staff, id: string) => {
  const answer = await staff.get(`/api/v1/desk/reorganisations/${id}`)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}

/** Approves the plan as it stands. */
export const approve = async (staff: Staff, id: string) => {
  const { plan } = await readPlan(staff, id)
  return staff.post(`/api/v1/desk/reorganisations/${id}/approval`, { revision: plan.revision })
}

/** A plan from the draft to the new tree. */
export async function carryOutPlan(world: World, content: PlanContent): Promise<string> {
  const { author, approver } = await openProvince(world)
  const id = await draftPlan(author, content)
  const approved = await approve(approver, id)
  if (approved.statusCode !== 204) throw new Error(approved.body)
  const done = await approver.post(`/api/v1/desk/reorganisations/${id}/carrying-out`)
  if (done.statusCode !== 204) throw new Error(done.body)
  return id
}
