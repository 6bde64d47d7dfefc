import type { Actor, App } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { organisationErrors } from '../errors.ts'
import { unitChanged } from '../events.ts'
import { judgeEndOfUnit } from '../rules/end-of-unit.ts'
import { postsFrom } from '../store/post.ts'
import { endUnit as closeUnit, lockUnits, unitVersions } from '../store/unit.ts'
import { permitAdministration } from './permit-administration.ts'

/**
 * Ends a unit that nothing hangs on any more: `on` is the first day it is gone. An agency or a desk, to which dossiers are
 * addressed, ends by a reorganisation, which says where its work goes on.
 */
export const endUnit = (app: App, actor: Actor, id: string, on: PlainDate): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const unit = await permitAdministration(tx, id)
    if (on <= unit.validFrom || on < tx.today || (unit.validTo !== null && unit.validTo <= tx.today))
      throw organisationErrors.datesOutOfOrder()
    await lockUnits(tx)
    const children = (await unitVersions(tx)).filter(
      ({ facts, validTo }) => facts.parent === id && (validTo === null || validTo > on),
    )
    const fault = judgeEndOfUnit({
      kind: unit.kind,
      children: children.length,
      posts: (await postsFrom(tx, id, on)).length,
    })
    if (fault) throw organisationErrors.unitInUse(fault)
    await closeUnit(tx, id, on)
    tx.audit('unit.end', id)
    tx.publish(unitChanged.of({ unit: id, validFrom: on }))
  })
