import { onAll, type Reaction } from '../../kernel/app.ts'
import { countEvents } from './actions/count-events.ts'
import { countReaction } from './actions/rebuild-counts.ts'
import { countedEvents } from './told.ts'

/** Keeps facts and counts as dossiers happen; reads the log from its beginning. */
export const performanceReactions: Reaction[] = [
  onAll(countedEvents, countReaction, countEvents, { atOnce: 500 }),
]
