import { on } from '../../kernel/app.ts'
import { unitsReorganised } from '../organisation/index.ts'
import { passOnOffers } from './actions/pass-on-offers.ts'
import { passOnWork } from './actions/pass-on-work.ts'

export const catalogueReactions = [
  on(unitsReorganised, 'catalogue.pass-on-offers', (tx, { payload }) => passOnOffers(tx, payload)),
  on(unitsReorganised, 'catalogue.pass-on-work', (tx, { payload }) => passOnWork(tx, payload)),
]
