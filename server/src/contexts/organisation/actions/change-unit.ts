import type { Actor, App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { organisationErrors } from '../errors.ts'
import { unitChanged } from '../events.ts'
import type { UnitKind } from '../rules/unit-kind.ts'
import type { UnitFacts } from '../store/tables.ts'
import { placeUnitVersion, unitVersions } from '../store/unit.ts'
import { judgeTree } from './judge-tree.ts'
import { permitAdministration } from './permit-administration.ts'

/** What may change about a unit; what is not named stays. Null: there is none any more. */
export type UnitChange = {
  parent?: string | undefined
  kind?: UnitKind | undefined
  nameVi?: string | undefined
  nameEn?: string | undefined
  gsoCode?: string | null | undefined
  calendar?: string | undefined
  address?: string | null | undefined
  phone?: string | null | undefined
  validFrom: PlainDate
  decision: string
}

/**
 * Changes what a unit is from a day on, by a decision; before that day it stays what it was. On the first day of a version
 * it is corrected. Whoever administers the unit may, and to move it, whoever administers the new parent too.
 */
export const changeUnit = (app: App, actor: Actor, id: string, change: UnitChange): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { validFrom, decision } = change
    const unit = await permitAdministration(tx, id, validFrom)
    if (change.parent !== undefined && change.parent !== unit.parent) {
      if (unit.parent === null) throw kernelErrors.notAllowed()
      await permitAdministration(tx, change.parent, validFrom)
    }
    if (validFrom < unit.validFrom || (unit.validTo !== null && validFrom >= unit.validTo))
      throw organisationErrors.datesOutOfOrder()
    const standing = (await unitVersions(tx, [id])).findLast((version) => version.validFrom <= validFrom)
    if (!standing) throw organisationErrors.unitNotFound(id)
    const facts = changed(standing.facts, change)
    await judgeTree(tx, { unit: id, validFrom, facts })
    await placeUnitVersion(tx, { unit: id, validFrom, facts, decision })
    tx.audit('unit.change', id)
    tx.publish(unitChanged.of({ unit: id, validFrom }))
  })

const changed = (facts: UnitFacts, change: UnitChange): UnitFacts => ({
  ...facts,
  parent: change.parent ?? facts.parent,
  kind: change.kind ?? facts.kind,
  is_desk: (change.kind ?? facts.kind) === 'one-stop-desk',
  name_vi: change.nameVi ?? facts.name_vi,
  name_en: change.nameEn ?? facts.name_en,
  gso_code: change.gsoCode === undefined ? facts.gso_code : change.gsoCode,
  calendar: change.calendar ?? facts.calendar,
  address: change.address === undefined ? facts.address : change.address,
  phone: change.phone === undefined ? facts.phone : change.phone,
})
