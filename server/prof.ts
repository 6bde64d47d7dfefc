import { checkCounts, rebuildCounts } from './src/contexts/performance/index.ts'
import { inBulk } from './src/kernel/bulk.ts'
import { createApp } from './src/kernel/create-app.ts'
import { openDatabase } from './src/kernel/database.ts'
import { withDatabase } from './bench/ground.ts'
import { migrate, readMigrations } from './src/kernel/migrate.ts'
import { contexts } from './src/main/contexts.ts'
await withDatabase(async (url) => {
  await migrate(url, await readMigrations(contexts))
  const { db, close } = openDatabase(url, { max: 4 })
  const app = createApp(db, () => new Date())
  await inBulk(url, 'prof', async (bulk) => {
    const t: Record<string, number> = {}
    const wrap = (name: string, f: any) => async (...a: any[]) => { const b = performance.now(); try { return await f(...a) } finally { const k = name + ' ' + String(a[0]).replace(/\s+/g,' ').slice(0, 60); t[k] = (t[k] ?? 0) + performance.now() - b } }
    const own = { run: wrap('run', bulk.run), copy: wrap('copy', bulk.copy), read: bulk.read }
    const b = performance.now()
    await rebuildCounts(app, own as any)
    console.log('all', (performance.now() - b) / 1000)
    for (const [k, v] of Object.entries(t)) if (v > 50) console.log((v / 1000).toFixed(2), k)
  })
  console.log(await inBulk(url, 'prof', (bulk) => checkCounts(app, bulk)))
  await close()
})
process.exit()
