import type { Answers } from '@mot-cua/form-engine'
import { communes } from '../../../../test/people.ts'
import { examples } from '../../../../test/stories.ts'
import type { World } from '../../../../test/world.ts'

export type Clerk = Awaited<ReturnType<World['staff']>>

/** What the card of somebody without an account says; his number stands in no register of the sandbox. */
export const stranger = {
  identityNumber: '000085009901',
  name: 'VÀNG A SÙNG',
  birthDate: '1985-06-07',
  gender: '1',
  phone: '0900009901',
  from: 'card-qr',
}
export const minhsCard = {
  identityNumber: '000094000101',
  name: 'LÒ VĂN MINH',
  birthDate: '1994-03-12',
  gender: '1',
  phone: null,
  from: 'typed',
}
export const mail = {
  arrivedOn: '2026-11-20',
  sender: 'Vàng A Sùng, Mường La',
  postalNumber: 'RR000000001VN',
}

export const shown = [{ component: 'identity-paper', manner: 'shown', copies: 1 }]

/** A visit of somebody who is identified. */
export async function openVisit(
  clerk: Clerk,
  { card = minhsCard as object, ...how }: Record<string, unknown> = {},
) {
  const opened = await clerk.post('/api/v1/desk/visits', how)
  if (opened.statusCode !== 201) throw new Error(opened.body)
  const { id } = opened.json() as { id: string }
  const known = await clerk.post(`/api/v1/desk/visits/${id}/person`, card as Record<string, unknown>)
  if (known.statusCode !== 200) throw new Error(known.body)
  return id
}

/** An entry of a birth without copies, or what is asked for, saved and ready to be received. */
export async function enter(
  clerk: Clerk,
  visit: string,
  given: { unit?: string; online?: boolean; procedure?: string; answers?: Answers } = {},
): Promise<string> {
  const { unit = communes.toHieu, online = false, procedure = '1.001193' } = given
  const answers = given.answers ?? { ...examples.birth(), 'copies-wanted': 'no' }
  const begun = await clerk.post(`/api/v1/desk/visits/${visit}/entries`, { procedure, unit, online })
  if (begun.statusCode !== 201) throw new Error(begun.body)
  const { id } = begun.json() as { id: string }
  const { revision } = (await clerk.get(`/api/v1/desk/entries/${id}`)).json()
  const saved = await clerk.put(`/api/v1/desk/entries/${id}`, { revision, answers, corrections: {} })
  if (saved.statusCode !== 200) throw new Error(saved.body)
  return id
}

export const receive = (clerk: Clerk, entry: string, body: Record<string, unknown> = { papers: shown }) =>
  clerk.post(`/api/v1/desk/entries/${entry}/reception`, body)
