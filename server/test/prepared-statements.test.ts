import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { nameStatements, preparing } from '../src/kernel/prepared-statements.ts'

/** Work on one connection, and what it has prepared. */
async function onOneConnection(most: number, work: (db: Kysely<{}>, pool: pg.Pool) => Promise<void>) {
  const pool = new pg.Pool({ connectionString: inject('databaseServer'), max: 1 })
  const db = new Kysely<{}>({
    dialect: new PostgresDialect({ pool: preparing(pool, nameStatements({ most })) }),
  })
  await work(db, pool).finally(() => db.destroy())
}

const preparedOn = async (pool: pg.Pool): Promise<string[]> =>
  (await pool.query('select statement from pg_prepared_statements order by name')).rows.map(
    ({ statement }) => statement,
  )

test('statements that come back are prepared, up to so many; the others are answered all the same', () =>
  onOneConnection(2, async (db, pool) => {
    const plusOne = async (number: number, column: string) =>
      (await sql`select ${number}::int + 1 as ${sql.ref(column)}`.execute(db)).rows
    for (const column of ['a', 'b', 'c'])
      for (let time = 0; time < 5; time++)
        expect(await plusOne(time, column)).toEqual([{ [column]: time + 1 }])
    expect(await plusOne(1, 'once')).toEqual([{ once: 2 }])
    expect(await preparedOn(pool)).toEqual(['select $1::int + 1 as "a"', 'select $1::int + 1 as "b"'])
  }))

test('a table that gets a column under a prepared statement is read on, and the connection is replaced', () =>
  onOneConnection(9, async (db, pool) => {
    await pool.query('create table kept_shape (id int)')
    await pool.query('insert into kept_shape values (1)')
    const read = async () => (await sql`select * from kept_shape where id = ${1}`.execute(db)).rows
    for (let time = 0; time < 4; time++) expect(await read()).toEqual([{ id: 1 }])
    await pool.query(`alter table kept_shape add column name text default 'new'`)
    expect(await read()).toEqual([{ id: 1, name: 'new' }])
    expect(await preparedOn(pool)).toEqual([])
    for (let time = 0; time < 4; time++) expect(await read()).toEqual([{ id: 1, name: 'new' }])
    expect(await preparedOn(pool)).toHaveLength(1)
    await pool.query('drop table kept_shape')
  }))
