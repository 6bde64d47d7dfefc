import { sql } from 'kysely'
import type { App } from '../../../kernel/app.ts'

/** A dossier that somebody did something with, and the units that follow it now. */
export type Moved = { seq: number; dossier: string; actor: string; units: string[] }

/** Numbers are given before the commit: one that comes late is still found within so many. */
export const lookBack = 500

/**
 * What was done with dossiers after the number `seq` of the audit, also what was committed late, without what is `known` already. A
 * paper that is issued follows a move that was told: it is no colleague's doing.
 */
export const movedSince = (app: App, seq: number, known: readonly number[]): Promise<Moved[]> =>
  app.read({ kind: 'system', id: 'dossiers.live' }, async (read) => {
    const { rows } = await sql<Moved>`
      select a.seq::int, d.id as dossier, a.actor,
        array(select d.unit union select d.desk union select unit from dossiers.waiting where dossier = d.id) as units
      from kernel.audit a
      join dossiers.dossier d on d.id = case when a.action like 'dossier.%' and a.action <> 'dossier.issue-paper' and a.subject ~ '^[0-9a-f-]{36}$' then a.subject::uuid end
      where a.seq > ${Math.max(0, seq - lookBack)} and a.seq <> all(${[...known]}::bigint[])
      order by a.seq limit 2000`.execute(read.db)
    return rows
  })

/** The last numbers that were given, newest first: as many as are looked back at. */
export const lastMoves = (app: App): Promise<number[]> =>
  app.read({ kind: 'system', id: 'dossiers.live' }, async (read) => {
    const { rows } = await sql<{ seq: number }>`
      select seq::int from kernel.audit order by seq desc limit ${lookBack}`.execute(read.db)
    return rows.map(({ seq }) => seq)
  })
