import type { App } from '../../../kernel/app.ts'
import { endedUnits } from '../queries/takeover.ts'
import { continuePosts, postsHeldFrom } from '../store/continue-posts.ts'

/** Somebody who was given a post in a unit while it ended goes on at the successor; says how many posts that were. */
export const continueStrayPosts = (app: App): Promise<number> =>
  app.transaction({ kind: 'system', id: 'organisation.continue-stray-posts' }, async (tx) => {
    const ended = await endedUnits(tx)
    const posts = await postsHeldFrom(
      tx,
      ended.map(({ unit }) => unit),
      tx.today,
    )
    for (const { unit, main, decision } of ended) {
      const stray = posts.filter((post) => post.unit === unit)
      const moves = stray.map(({ id, position }) => ({ post: id, unit: main, position }))
      await continuePosts(tx, moves, { on: tx.today, decision: decision?.number ?? null })
    }
    if (posts.length > 0) tx.audit('posts.continue', String(posts.length))
    return posts.length
  })
