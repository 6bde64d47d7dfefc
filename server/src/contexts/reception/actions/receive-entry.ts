import type { App, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { toInstant } from '../../../kernel/values/vietnam-time.ts'
import { type Reception, receiveDossier, type Submitted } from '../../dossiers/index.ts'
import type { Visit } from '../store/visit.ts'
import { lockEntry } from './lock-entry.ts'

/** Hands in what was entered: received at the desk with its papers and money, registered as post, or submitted online with help. */
export const receiveEntry = (
  app: App,
  clerk: StaffActor,
  given: Pick<Reception, 'draft' | 'papers'> & { cash?: number | undefined },
): Promise<Submitted> =>
  app.transaction(clerk, async (tx) => {
    const { visit } = await lockEntry(tx, clerk, given.draft)
    const post = arrival(visit)
    return receiveDossier(tx, clerk, {
      draft: given.draft,
      papers: given.papers,
      desk: visit.desk,
      ...(given.cash !== undefined && { cash: given.cash }),
      ...(post && { post }),
    })
  })

/** The time of what came by post runs from the beginning of the day on which it arrived, in favour of the sender. */
function arrival({
  arrivedOn,
  sender,
  postalNumber,
  openedAt,
}: Visit): { arrivedAt: Date; how: Text } | undefined {
  if (!arrivedOn) return undefined
  const day = arrivedOn.split('-').reverse().join('/')
  const [item, itemEn] = postalNumber ? [`, số bưu gửi ${postalNumber}`, `, item ${postalNumber}`] : ['', '']
  const arrivedAt = new Date(Math.min(toInstant({ date: arrivedOn, time: 0 }).getTime(), openedAt.getTime()))
  return {
    arrivedAt,
    how: {
      vi: `Đến qua bưu chính ngày ${day}, người gửi ${sender}${item}.`,
      en: `Arrived by post on ${day}, sent by ${sender}${itemEn}.`,
    },
  }
}
