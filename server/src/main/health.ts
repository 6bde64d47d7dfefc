import type pg from 'pg'
import type { Http } from '../kernel/http.ts'

/** `/health/live`: the process answers. `/health/ready`: it can serve, because the database answers. */
export function addHealth(http: Http, pool: pg.Pool): void {
  http.get('/health/live', () => ({ status: 'live' }))
  http.get('/health/ready', async (_request, reply) => {
    const answered = await pool.query('select 1').then(
      () => true,
      () => false,
    )
    return reply.status(answered ? 200 : 503).send({ status: answered ? 'ready' : 'database-down' })
  })
}
