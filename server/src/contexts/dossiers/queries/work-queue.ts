import { sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { workingTimeBetween } from '../../../kernel/values/working-time.ts'
import { calendarOf, staffById, withPredecessors } from '../../organisation/index.ts'
import { type DueState, dueState } from '../rules/deadline.ts'
import type { Status } from '../rules/lifecycle.ts'

export const queueLists = [
  'mine',
  'reception',
  'processing',
  'signing',
  'issuing',
  'returning',
  'waiting',
] as const
export type QueueList = (typeof queueLists)[number]

export type QueueItem = {
  id: string
  code: string
  procedure: string
  procedureVi: string
  procedureEn: string
  applicantName: string
  channel: string
  status: Status
  step: number
  role: string
  assignee: string | null
  submittedAt: Date
  dueAt: Date
  dueState: DueState
  /** Working time until the due moment, in ms; negative when it has passed. */
  leftMs: number
  assigneeName: string | null
}
export type Queue = { items: QueueItem[]; counts: Record<QueueList, number> }

type Row = Omit<QueueItem, 'dueState' | 'leftMs' | 'assigneeName'> & { startedAt: Date; lists: QueueList[] }

/**
 * What waits in the unit for the actor's roles, soonest due first, with the size of every list; one statement.
 * `mine` is what the actor has taken or may take now; for a head also what waits for a decision.
 */
export const workQueue = (app: App, actor: StaffActor, list: QueueList, limit = 200): Promise<Queue> =>
  app.read(actor, async (read) => {
    // With what is still on its way from units that this one has just taken over.
    const units = await withPredecessors(read, [actor.unit], read.today)
    const { rows } = await sql<Row>`
      select d.id, code, procedure, procedure_vi as "procedureVi", procedure_en as "procedureEn",
             applicant_name as "applicantName", channel, status, s.no as step, s.role, s.assignee,
             submitted_at as "submittedAt", d.due_at as "dueAt", d.started_at as "startedAt",
             array_remove(array[
               case when status <> 'awaiting-supplement' and (s.mine
                         or ${actor.roles.includes('leader')} and d.unit = ${actor.unit}
                            and (exists (select from dossiers.delay where dossier = d.id and decided_at is null)
                              or exists (select from dossiers.further_supplement where dossier = d.id and decided_at is null)))
                    then 'mine' end,
               case when status = 'submitted' then 'reception'
                    when status = 'awaiting-supplement' then 'waiting'
                    when status = 'resolved' then 'returning'
                    when role = 'officer' then 'processing'
                    when role = 'leader' then 'signing'
                    when role = 'registry-clerk' then 'issuing' end], null) as lists
      from dossiers.dossier d cross join lateral (
        select no, role, assignee,
               role = any(${actor.roles as string[]}::text[]) and (assignee is null or assignee = ${actor.id}::uuid)
                 and (unit = any(${units}::text[]) or unit in (d.unit, d.desk)
                   and (d.unit = any(${units}::text[]) or d.desk = any(${units}::text[]))) as mine
        from dossiers.step where dossier = d.id and finished_at is null
        order by mine desc, no limit 1
      ) s
      where (d.unit = any(${units}::text[]) or d.desk = any(${units}::text[])
          or d.id in (select dossier from dossiers.step where unit = any(${units}::text[]) and finished_at is null))
        and status in ('submitted', 'accepted', 'processing', 'awaiting-supplement', 'resolved')
      order by d.due_at, code`.execute(read.db)
    const counts = Object.fromEntries(
      queueLists.map((name) => [name, rows.filter((row) => row.lists.includes(name)).length]),
    ) as Record<QueueList, number>
    const calendar = await calendarOf(read, actor.unit)
    const shown = rows.filter((row) => row.lists.includes(list)).slice(0, limit)
    const names = await namesOf(read, shown)
    const items = shown.map(({ lists: _, startedAt, ...row }) => ({
      ...row,
      dueState: dueState(
        { due: row.dueAt, started: startedAt, paused: row.status === 'awaiting-supplement' },
        read.now,
        calendar,
      ),
      leftMs: workingTimeBetween(read.now, row.dueAt, calendar),
      assigneeName: row.assignee ? (names.get(row.assignee) ?? null) : null,
    }))
    return { items, counts }
  })

/** Names of those who have taken something; a unit has few of them. */
async function namesOf(read: Read, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ assignee }) => assignee ?? []))]
  const staff = await Promise.all(ids.map((id) => staffById(read, id)))
  return new Map(staff.flatMap((member) => (member ? [[member.id, member.name] as const] : [])))
}
