import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ReplayReport } from '../rules/replay.ts'

export type Replay = {
  id: string
  draft: string
  revision: number
  from: PlainDate
  to: PlainDate
  askedByName: string
  askedAt: Date
  finishedAt: Date | null
  report: ReplayReport | null
}

const columns = sql`id, draft, revision, from_day as "from", to_day as "to", asked_by_name as "askedByName",
  asked_at as "askedAt", finished_at as "finishedAt", report`

export async function addReplay(
  tx: Tx,
  by: StaffActor,
  { draft, revision, from, to }: Pick<Replay, 'draft' | 'revision' | 'from' | 'to'>,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into forms.definition_replay (draft, revision, from_day, to_day, asked_by, asked_by_name, asked_at)
    values (${draft}::uuid, ${revision}, ${from}::date, ${to}::date, ${by.id}::uuid, ${by.name}, ${tx.now})
    returning id`.execute(tx.db)
  return rows[0]!.id
}

export const replayById = async (read: Read, id: string): Promise<Replay | undefined> =>
  (await sql<Replay>`select ${columns} from forms.definition_replay where id = ${id}::uuid`.execute(read.db))
    .rows[0]

/** The replays of a draft, the newest first. */
export const replaysOf = async (read: Read, draft: string): Promise<Replay[]> =>
  (
    await sql<Replay>`
      select ${columns} from forms.definition_replay where draft = ${draft}::uuid
      order by number desc limit 20`.execute(read.db)
  ).rows

/** Keeps the report and which revision of the draft it is about; a replay that has one keeps it. */
export const finishReplay = (
  tx: Tx,
  id: string,
  { revision, report }: Pick<Replay, 'revision'> & { report: ReplayReport },
) =>
  sql`update forms.definition_replay set report = ${JSON.stringify(report)}::jsonb, revision = ${revision}, finished_at = ${tx.now}
    where id = ${id}::uuid and finished_at is null`.execute(tx.db)
