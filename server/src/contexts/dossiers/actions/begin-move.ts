import { type Process, processIn, type ServiceDefinition } from '@mot-cua/form-engine'
import type { Read, Tx } from '../../../kernel/app.ts'
import { definitionOf } from '../../forms/index.ts'
import { actingStaff } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { asOfToday, placedToday } from '../queries/heritage.ts'
import { isAboutResult, type Move } from '../rules/lifecycle.ts'
import { type Mover, mayMove, worksThere } from '../rules/permission.ts'
import { openSteps, situationAt } from '../rules/situation.ts'
import type { SheetLine } from '../rules/workflow.ts'
import { type Dossier, dossierById, lockDossier } from '../store/dossier.ts'
import { bringToday } from './follow-successors.ts'

/** `step`: the open step at which the actor makes the move; of a closed dossier the last one. */
export type Moving = {
  dossier: Dossier
  service: ServiceDefinition
  process: Process
  step: SheetLine
}

/** The version and the process that the dossier keeps, with the hours of the way in which it was handed in. */
export async function processOf(
  read: Read,
  dossier: Pick<Dossier, 'service' | 'process' | 'channel'>,
): Promise<{ service: ServiceDefinition; process: Process }> {
  const service = await definitionOf(read, dossier.service)
  const process = service.process.find(({ id }) => id === dossier.process) ?? service.process[0]!
  return { service, process: processIn(process, dossier.channel) }
}

/** Whether the actor may know that the dossier exists. */
export const maySee = (
  actor: Mover,
  dossier: Pick<Dossier, 'applicant' | 'unit' | 'desk' | 'sheet'>,
): boolean => actor.kind === 'system' || actor.id === dossier.applicant || worksThere(actor, dossier)

/**
 * The actor in the post that they hold now. A request that began a moment before their unit was reorganised still names the
 * old one.
 */
export async function moverFor(
  read: Read,
  dossier: Pick<Dossier, 'unit' | 'desk' | 'sheet'>,
): Promise<Mover> {
  const { actor } = read
  if (actor.kind !== 'staff' || worksThere(actor, dossier)) return actor
  const now = await actingStaff(read, actor.id, actor.post)
  return now ? { ...actor, unit: now.unit, roles: now.roles, actsFor: now.delegatedBy } : actor
}

/**
 * The dossier, locked, for a move that the actor may make now; a stranger does not learn that it exists. Where several of its steps
 * are open, `at` says at which; without it, at the one that the actor holds, else at the first one where they may.
 */
export async function beginMove(tx: Tx, id: string, move: Move, at?: number): Promise<Moving> {
  const dossier = await lockDossier(tx, id)
  const brought = dossier && (await bringToday(tx, dossier))
  return permitted(tx, brought && (await inTodaysHands(tx, brought, move)), move, at)
}

/** The same without a lock, for what must be known before the outside world is asked; permission is checked again after. */
export async function previewMove(read: Read, id: string, move: Move): Promise<Moving> {
  const dossier = await dossierById(read, id)
  const today = dossier && (await asOfToday(read, dossier))
  return permitted(read, today && (await inTodaysHands(read, today, move)), move)
}

/** A closed dossier stays where it was; but its result is changed by those who would handle it today. */
const inTodaysHands = (read: Read, dossier: Dossier, move: Move): Promise<Dossier> =>
  isAboutResult(move) ? placedToday(read, dossier) : Promise.resolve(dossier)

async function permitted(read: Read, dossier: Dossier | undefined, move: Move, at?: number): Promise<Moving> {
  const mover = dossier && (await moverFor(read, dossier))
  if (!dossier || !mover || !maySee(mover, dossier)) throw dossierErrors.notFound()
  const { service, process } = await processOf(read, dossier)
  const open = openSteps(dossier)
  const last = dossier.sheet.slice(-1)
  const fit = (open.length > 0 ? open : last).filter((line) => {
    const situation = situationAt(dossier, process, line.open ? line : undefined)
    return (at ?? line.no) === line.no && mayMove(mover, move, situation)
  })
  const step = fit.find(({ assignee }) => assignee === read.actor.id) ?? fit[0]
  if (!step) throw dossierErrors.moveNotAllowed()
  return { dossier, service, process, step }
}
