import type { Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { organisationErrors } from '../errors.ts'
import { type DatedUnit, faultsOfHistory, withVersion } from '../rules/unit-history.ts'
import type { UnitFacts } from '../store/tables.ts'
import { lockUnits, type UnitVersion, unitVersions } from '../store/unit.ts'

export const toDated = ({ id, unit, validFrom, validTo, facts }: UnitVersion): DatedUnit => ({
  id,
  unit,
  validFrom,
  validTo,
  parent: facts.parent,
  tier: facts.tier,
  isDesk: facts.is_desk,
})

/**
 * Locks the units and judges the tree of every day with one more version of a unit; throws when it would be broken or when
 * the area code is another's. Returns the history as it stands.
 */
export async function judgeTree(
  tx: Tx,
  { unit, validFrom, facts }: { unit: string; validFrom: PlainDate; facts: UnitFacts },
): Promise<UnitVersion[]> {
  await lockUnits(tx)
  const history = await unitVersions(tx)
  const wanted = {
    id: 'wanted',
    unit,
    validFrom,
    parent: facts.parent,
    tier: facts.tier,
    isDesk: facts.is_desk,
  }
  const after = withVersion(history.map(toDated), wanted)
  const faults = faultsOfHistory(after, validFrom)
  if (faults.length > 0) throw organisationErrors.brokenTree(faults)
  const placed = after.find(({ id }) => id === 'wanted')
  const taken = history.some(
    (other) =>
      facts.gso_code !== null &&
      other.facts.gso_code === facts.gso_code &&
      other.unit !== unit &&
      (other.validTo === null || other.validTo > validFrom) &&
      (!placed?.validTo || other.validFrom < placed.validTo),
  )
  if (taken) throw organisationErrors.codeTaken(facts.gso_code ?? '')
  return history
}
