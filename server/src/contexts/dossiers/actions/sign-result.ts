import type { App, StaffActor } from '../../../kernel/app.ts'
import type { SigningProof } from '../../documents/index.ts'
import type { ResultPress } from '../ports.ts'
import { signResults } from './sign-results.ts'

/** The leader signs the drafted result; the key stays with the remote signing service. */
export async function signResult(
  app: App,
  press: ResultPress,
  actor: StaffActor,
  id: string,
  proof: SigningProof,
): Promise<void> {
  const { refused } = await signResults(app, press, actor, [id], proof)
  if (refused[0]) throw refused[0].error
}
