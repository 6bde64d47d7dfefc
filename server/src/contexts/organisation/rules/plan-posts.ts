import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Planned } from './plan-reorganisation.ts'
import { type PlanFault, planFault } from './reorganisation-faults.ts'

/** A post held on the day or later. */
export type StandingPost = {
  id: string
  unit: string
  position: string
  validFrom: PlainDate
  validTo: PlainDate | null
}

/** What becomes of a single post instead of what the rule says: it ends, or goes on elsewhere or under another title. */
export type PostException =
  | { post: string; ends: true }
  | { post: string; unit?: string | undefined; position?: string | undefined }

export type PostMove = { post: string; unit: string; position: string }
export type PlannedPosts = { ends: string[]; goesOn: PostMove[]; faults: PlanFault[] }

/**
 * Everybody of an ended unit has the same position and roles at the main successor, except as the plan says of single posts.
 * Posts of units that only give up a part stay, except as the plan says.
 */
export function planPosts(
  posts: readonly StandingPost[],
  { successions, after }: Pick<Planned, 'successions' | 'after'>,
  exceptions: readonly PostException[],
): PlannedPosts {
  const main = new Map(
    successions.filter(({ isMain }) => isMain).map((step) => [step.predecessor, step.successor]),
  )
  const stands = new Set(after.map(({ id }) => id))
  const involved = new Set(successions.flatMap(({ predecessor, successor }) => [predecessor, successor]))
  const planned: PlannedPosts = { ends: [], goesOn: [], faults: [] }
  const said = new Map(exceptions.map((exception) => [exception.post, exception]))
  for (const post of posts) {
    const exception = involved.has(post.unit) ? said.get(post.id) : undefined
    if (exception) said.delete(post.id)
    if (exception && 'ends' in exception) {
      planned.ends.push(post.id)
      continue
    }
    const unit = exception?.unit ?? main.get(post.unit) ?? post.unit
    const position = exception?.position?.trim() || post.position
    if (!stands.has(unit) && exception?.unit) planned.faults.push(planFault(null, 'post-nowhere', unit))
    if (unit !== post.unit || position !== post.position)
      planned.goesOn.push({ post: post.id, unit, position })
  }
  for (const post of said.keys()) planned.faults.push(planFault(null, 'post-unknown', post))
  return planned
}
