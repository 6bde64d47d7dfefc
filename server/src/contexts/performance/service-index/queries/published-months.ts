import type { App, Read, StaffActor } from '../../../../kernel/app.ts'
import { performanceErrors } from '../../errors.ts'
import { mayPublishLateList } from '../../queries/late-list.ts'
import { monthBounds } from '../../rules/late-list.ts'
import { indexMethodOn } from '../methods.ts'
import { computeIndex } from '../rules/compute-index.ts'
import { type MonthContent, publishedFigures, publishedIndex } from '../rules/month-content.ts'
import { publishedMonths, versionsOfMonth } from '../store.ts'
import { countedPeriod } from './counted-units.ts'
import { rankedIn } from './index-board.ts'

/** What would be published of a month now. Throws `month-not-over` for one that has not ended. */
export async function countMonth(read: Read, month: string, fewestRatings: number): Promise<MonthContent> {
  if (monthBounds(month).until > read.now) throw performanceErrors.monthNotOver(month)
  const counted = await countedPeriod(read, month)
  const ranked = rankedIn(counted, fewestRatings)
  const whole = computeIndex(indexMethodOn(counted.to), counted.total)
  const published = new Set(ranked.map(({ unit }) => unit))
  const units = counted.units.filter(({ unit }) => published.has(unit))
  const name = { vi: 'Toàn tỉnh', en: 'Whole province' }
  const dossiers = counted.total.counts.received
  return {
    groups: whole.groups.map(({ id, name: of }) => ({ id, name: of })),
    province: {
      index: {
        ...{ unit: '', name, tier: 'province', rank: null, dossiers },
        ...publishedIndex(whole, fewestRatings),
      },
      figures: [
        ...publishedFigures({ unit: '', tier: null }, counted.total, fewestRatings),
        ...counted.tiers.flatMap(({ tier, counted: of }) =>
          publishedFigures({ unit: '', tier }, of, fewestRatings),
        ),
      ],
    },
    units: {
      index: ranked.map(({ unit, name: of, tier, rank, dossiers: count, index }) => ({
        ...{ unit, name: of, tier, rank, dossiers: count },
        ...publishedIndex(index, fewestRatings),
      })),
      figures: units.flatMap(({ unit, counted: of }) =>
        publishedFigures({ unit, tier: null }, of, fewestRatings),
      ),
    },
  }
}

/** How a month stands for those inside: every version that was published, and whether the actor may publish it. */
export const monthForStaff = (app: App, actor: StaffActor, month: string) =>
  app.read(actor, async (read) => ({
    month,
    isOver: monthBounds(month).until <= read.now,
    versions: (await versionsOfMonth(read, month)).map(
      ({ version, reason, publishedAt, publishedByName }) => ({
        ...{ version, reason, by: publishedByName, at: publishedAt.toISOString() },
      }),
    ),
    mayPublish: await mayPublishLateList(read, actor),
  }))

const reader = { kind: 'system', id: 'performance.published-months' } as const

/** What anybody may see: the months that were published, newest first, with the figures of the province in the latest version. */
export const publicMonths = (app: App) => app.read(reader, publishedMonths)

/** A month with every unit, in its latest version; undefined when it was not published. */
export const publicMonth = (app: App, month: string) =>
  app.read(reader, async (read) => {
    const [last] = await versionsOfMonth(read, month)
    if (!last) return undefined
    const { publishedByName: _, ...shown } = last
    return shown
  })
