import { on, type Reaction } from '../../kernel/app.ts'
import { unitsReorganised } from '../organisation/index.ts'
import { passOnTasks } from './actions/pass-on-tasks.ts'

export const planReactions: Reaction[] = [
  on(unitsReorganised, 'plans.pass-on-tasks', (tx, { payload }) => passOnTasks(tx, payload)),
]
