import { readFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { sql } from 'kysely'
import MiniSearch from 'minisearch'
import { importProcedures, loadCatalogue, searchProcedures } from '../src/contexts/catalogue/index.ts'
import { searchForm } from '../src/contexts/catalogue/rules/search/search-form.ts'
import type { App } from '../src/kernel/app.ts'
import { createApp } from '../src/kernel/create-app.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { migrate, readMigrations } from '../src/kernel/migrate.ts'
import { contexts } from '../src/main/contexts.ts'
import { machine, withDatabase } from './ground.ts'
import { paddedProcedures } from './padded-procedures.ts'

const sizes = [2_100, 50_000]
const actor = { kind: 'system', id: 'bench' } as const
const data = new URL('../../data/', import.meta.url)
const set = new URL('../src/contexts/catalogue/test/search-queries.tsv', import.meta.url)
type Query = { text: string; codes: string[] }
type Named = { code: string; name: string; popularity: number }
/** The codes of the five best. */
type Engine = (text: string) => Promise<string[]>

/**
 * The search of the catalogue over the development set, beside MiniSearch in the same process and a plain ILIKE in the same database:
 * how often the right procedure is first and within the first five, and how long it takes, with 2,100 and 50,000 procedures. The
 * shipped ones are real, the others are made of pieces of their names.
 */
export async function search(): Promise<void> {
  const queries = await developmentSet()
  console.log(
    `${machine()}, load ${loadavg()[0]!.toFixed(1)}; ours five times a query, warm; the others on every fifth\n`,
  )
  console.log('| procedures | search | queries | recall@1 | recall@5 | p50 ms | p95 ms |')
  console.log('| ---: | --- | ---: | ---: | ---: | ---: | ---: |')
  await withDatabase(async (databaseUrl) => {
    await migrate(databaseUrl, await readMigrations(contexts))
    const database = openDatabase(databaseUrl)
    const app = createApp(database.db, () => new Date('2026-11-23T02:00:00Z'))
    await loadCatalogue(app, new URL('procedures/', data))
    for (const size of sizes) {
      await pad(app, size)
      const names = await namesOf(app)
      const others = queries.filter((_, index) => index % 5 === 0)
      for (const [name, engine, asked, rounds] of [
        ['Một Cửa', ours(app), queries, 5],
        ['MiniSearch 7.2.0', miniSearch(names), others, 1],
        ['ILIKE', ilike(app), others, 1],
      ] as const)
        console.log(
          `| ${names.length} | ${name} | ${asked.length} | ${await measure(engine, asked, rounds)} |`,
        )
    }
    await database.close()
  })
}

async function developmentSet(): Promise<Query[]> {
  const lines = (await readFile(set, 'utf8')).split('\n').filter((line) => line && !line.startsWith('#'))
  return lines.map((line) => {
    const [text = '', codes = ''] = line.split('\t')
    return { text, codes: codes.split(',') }
  })
}

async function pad(app: App, size: number): Promise<void> {
  const lines = (await readFile(new URL('procedures/procedures.jsonl', data), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const units: { nameVi: string }[] = JSON.parse(
    await readFile(new URL('provinces/son-la/units.json', data), 'utf8'),
  )
  const padded = paddedProcedures(
    lines,
    units.map(({ nameVi }) => nameVi.replace('Ủy ban nhân dân ', '')),
    size - lines.length,
  )
  await importProcedures(app, padded, '2026-01-01')
  await app.read(actor, (read) => sql`analyze`.execute(read.db))
}

const namesOf = (app: App): Promise<Named[]> =>
  app.read(actor, async (read) => {
    const found =
      await sql<Named>`select v.procedure as code, v.name, p.popularity from catalogue.procedure_version v
      join catalogue.procedure p on p.code = v.procedure order by v.procedure`.execute(read.db)
    return found.rows
  })

const ours =
  (app: App): Engine =>
  async (q) =>
    (await app.read(actor, (read) => searchProcedures(read, { q, limit: 5 }))).items.map(({ code }) => code)

/** With the same letters and the same popularity as ours; typing errors and beginnings of words as its manual shows. */
function miniSearch(names: readonly Named[]): Engine {
  const index = new MiniSearch<Named>({
    idField: 'code',
    fields: ['name'],
    storeFields: ['popularity'],
    processTerm: (term) => searchForm(term) || null,
    searchOptions: {
      fuzzy: 0.2,
      prefix: true,
      boostDocument: (_id, _term, stored) => 1 + Number(stored?.popularity ?? 0) / 100,
    },
  })
  index.addAll(names)
  return async (text) =>
    index
      .search(text)
      .slice(0, 5)
      .map(({ id }) => String(id))
}

const ilike =
  (app: App): Engine =>
  (text) =>
    app.read(actor, async (read) => {
      const found = await sql<{ code: string }>`select v.procedure as code from catalogue.procedure_version v
        join catalogue.procedure p on p.code = v.procedure
        where v.name ilike ${`%${text.replace(/[%_\\]/g, '\\$&')}%`} order by p.popularity desc, length(v.name) limit 5`.execute(
        read.db,
      )
      return found.rows.map(({ code }) => code)
    })

async function measure(engine: Engine, queries: readonly Query[], rounds: number): Promise<string> {
  const times: number[] = []
  let first = 0
  let five = 0
  for (const { text } of queries.slice(0, 20 * rounds)) await engine(text)
  for (let round = 0; round < rounds; round++)
    for (const { text, codes } of queries) {
      const begun = performance.now()
      const found = await engine(text)
      times.push(performance.now() - begun)
      const at = found.findIndex((code) => codes.includes(code))
      if (at === 0) first++
      if (at >= 0) five++
    }
  times.sort((a, b) => a - b)
  const share = (count: number) => (count / queries.length / rounds).toFixed(3)
  const at = (part: number) => times[Math.floor((times.length - 1) * part)]!.toFixed(1)
  return [share(first), share(five), at(0.5), at(0.95)].join(' | ')
}
