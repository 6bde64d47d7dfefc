import type { Read, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { overseenUnits, type UnitNode, unitTree } from '../../organisation/index.ts'
import { performanceErrors } from '../errors.ts'

/** The node and every one under it. */
export const unitsUnder = (node: UnitNode): UnitNode[] => [node, ...node.children.flatMap(unitsUnder)]

/** The unit as it stands on the day, with everything below it. Refused when there is none. */
export async function nodeOf(read: Read, unit: string, on: PlainDate): Promise<UnitNode> {
  const found = (await unitTree(read, on)).flatMap(unitsUnder).find(({ id }) => id === unit)
  if (!found) throw performanceErrors.figureUnitNotFound(unit)
  return found
}

/**
 * The units whose single dossiers the actor may see behind a figure, `null` for all: for supervisors and leaders, what they look
 * after, or the named unit of it with everything below.
 */
export async function unitsLookedAt(
  read: Read,
  actor: StaffActor,
  unit: string | undefined,
  on: PlainDate,
): Promise<string[] | null> {
  if (!actor.roles.some((role) => role === 'supervisor' || role === 'leader'))
    throw performanceErrors.figureNotYours()
  const overseen = await overseenUnits(read, actor.unit)
  if (unit === undefined) return overseen
  const units = unitsUnder(await nodeOf(read, unit, on)).map(({ id }) => id)
  if (overseen !== null && units.some((id) => !overseen.includes(id)))
    throw performanceErrors.figureNotYours()
  return units
}
