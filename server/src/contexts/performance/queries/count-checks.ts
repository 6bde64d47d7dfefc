import type { App, StaffActor } from '../../../kernel/app.ts'
import { overseenUnits } from '../../organisation/index.ts'
import { performanceErrors } from '../errors.ts'
import { countChecks } from '../store/count-check.ts'

/** The last nightly checks of the counts, for those who look after the whole province. */
export const countChecksFor = (app: App, actor: StaffActor) =>
  app.read(actor, async (read) => {
    const fit = actor.roles.some(
      (role) => role === 'supervisor' || role === 'leader' || role === 'system-admin',
    )
    if (!fit || (await overseenUnits(read, actor.unit)) !== null) throw performanceErrors.figureNotYours()
    return countChecks(read)
  })
