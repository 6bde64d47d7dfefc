import { randomUUID } from 'node:crypto'
import type { Answers } from '../form-engine/src/index.ts'
import { communes } from '../server/test/people.ts'
import { exampleOf, fillDraft } from '../server/test/stories.ts'
import { asCitizen, asStaff, makeMoveAs } from './api-work.ts'
import type { RunningPlatform } from './platform.ts'

const facts = { 'subject-residence': 'Tổ 5, phường Chiềng An' }

/** Certificates of marital status that the officer of Chiềng An has drafted and handed up to the leader; gives their dossiers. */
export async function draftCertificates(
  platform: RunningPlatform,
  count: number,
  changes: Answers = {},
): Promise<{ id: string; code: string }[]> {
  const [clerk, officer, citizen] = await Promise.all([
    asStaff(platform, 'chiengan.motcua'),
    asStaff(platform, 'chiengan.canbo'),
    asCitizen(platform, 'minh'),
  ])
  const answers = { ...exampleOf('1.004873', 'ex-1'), ...changes }
  const draftOne = async () => {
    const draft = await fillDraft(citizen, '1.004873', answers, communes.chiengAn)
    const submitted = await citizen.post(`/api/v1/drafts/${draft}/submission`)
    const dossier = submitted.json() as { id: string; code: string }
    await makeMoveAs(clerk, dossier.id, 'accept')
    await makeMoveAs(officer, dossier.id, 'complete-step')
    await makeMoveAs(officer, dossier.id, 'draft-result', { facts })
    await makeMoveAs(officer, dossier.id, 'complete-step')
    return dossier
  }
  const drafted: { id: string; code: string }[] = []
  for (let left = count; left > 0; left -= 2)
    drafted.push(...(await Promise.all(Array.from({ length: Math.min(left, 2) }, draftOne))))
  return drafted
}

/** A certificate that waits at the desk of Chiềng An for the person to come. */
export async function certificateToHandOver(
  platform: RunningPlatform,
): Promise<{ id: string; code: string }> {
  const [drafted] = await draftCertificates(platform, 1, { delivery: 'desk' })
  const { id, code } = drafted!
  const { pin } = platform.staff
  await makeMoveAs(await asStaff(platform, 'chiengan.lanhdao'), id, 'sign-result', { pin })
  await makeMoveAs(await asStaff(platform, 'chiengan.vanthu'), id, 'seal-result', { pin })
  return { id, code }
}

/** Who is to collect it chooses the first time that is free, and has a question. */
export async function announceVisit(platform: RunningPlatform, id: string, question: string): Promise<void> {
  const citizen = await asCitizen(platform, 'minh')
  const { times } = (await citizen.get(`/api/v1/dossiers/${id}/appointment`)).json() as {
    times: { at: string; free: boolean }[]
  }
  const { at } = times.find(({ free }) => free)!
  const booked = await citizen.put(`/api/v1/dossiers/${id}/appointment`, { at })
  const asked = await citizen.post(`/api/v1/dossiers/${id}/messages`, {
    text: question,
    key: randomUUID(),
  })
  for (const answer of [booked, asked]) if (answer.statusCode !== 204) throw new Error(answer.body)
}
