import type { FastifyInstance, FastifyReply } from 'fastify'

/** How messages of a procedure fare that are there to fail: late, kept but never answered, failed, refused. */
export type Behaviour = 'slow' | 'lost' | 'error' | 'refused'
const behaviours: readonly unknown[] = ['slow', 'lost', 'error', 'refused']

/** How procedures fare, by their codes: some fail from the start, others after `POST /admin/procedures`, which names the code in `field`. */
export function addBehaviours(app: FastifyInstance, field: string): ReadonlyMap<string, Behaviour> {
  const faring = new Map<string, Behaviour>([
    ['9.909001', 'slow'],
    ['9.909002', 'lost'],
    ['9.909003', 'error'],
    ['9.909004', 'refused'],
  ])
  app.post('/admin/procedures', (request) => {
    const { [field]: code, behaviour } = (request.body ?? {}) as Record<string, unknown>
    if (behaviours.includes(behaviour)) faring.set(`${code}`, behaviour as Behaviour)
    else faring.delete(`${code}`)
    return { [field]: code, behaviour: faring.get(`${code}`) ?? null }
  })
  return faring
}

/** The page of a server that failed. */
export const failed = (reply: FastifyReply) =>
  reply.status(500).type('text/plain; charset=utf-8').send('Lỗi máy chủ')
