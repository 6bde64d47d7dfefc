import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { codeLists } from '../../forms/index.ts'
import { unitPath } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import type { ResultRegister } from '../ports.ts'
import { kindOf } from '../results/kinds.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { enterRegister } from '../store/register.ts'
import { beginMove } from './begin-move.ts'

/**
 * Drafts the result from the answers: enters the book, asks the national databases, keeps the data. Drafting again keeps
 * the number and makes the data anew.
 */
export async function draftResult(
  app: App,
  register: ResultRegister,
  actor: StaffActor,
  id: string,
): Promise<void> {
  const entered = await app.transaction(actor, async (tx) => {
    const { dossier, service } = await beginMove(tx, id, 'draft-result')
    const kind = kindOf(service)
    const year = Number(tx.today.slice(0, 4))
    const entry = await enterRegister(tx, { dossier: id, unit: dossier.unit, book: kind.book, year })
    return { dossier, service, kind, entry, today: tx.today, office: await officeName(tx, dossier.unit) }
  })
  const { dossier, service, kind, entry, today } = entered
  // The databases are asked between two transactions: a slow partner must not hold locks.
  const data = await kind
    .draft(
      {
        dossier: id,
        code: dossier.code,
        procedure: dossier.procedure,
        service,
        answers: dossier.answers,
        lists: codeLists(),
        office: entered.office,
        unit: dossier.unit,
        official: actor.id,
        today,
        entry,
      },
      register,
    )
    .catch((error: unknown) => {
      throw error instanceof DomainError ? error : dossierErrors.registerDown()
    })
  await app.transaction(actor, async (tx) => {
    const again = await beginMove(tx, id, 'draft-result')
    const status = 'processing'
    await changeDossier(tx, again.dossier, {
      result: data,
      status,
      assignee: again.dossier.assignee ?? actor.id,
    })
    await addMove(tx, id, { move: 'draft-result', status })
    tx.audit('dossier.draft-result', id)
  })
}

/** The unit as papers name it, with the areas it lies in: `Ủy ban nhân dân phường Tô Hiệu, tỉnh Sơn La`. */
async function officeName(read: Read, id: string): Promise<string> {
  const [unit, ...above] = (await unitPath(read, id)).reverse()
  const areas = above.map(({ nameVi }) => nameVi.replace(/^Ủy ban nhân dân /, ''))
  return [unit?.nameVi ?? id, ...areas].join(', ')
}
