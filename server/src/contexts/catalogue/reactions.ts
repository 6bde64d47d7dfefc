import { on } from '../../kernel/app.ts'
import { unitsReorganised } from '../organisation/index.ts'
import { passOnOffers } from './actions/pass-on-offers.ts'

export const catalogueReactions = [
  on(unitsReorganised, 'catalogue.pass-on-offers', (tx, { payload }) => passOnOffers(tx, payload)),
]
