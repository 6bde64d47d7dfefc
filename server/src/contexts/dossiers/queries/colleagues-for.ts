import type { App, StaffActor } from '../../../kernel/app.ts'
import type { Role } from '../../../kernel/values/role.ts'
import { colleagues } from '../../organisation/index.ts'

/** Who in the actor's unit does the work of the role today: those whom a leader may give a step to. */
export const colleaguesFor = (
  app: App,
  actor: StaffActor,
  role: Role,
): Promise<{ id: string; name: string }[]> =>
  app.read(actor, async (read) =>
    (await colleagues(read, actor.unit, role)).map(({ id, name }) => ({ id, name })),
  )
