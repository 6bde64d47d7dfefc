import { procedureStandings } from './src/contexts/catalogue/index.ts'
import { unitTree } from './src/contexts/organisation/index.ts'
import { countsOfYears, countTotals } from './src/contexts/performance/index.ts'
import { planPage } from './src/contexts/plans/index.ts'
import { createApp } from './src/kernel/create-app.ts'
import { openDatabase } from './src/kernel/database.ts'
import { withDatabase } from './bench/ground.ts'
await withDatabase(async (url) => {
  const fix = async () => { const { default: pg } = await import('pg'); const c = new pg.Client({connectionString: url}); await c.connect(); await c.query('alter table performance.procedure_month_count drop constraint if exists procedure_month_count_pkey; alter table performance.procedure_month_count add constraint procedure_month_count_pkey primary key (unit, tier, day, procedure, channel, known); analyze'); await c.end() }; await fix(); const { db, close } = openDatabase(url, { max: 4 })
  const app = createApp(db, () => new Date())
  const time = async (name: string, f: () => Promise<unknown>) => { for (let i = 0; i < 3; i++) await f(); const b = performance.now(); for (let i = 0; i < 5; i++) await f(); console.log(name, ((performance.now() - b) / 5).toFixed(1)) }
  await app.read({ kind: 'system', id: 'x' }, async (read) => {
    const asked = { from: '2026-01-01', to: read.today, asOf: read.today, units: null }
    await time('standings', () => procedureStandings(read, read.today))
    await time('tree', () => unitTree(read, read.today))
    await time('totals by tier', () => countTotals(read, { ...asked, by: ['tier'] }))
    await time('totals by unit', () => countTotals(read, { ...asked, by: ['unit'] }))
    await time('totals by tier, procedure', () => countTotals(read, { ...asked, by: ['tier', 'procedure'] }))
    await time('totals past', () => countTotals(read, { ...asked, to: '2026-10-15', asOf: '2026-10-15', by: ['tier'] }))
    await time('counts of years', () => countsOfYears(read, { years: [2026], at: read.today, units: null }))
    await time('one unit', () => countTotals(read, { ...asked, units: ['H52.40'], by: ['tier'] }))
  })
  for (const p of ['son-la-2025', 'ha-nam-2023']) await time('plan ' + p, () => planPage(app, p))
  await close()
})
process.exit()
