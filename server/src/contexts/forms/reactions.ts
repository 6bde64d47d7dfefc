import { on } from '../../kernel/app.ts'
import { unitsReorganised } from '../organisation/index.ts'
import { readdressDrafts } from './actions/readdress-drafts.ts'
import { draftEnded } from './events.ts'
import { recordFilling } from './store/filling.ts'

export const formReactions = [
  on(unitsReorganised, 'forms.readdress-drafts', (tx, { payload }) =>
    readdressDrafts(
      tx,
      payload.successions.map(({ predecessor }) => predecessor),
    ),
  ),
  on(draftEnded, 'forms.record-filling', recordFilling),
]
