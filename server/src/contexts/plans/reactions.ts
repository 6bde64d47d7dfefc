import { on, type Reaction } from '../../kernel/app.ts'
import { unitsReorganised } from '../organisation/index.ts'
import { followAmendment } from './actions/follow-amendment.ts'
import { passOnTasks } from './actions/pass-on-tasks.ts'
import { planIssued } from './events.ts'

export const planReactions: Reaction[] = [
  // One that holds later waits for its morning.
  on(planIssued, 'plans.follow-amendment', (tx, { payload }) => followAmendment(tx, payload.plan)),
  on(unitsReorganised, 'plans.pass-on-tasks', (tx, { payload }) => passOnTasks(tx, payload)),
]
