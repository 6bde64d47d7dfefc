import pg from 'pg'
import { withDatabase } from './ground.ts'
await withDatabase(async (url, folder) => {
  const c = new pg.Client({ connectionString: url }); await c.connect()
  await c.query('create table t (id int primary key, a text)'); await c.query("insert into t select g, repeat('x',500) from generate_series(1,1000) g")
  const dir = (await c.query('show unix_socket_directories')).rows[0]; console.log(dir, (await c.query('show wal_sync_method')).rows, (await c.query('show commit_delay')).rows)
  const time = async (name: string, f: () => Promise<unknown>, n = 3000) => { for (let i=0;i<300;i++) await f(); const u = process.cpuUsage(); const t = performance.now(); for (let i = 0; i < n; i++) await f(); const x = process.cpuUsage(u); console.log(name, ((performance.now() - t) / n * 1000).toFixed(0), 'us wall', ((x.user + x.system) / n).toFixed(0), 'us cpu', (x.system/n).toFixed(0), 'sys') }
  for (const [n, cl] of [['tcp', c]] as const) {
    await time(n + ' simple begin-like', () => cl.query('select 1'))
    await time(n + ' unnamed', () => cl.query('select * from t where id = $1', [5]))
    await time(n + ' named', () => cl.query({ name: 'a', text: 'select * from t where id = $1', values: [5] }))
    await time(n + ' update commit', () => cl.query({ name: 'b', text: 'update t set a = a where id = $1', values: [5] }), 500)
  }
  await c.end()
})
process.exit(0)
