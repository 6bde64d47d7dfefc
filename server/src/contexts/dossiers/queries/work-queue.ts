import { type RawBuilder, sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { workingTimeBetween } from '../../../kernel/values/working-time.ts'
import { calendarOf, staffNames, withPredecessors } from '../../organisation/index.ts'
import type { Status } from '../rules/lifecycle.ts'
import { type Asks, type DueFilter, pageSize, type QueueList, type QueueSearch } from '../rules/queue.ts'
import type { DueState } from '../rules/warning.ts'
import { hasUnread } from '../store/correspondence.ts'

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
  assigneeName: string | null
  submittedAt: Date
  /** Until when something must happen: an online dossier is to be answered before it is due. */
  dueAt: Date
  dueState: DueState
  /** Working time until then, in ms; negative when it has passed. */
  leftMs: number
  asks: Asks | null
  /** The unit is only asked for its opinion: of the dossier it knows what it was given, and not whose it is. */
  consulted: boolean
  /** The applicant has written, and nobody who answers for it has read that yet. */
  unread: boolean
}

export type Queue = {
  items: QueueItem[]
  /** How many the list holds with these filters, on all pages. */
  total: number
  pageSize: number
  counts: Record<QueueList, number>
  due: Record<DueFilter, number>
  procedures: { code: string; vi: string; en: string; count: number }[]
  holders: { id: string; name: string; count: number }[]
}

type Row = {
  counts: Record<QueueList, number>
  due: Record<DueFilter, number>
  total: number
  procedures: Queue['procedures']
  holders: { id: string; count: number }[]
  items: (Omit<QueueItem, 'submittedAt' | 'dueAt' | 'leftMs' | 'assigneeName'> & {
    submittedAt: string
    dueAt: string
  })[]
}

const none = '00000000-0000-0000-0000-000000000000'

/**
 * What waits in the unit for the actor's roles: one page of a list, soonest due first, and the sizes of every list and filter; one
 * statement, whose cost grows with what is open in the unit and not with what was ever received. `mine` is what the actor has
 * taken or may take now; for a head also what waits for a decision.
 */
export const workQueue = (app: App, actor: StaffActor, search: QueueSearch): Promise<Queue> =>
  app.read(actor, async (read) => {
    // With what is still on its way from units that this one has just taken over.
    const units = await withPredecessors(read, [actor.unit], read.today)
    const { rows } = await sql<Row>`
      with waiting as materialized (${waitingIn(read, actor, units)}),
      listed as materialized (select * from waiting where ${search.list === 'mine' ? sql`mine` : sql`place = ${search.list}`}),
      found as materialized (select * from listed where ${chosen(search)}),
      page as (
        select * from found where ${ofDue(search.due)} order by until, code
        limit ${pageSize} offset ${((search.page ?? 1) - 1) * pageSize}
      )
      select
        (select json_build_object('mine', count(*) filter (where mine), 'reception', count(*) filter (where place = 'reception'),
           'processing', count(*) filter (where place = 'processing'), 'signing', count(*) filter (where place = 'signing'),
           'issuing', count(*) filter (where place = 'issuing'), 'returning', count(*) filter (where place = 'returning'),
           'waiting', count(*) filter (where place = 'waiting'), 'consulted', count(*) filter (where place = 'consulted'))
         from waiting) as counts,
        (select json_build_object('late', count(*) filter (where ${ofDue('late')}), 'soon', count(*) filter (where ${ofDue('soon')}),
           'paused', count(*) filter (where ${ofDue('paused')}), 'asks', count(*) filter (where ${ofDue('asks')})) from found) as due,
        (select count(*)::int from found where ${ofDue(search.due)}) as total,
        (select coalesce(json_agg(json_build_object('code', p.procedure, 'vi', d.procedure_vi, 'en', d.procedure_en,
           'count', p.count) order by p.count desc, p.procedure), '[]')
         from (select procedure, count(*), (array_agg(dossier))[1] as one from listed group by procedure) p
         join dossiers.dossier d on d.id = p.one) as procedures,
        (select coalesce(json_agg(json_build_object('id', id, 'count', count) order by count desc), '[]')
         from (select coalesce(assignee, ${none}) as id, count(*) from listed group by 1) h) as holders,
        (select coalesce(json_agg(json_build_object('id', d.id, 'code', p.code, 'procedure', p.procedure,
           'procedureVi', d.procedure_vi, 'procedureEn', d.procedure_en, 'applicantName', case when p.place = 'consulted' then '' else d.applicant_name end, 'channel', d.channel,
           'status', d.status, 'step', p.step, 'role', p.role, 'assignee', p.assignee, 'submittedAt', d.submitted_at,
           'dueAt', p.until, 'dueState', p.state, 'asks', p.asks,
           'consulted', p.place = 'consulted', 'unread', p.place <> 'consulted' and ${hasUnread(sql`p.dossier`)}) order by p.until, p.code), '[]')
         from page p join dossiers.dossier d on d.id = p.dossier) as items`.execute(read.db)
    const { items, holders, ...sizes } = rows[0]!
    const calendar = await calendarOf(read, actor.unit)
    const held = holders.map(({ id }) => id).filter((id) => id !== none)
    const names = await staffNames(read, held)
    return {
      ...sizes,
      pageSize,
      holders: holders.map(({ id, count }) => ({
        id: id === none ? 'none' : id,
        name: names.get(id) ?? '',
        count,
      })),
      items: items.map((item) => {
        const [submittedAt, dueAt] = [new Date(item.submittedAt), new Date(item.dueAt)]
        const leftMs = workingTimeBetween(read.now, dueAt, calendar)
        const assigneeName = item.assignee ? (names.get(item.assignee) ?? null) : null
        return { ...item, submittedAt, dueAt, leftMs, assigneeName }
      }),
    }
  })

/** One unit as a value of its own: with an array PostgreSQL would think a plan for all to be dear, and plan anew each time. */
const inUnits = (units: readonly string[]): RawBuilder<unknown> =>
  units.length === 1 ? sql`unit = ${units[0]}` : sql`unit = any(${[...units]}::text[])`

/** Every open dossier of the units once: at the step that is the actor's, else at the first open one. */
const waitingIn = (read: Read, actor: StaffActor, units: readonly string[]): RawBuilder<unknown> => sql`
  select distinct on (dossier) dossier, code, procedure, step, role, assignee, place, until,
    (mine or head and asks is not null) and not paused as mine, asks,
    case when paused then 'paused' when place = 'returning' then 'in-time' when ${read.now} > until then 'late'
         when ${read.now} > warn_at then 'soon' else 'in-time' end as state
  from (
    select w.*, case when head then decide end as decides
    from (
      select w.*, here and role = any(${[...actor.roles]}::text[]) and (assignee is null or assignee in (${actor.id}::uuid, ${actor.actsFor}::uuid)) as mine,
             ${actor.roles.includes('leader')} and handling as head
      from dossiers.waiting w where ${inUnits(units)}
    ) w
  ) w cross join lateral (
    select coalesce(decides, case when (mine or head) and escalate_at < ${read.now} then 'explain' end) as asks
  ) asked
  order by dossier, mine desc, step`

/** The lines with the procedure, the holder and the words that are looked for. */
function chosen({ procedure, holder, words = '' }: QueueSearch): RawBuilder<unknown> {
  const parts = [
    ...(procedure ? [sql`procedure = ${procedure}`] : []),
    ...(holder ? [sql`coalesce(assignee, ${none}) = ${holder === 'none' ? none : holder}::uuid`] : []),
    ...(words.trim() ? [hasWords(words)] : []),
  ]
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

const ofDue = (due: DueFilter | undefined): RawBuilder<unknown> => {
  if (!due) return sql`true`
  return due === 'asks' ? sql`asks is not null` : sql`state = ${sql.lit(due)}`
}

const hasWords = (words: string): RawBuilder<unknown> => sql`(
  select bool_and(position(word in organisation.name_form(concat_ws(' ', d.code, case when place <> 'consulted' then d.applicant_name end,
    d.procedure_vi, d.procedure_en))) > 0)
  from dossiers.dossier d, unnest(string_to_array(organisation.name_form(${words}), ' ')) as word where d.id = dossier)`
