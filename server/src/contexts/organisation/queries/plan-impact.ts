import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { ImpactConflict, ImpactLine, ReorganisationImpact, Union } from '../ports.ts'
import type { PlanPreview } from './plan-preview.ts'

export type PlanImpact = {
  lines: (ImpactLine & { context: string })[]
  conflicts: (ImpactConflict & { context: string })[]
}

/** Everything that a plan touches, in every context, and where the units that become one differ. */
export async function impactOf(
  read: Read,
  impacts: readonly ReorganisationImpact[],
  preview: PlanPreview,
): Promise<PlanImpact> {
  const { ended } = preview.planned
  const unions = unionsOf(preview)
  const all = [ownImpact(preview), ...impacts]
  const [lines, conflicts] = await Promise.all([
    Promise.all(
      all.map(async ({ context, count }) => (await count(read, ended)).map((line) => ({ context, ...line }))),
    ),
    Promise.all(
      all.map(async ({ context, conflicts }) =>
        conflicts ? (await conflicts(read, unions)).map((conflict) => ({ context, ...conflict })) : [],
      ),
    ),
  ])
  return { lines: lines.flat(), conflicts: conflicts.flat() }
}

/** Agencies that become one: those that end, and the successor itself when it stood before. */
export function unionsOf({ before, planned }: Pick<PlanPreview, 'before' | 'planned'>): Union[] {
  const stood = new Map(before.map((unit) => [unit.id, unit]))
  const main = planned.successions.filter(
    ({ predecessor, isMain }) => isMain && !stood.get(predecessor)?.isDesk,
  )
  return [...Map.groupBy(main, ({ successor }) => successor)].map(([successor, steps]) => ({
    successor,
    units: [...(stood.has(successor) ? [successor] : []), ...steps.map(({ predecessor }) => predecessor)],
  }))
}

const ownImpact = ({ before, planned, posts, plannedPosts }: PlanPreview): ReorganisationImpact => ({
  context: 'organisation',
  async count(read, ended) {
    const gone = new Set(ended)
    const touched = posts.filter(({ unit }) => gone.has(unit))
    const { rows } = await sql<{ loans: number }>`
      select count(*)::int as loans from organisation.delegation d join organisation.post p on p.id = d.post
      where p.unit = any(${ended}::text[]) and d.revoked_at is null and d.valid_to > ${read.today}::date`.execute(
      read.db,
    )
    const after = new Map(planned.after.map((unit) => [unit.id, unit]))
    const children = planned.changed.filter(({ id, parent }) => {
      const old = before.find((unit) => unit.id === id)
      return old?.parent !== parent && gone.has(old?.parent ?? '')
    })
    const calendars = planned.successions.filter(
      ({ predecessor, successor, isMain }) =>
        isMain && before.find(({ id }) => id === predecessor)?.calendar !== after.get(successor)?.calendar,
    )
    const people = new Set(touched.map(({ staff }) => staff)).size
    return [
      {
        what: 'units-ended',
        vi: 'Đơn vị kết thúc, kể cả Bộ phận Một cửa',
        en: 'Units that end, desks included',
        count: ended.length,
      },
      {
        what: 'people',
        vi: 'Cán bộ chuyển sang đơn vị kế thừa',
        en: 'People who go on at the successor',
        count: people,
      },
      {
        what: 'posts',
        vi: 'Vị trí công tác chuyển hoặc kết thúc',
        en: 'Posts that move or end',
        count: plannedPosts.goesOn.length + plannedPosts.ends.length,
      },
      {
        what: 'delegations',
        vi: 'Ủy quyền đang có hiệu lực, đi theo vị trí',
        en: 'Delegations in force, which follow their post',
        count: rows[0]?.loans ?? 0,
      },
      {
        what: 'children',
        vi: 'Đơn vị trực thuộc chuyển sang đơn vị kế thừa',
        en: 'Units below that move to the successor',
        count: children.length,
      },
      {
        what: 'calendars',
        vi: 'Đơn vị có lịch làm việc khác đơn vị kế thừa',
        en: 'Units whose working calendar differs from the successor’s',
        count: calendars.length,
      },
    ]
  },
})
