import { publicLateLists } from '../../contexts/performance/index.ts'
import type { PortalOptions } from '../options.ts'
import { lateListsPage } from '../pages/performance/late-lists.tsx'
import type { Handler } from '../visit.ts'

/** Which agencies were late, month by month as published, for everybody. An unknown month shows the newest. */
export const lateListsHandler =
  ({ app }: PortalOptions): Handler =>
  async ({ query, context }) => {
    const lists = await publicLateLists(app)
    const month = query('thang')
    return lateListsPage(
      {
        months: lists.map((list) => list.month),
        shown: lists.find((list) => list.month === month) ?? lists[0] ?? null,
      },
      context,
    )
  }
