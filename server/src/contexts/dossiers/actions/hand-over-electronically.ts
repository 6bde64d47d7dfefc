import type { Tx } from '../../../kernel/app.ts'
import { lockDossier } from '../store/dossier.ts'
import { finish } from './hand-over.ts'

/** Whoever wants the result electronically has it the moment it is in the store; nobody need press a button. */
export async function handOverElectronically(tx: Tx, id: string): Promise<void> {
  const dossier = await lockDossier(tx, id)
  if (dossier?.status === 'resolved' && dossier.delivery === 'electronic') await finish(tx, dossier)
}
