import { inject } from 'vitest'
import { dateInVietnam } from '../src/kernel/values/vietnam-time.ts'
import { signingPin } from './people.ts'
import type { World } from './world.ts'

export { signingPin }

/** Gives a person or a unit a certificate at the signing service, as the authority does once in real life. */
export async function enrol(userId: string, name: string, kind: 'person' | 'organisation'): Promise<void> {
  const response = await fetch(`${inject('trustUrl')}/admin/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      userId,
      name,
      title: 'Phó Chủ tịch',
      organisation: 'UBND phường Tô Hiệu',
      kind,
      pin: signingPin,
    }),
  })
  if (!response.ok) throw new Error(await response.text())
}

/** Who does the work of a unit, by the beginning of their user names. */
export const offices = {
  'H52.40': { staff: 'tohieu', name: 'Ủy ban nhân dân phường Tô Hiệu' },
  'H52.06.01': { staff: 'vpdkdd', name: 'Văn phòng Đăng ký đất đai tỉnh Sơn La' },
  'H52.15.01': { staff: 'csgt', name: 'Phòng Cảnh sát giao thông' },
} as const
export type OfficeUnit = keyof typeof offices

/** Officers of agencies that do steps of their own, by their unit. */
const agencies: Record<string, string> = { 'H52.15.40': 'catohieu.canbo', 'H52.32': 'bhxh.canbo' }

/** The people of a unit – phường Tô Hiệu unless named – who take a dossier from the desk to the result, signed in. */
export async function openOffice(world: World, unit: OfficeUnit = 'H52.40') {
  const { staff } = offices[unit]
  const [clerk, officer, leader, registry] = await Promise.all([
    world.staff(`${staff}.motcua`),
    world.staff(`${staff}.canbo`),
    world.staff(`${staff}.lanhdao`),
    world.staff(`${staff}.vanthu`),
  ])
  return { clerk, officer, leader, registry }
}
/** One result of another agency recorded, as the form of the desk sends it. */
export function recordOther(
  staff: Awaited<ReturnType<World['staff']>>,
  { id, code, ...fields }: { id: string; code: string } & Record<string, string>,
  pdf?: Uint8Array,
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (pdf) form.append('file', new Blob([Buffer.from(pdf)]), 'ket-qua.pdf')
  return staff.post(`/api/v1/desk/dossiers/${id}/other-results/${code}`, form)
}

/** What a member of staff may record of the results of other agencies and nobody has: each on paper, to be collected. */
export async function recordOthers(
  world: World,
  staff: Awaited<ReturnType<World['staff']>>,
  id: string,
): Promise<void> {
  const { otherResults } = (await staff.get(`/api/v1/desk/dossiers/${id}`)).json()
  const issuedOn = dateInVietnam(world.clock.now)
  for (const { code, mayRecord, recordings } of otherResults) {
    if (!mayRecord || recordings.length > 0) continue
    const answer = await recordOther(staff, { id, code, manner: 'collect', number: '7', issuedOn })
    if (answer.statusCode !== 204) throw new Error(`${code}: ${answer.body}`)
  }
}

type Office = Awaited<ReturnType<typeof openOffice>>

/** The leader and the unit can sign and seal from now on. */
export async function enrolSigners(
  { leader }: Pick<Office, 'leader'>,
  unit: OfficeUnit = 'H52.40',
): Promise<void> {
  const me = (await leader.get('/api/v1/me')).json()
  await enrol(me.id, me.name, 'person')
  await enrol(`unit:${unit}`, offices[unit].name, 'organisation')
}

/** One move on a dossier, as the desk makes it. */
export const move = (
  staff: Awaited<ReturnType<World['staff']>>,
  id: string,
  name: string,
  body: Record<string, unknown> = {},
) => staff.post(`/api/v1/desk/dossiers/${id}/${name}`, body)

/** What is done next with a dossier that nothing is wrong with, most forward first. */
const forward = [
  'hand-over',
  'seal-result',
  'sign-result',
  'draft-result',
  'complete-step',
  'accept',
] as const

/**
 * A dossier goes from the desk to the result that is handed over, each step by the one whose work it is, through all steps of its
 * process, or until the move named is the next. `facts`: what the officer enters when the result is drafted.
 */
export async function handleWhole(
  world: World,
  id: string,
  {
    unit = 'H52.40',
    facts,
    until,
  }: { unit?: OfficeUnit; facts?: Record<string, string>; until?: (typeof forward)[number] } = {},
): Promise<void> {
  const office = await openOffice(world, unit)
  await enrolSigners(office, unit)
  const { clerk, officer, leader, registry } = office
  const people = { clerk, officer, leader, 'registry-clerk': registry }
  for (let moves = 0; moves < 20; moves++) {
    const page = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
    if (page.status.code === 'returned') return
    const elsewhere = page.openSteps.find((step: { unit: string }) => Object.hasOwn(agencies, step.unit))
    if (elsewhere) {
      const officer = await world.staff(agencies[elsewhere.unit]!)
      await recordOthers(world, officer, id)
      const answer = await move(officer, id, 'complete-step', { step: elsewhere.no })
      if (answer.statusCode !== 204) throw new Error(`step ${elsewhere.no}: ${answer.body}`)
      continue
    }
    const role = page.steps.find((step: { no: number }) => step.no === page.step).role as keyof typeof people
    const { allowedMoves } = (await people[role].get(`/api/v1/desk/dossiers/${id}`)).json()
    const name = forward.find(
      (one) => allowedMoves.includes(one) && !(one === 'draft-result' && page.result !== null),
    )
    if (!name) throw new Error(`${role} can do nothing at step ${page.step}: ${allowedMoves}`)
    if (name === until) return
    const signs = name === 'sign-result' || name === 'seal-result'
    const body = signs ? { pin: signingPin } : name === 'draft-result' && facts ? { facts } : {}
    const answer = await move(people[role], id, name, body)
    if (answer.statusCode !== 204) throw new Error(`${name}: ${answer.body}`)
  }
  throw new Error(`dossier ${id} does not come to an end`)
}
