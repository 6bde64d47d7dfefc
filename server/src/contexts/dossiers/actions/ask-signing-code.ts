import type { StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { type KeyQuestion, sealOf } from '../../documents/index.ts'
import type { ResultPress } from '../ports.ts'

/** Whose key: the actor's own, or that of the unit in which they act. */
export type KeyOwner = 'own' | 'unit'

const userOf = (actor: StaffActor, owner: KeyOwner): string => {
  const may = owner === 'own' ? actor.roles.includes('leader') : actor.roles.includes('registry-clerk')
  if (!may) throw kernelErrors.notAllowed()
  return owner === 'own' ? actor.id : sealOf(actor.unit)
}

/** What the key asks of its holder, and how many papers one authorisation covers. */
export async function readSigningKey(
  { signing }: ResultPress,
  actor: StaffActor,
  owner: KeyOwner,
): Promise<{ asks: readonly KeyQuestion[]; most: number }> {
  const { asks, most } = await signing.keyOf(userOf(actor, owner))
  return { asks, most }
}

/** Has the provider send a one-time code to the holder of the key. */
export async function askSigningCode(
  { signing }: ResultPress,
  actor: StaffActor,
  owner: KeyOwner,
): Promise<void> {
  await signing.sendCode(await signing.keyOf(userOf(actor, owner)))
}
