import type { Actor, App, Tx } from '../../../kernel/app.ts'
import type { Tier } from '../../../kernel/values/tier.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { organisationErrors } from '../errors.ts'
import { unitChanged } from '../events.ts'
import type { UnitKind } from '../rules/unit-kind.ts'
import { addUnits } from '../store/unit.ts'
import { judgeTree } from './judge-tree.ts'
import { permitAdministration } from './permit-administration.ts'

export type UnitToCreate = {
  id: string
  parent: string
  kind: UnitKind
  tier: Tier
  nameVi: string
  nameEn: string
  gsoCode?: string | undefined
  /** The parent's unless given. */
  calendar?: string | undefined
  address?: string | undefined
  phone?: string | undefined
  validFrom: PlainDate
  decision: string
}

/** Begins a unit under another on a day, by a decision. Whoever administers the parent may. */
export const createUnit = (app: App, actor: Actor, unit: UnitToCreate): Promise<void> =>
  app.transaction(actor, (tx) => createUnitIn(tx, unit))

/** The same within a transaction that does more. */
export async function createUnitIn(tx: Tx, unit: UnitToCreate): Promise<void> {
  const parent = await permitAdministration(tx, unit.parent, unit.validFrom)
  const facts = {
    parent: unit.parent,
    kind: unit.kind,
    tier: unit.tier,
    name_vi: unit.nameVi,
    name_en: unit.nameEn,
    gso_code: unit.gsoCode ?? null,
    calendar: unit.calendar ?? parent.calendar,
    is_desk: unit.kind === 'one-stop-desk',
    address: unit.address ?? null,
    phone: unit.phone ?? null,
  }
  const history = await judgeTree(tx, { unit: unit.id, validFrom: unit.validFrom, facts })
  if (history.some((version) => version.unit === unit.id)) throw organisationErrors.unitExists(unit.id)
  await addUnits(tx, [{ ...facts, id: unit.id, valid_from: unit.validFrom, valid_to: null }], unit.decision)
  tx.audit('unit.create', unit.id)
  tx.publish(unitChanged.of({ unit: unit.id, validFrom: unit.validFrom }))
}
