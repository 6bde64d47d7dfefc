import pg from '/work/wt/simulate/node_modules/pg/lib/index.js'
import { startEmbeddedPostgres } from '/work/wt/simulate/server/src/main/embedded-postgres/embedded-postgres.ts'
import { ensureDatabase } from '/work/wt/simulate/server/src/main/ensure-database.ts'
const p = await startEmbeddedPostgres({ dataDir: process.argv[2] + '/postgres', log: () => {} })
const c = new pg.Client({ connectionString: await ensureDatabase(p.url) }); await c.connect()
for (const q of process.argv.slice(3)) { const t = performance.now(); const r = await c.query(q); console.log(q.slice(0,100), Math.round(performance.now()-t)+'ms'); console.table(r.rows) }
await c.end(); await p.stop()
