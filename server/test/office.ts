import type { ProcessRole } from '@mot-cua/form-engine'
import { inject } from 'vitest'
import type { World } from './world.ts'

export const signingPin = '246810'

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

/** The people of phường Tô Hiệu who take a dossier from the desk to the result, signed in. */
export async function openOffice(world: World) {
  const [clerk, officer, leader, registry] = await Promise.all([
    world.staff('tohieu.motcua'),
    world.staff('tohieu.canbo'),
    world.staff('tohieu.lanhdao'),
    world.staff('tohieu.vanthu'),
  ])
  return { clerk, officer, leader, registry }
}
type Office = Awaited<ReturnType<typeof openOffice>>

/** The leader and the unit can sign and seal from now on. */
export async function enrolSigners({ leader }: Pick<Office, 'leader'>): Promise<void> {
  const me = (await leader.get('/api/v1/me')).json()
  await enrol(me.id, me.name, 'person')
  await enrol('unit:H52.40', 'Ủy ban nhân dân phường Tô Hiệu', 'organisation')
}

/** One move on a dossier, as the desk makes it. */
export const move = (
  staff: Awaited<ReturnType<World['staff']>>,
  id: string,
  name: string,
  body: Record<string, unknown> = {},
) => staff.post(`/api/v1/desk/dossiers/${id}/${name}`, body)

/** The roles of the steps of a birth, in order. */
const stepsOfBirth = ['clerk', 'officer', 'officer', 'leader', 'registry-clerk', 'clerk'] as const

/** A dossier goes from the desk to the result that is handed over, each step by the one whose work it is. */
export async function handleWhole(
  world: World,
  id: string,
  steps: readonly ProcessRole[] = stepsOfBirth,
): Promise<void> {
  const office = await openOffice(world)
  await enrolSigners(office)
  const staff = {
    clerk: office.clerk,
    officer: office.officer,
    leader: office.leader,
    'registry-clerk': office.registry,
  }
  const pin = { pin: signingPin }
  for (const [index, role] of steps.entries())
    for (const name of movesOf(role, index, steps[index + 1])) {
      const answer = await move(staff[role], id, name, needsPin.includes(role) ? pin : {})
      if (answer.statusCode !== 204) throw new Error(`${name}: ${answer.body}`)
    }
}

const needsPin: readonly ProcessRole[] = ['leader', 'registry-clerk']

function movesOf(role: ProcessRole, index: number, next: ProcessRole | undefined): readonly string[] {
  if (role === 'clerk') return [index === 0 ? 'accept' : 'hand-over']
  if (role === 'leader') return ['sign-result']
  if (role === 'registry-clerk') return ['seal-result']
  return next === 'leader' ? ['draft-result', 'complete-step'] : ['complete-step']
}
