import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { sql } from 'kysely'
import { calendarOf } from '../src/contexts/organisation/index.ts'
import { addDays, type PlainDate } from '../src/kernel/values/vietnam-time.ts'
import { hoursOn } from '../src/kernel/values/working-time.ts'
import type { World } from './world.ts'

type Ground = Pick<World, 'app' | 'db'>

/** What is computed: days from … to, as known before `until`, of some units or all, of one tier or all. */
export type Asked = {
  from: PlainDate
  to: PlainDate
  until: Date
  units: readonly string[] | null
  tier: string | null
}
export type Fractions = Record<string, { numerator: number; denominator: number }>

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`

/** The rows that are exported, as they lie in the tables of their contexts: no fact, no count, no event. */
const exported = {
  dossier: `select id, procedure, unit, channel, applicant, fee, draft, assistant is not null as assisted, active_ms, signed_in_at is not null as
    signed_in, result_document is not null as electronic, ${ms('submitted_at')} as submitted, ${ms('due_at')} as due,
    ${ms('to_sync_at')} as to_sync, ${ms('synced_at')} as synced from dossiers.dossier`,
  move: `select dossier, seq, move, ${ms('at')} as moment from dossiers.move where move in ('accept', 'refuse', 'withdraw', 'stop',
    'seal-result', 're-open', 'request-supplement', 'supply-supplement')`,
  delay: `select dossier, no, ${ms('due_at')} as due, ${ms('explained_at')} as explained,
    case when granted then ${ms('decided_at')} end as apologised from dossiers.delay`,
  online: `select id, draft, unit, procedure, ${ms('settled_at')} as moment from payments.payment where state = 'settled'`,
  cash: `select id, draft, unit, procedure, ${ms('taken_at')} as moment from payments.cash_receipt`,
  rating: `select dossier, score, ${ms('given_at')} as moment from feedback.rating`,
  supplement: `select dossier, ${ms('requested_at')} as moment from dossiers.supplement`,
  paper: `select dossier, count(*)::int as papers from dossiers.paper_received group by 1`,
  reusable: `select dossier from documents.document where data - '{number,title,issuedOn,scans}'::text[] <> '{}'`,
  unit: `select unit as id, tier from organisation.unit_version where valid_to is null`,
} as const

/** A second computation of the figures, in SQL of DuckDB over exported rows; it knows nothing of ledgers and reactions. */
export async function independently(world: Ground, days: { from: PlainDate; to: PlainDate }) {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-figures-'))
  const instance = await DuckDBInstance.create(':memory:')
  const duck = await instance.connect()
  for (const [name, query] of Object.entries(exported)) {
    const { rows } = await sql.raw<object>(query).execute(world.db)
    await load(duck, folder, name, rows)
  }
  await load(duck, folder, 'hours', await workingHours(world, days))
  await rm(folder, { recursive: true })
  return {
    figures: async (asked: Asked) => (await figuresIn(duck, asked)).figures,
    /** Under the names of the measures that units are assessed by. */
    assessed: async (asked: Asked) => (await figuresIn(duck, asked)).assessed,
    close: () => {
      duck.closeSync()
      instance.closeSync()
    },
  }
}

async function load(duck: DuckDBConnection, folder: string, name: string, rows: readonly object[]) {
  const file = join(folder, `${name}.json`)
  const stream = createWriteStream(file)
  for (const row of rows) if (!stream.write(`${JSON.stringify(row)}\n`)) await once(stream, 'drain')
  await new Promise((resolve) => stream.end(resolve))
  await duck.run(
    `create table "${name}" as select * from read_json('${file}', format = 'newline_delimited', sample_size = -1)`,
  )
}

/** When the offices worked, in ms since 1970 of Vietnam's clock: one row for each morning and afternoon. */
const workingHours = (world: Ground, { from, to }: { from: PlainDate; to: PlainDate }) =>
  world.app.read({ kind: 'system', id: 'test' }, async (read) => {
    const { rows } = await sql<{ unit: string }>`select distinct unit from dossiers.dossier`.execute(world.db)
    const all = await Promise.all(
      rows.map(async ({ unit }) => {
        const calendar = await calendarOf(read, unit)
        const hours = []
        for (let day = from; day <= to; day = addDays(day, 1))
          for (const { from, to } of hoursOn(day, calendar))
            hours.push({
              unit,
              opens: Date.parse(`${day}T00:00:00Z`) + from,
              closes: Date.parse(`${day}T00:00:00Z`) + to,
            })
        return hours
      }),
    )
    return all.flat()
  })

const list = (units: readonly string[]) => units.map((unit) => `'${unit}'`).join(', ')

async function figuresIn(
  duck: DuckDBConnection,
  { from, to, until, units, tier }: Asked,
): Promise<{ figures: Fractions; assessed: Record<string, number> }> {
  const T = until.getTime()
  const scope = (alias: string) =>
    `${units === null ? 'true' : `${alias}.unit in (${list(units)})`} and ${tier === null ? 'true' : `(select tier from unit u where u.id = ${alias}.unit) = '${tier}'`}`
  const day = (column: string) => `epoch_ms(${column} + 25200000)::date`
  const within = (column: string) => `${day(column)} between date '${from}' and date '${to}'`
  const reader = await duck.runAndReadAll(`
    with ended as (
      select dossier, arg_max(move, seq) as how, max(moment) as moment from move
      where moment < ${T} and move in ('refuse', 'withdraw', 'stop', 'seal-result', 're-open') group by dossier
    ), resting as (
      select dossier, arg_max(move, seq) = 'request-supplement' as paused from move
      where moment < ${T} and move in ('request-supplement', 'supply-supplement') group by dossier
    ), taken as (
      select dossier, min(moment) as moment from move where moment < ${T} and move = 'accept' group by dossier
    ), spans as (
      -- from an acceptance or a supplement to the next request or end
      select m.dossier, m.moment as begins, (
        select min(n.moment) from move n where n.dossier = m.dossier and n.seq > m.seq and n.moment < ${T}
          and n.move in ('request-supplement', 'refuse', 'stop', 'withdraw', 'seal-result')) as ends
      from move m where m.moment < ${T} and (m.move = 'accept' or m.move = 'supply-supplement' and exists (
        select 1 from move a where a.dossier = m.dossier and a.move = 'accept' and a.seq < m.seq))
    ), worked as (
      select s.dossier, round(sum(greatest(0, least(h.closes, s.ends + 25200000) - greatest(h.opens, s.begins + 25200000))) / 60000) as minutes
      from spans s join dossier d on d.id = s.dossier
      join hours h on h.unit = d.unit and h.opens < s.ends + 25200000 and h.closes > s.begins + 25200000
      where s.ends is not null group by s.dossier
    ), asked as (
      select dossier, count(*) as times from supplement where moment < ${T} group by dossier
    ), firsts as (
      select dossier, min(due) filter (where apologised < ${T}) as due, bool_or(explained < ${T}) as explained,
        bool_or(coalesce(apologised, ${T}) < ${T}) as apologised
      from delay group by dossier
    ), known as (
      select d.*, case when e.how <> 're-open' then e.how end as how, case when e.how <> 're-open' then e.moment end as ended, t.moment as accepted,
        coalesce(r.paused, false) as paused, coalesce(f.due, d.due) as first_due,
        coalesce(f.explained, false) and coalesce(f.apologised, false) as answered, coalesce(p.papers, 0) as papers,
        exists (select 1 from online o where o.draft = d.draft and o.moment < ${T}) as paid_online,
        exists (select 1 from reusable u where u.dossier = d.id) as reusable, coalesce(w.minutes, 0) as minutes,
        coalesce(a.times, 0) as asked
      from dossier d left join ended e on e.dossier = d.id left join resting r on r.dossier = d.id left join taken t on t.dossier = d.id
      left join firsts f on f.dossier = d.id left join paper p on p.dossier = d.id left join worked w on w.dossier = d.id left join asked a on a.dossier = d.id
      where d.submitted < ${T} and ${scope('d')}
    ), c as (
      select *, ${within('submitted')} as received,
        ended is not null and ${within('ended')} and (how = 'seal-result' or how = 'refuse' and accepted is not null) as finished,
        ended is not null and ${within('ended')} and how = 'seal-result' as issued,
        ended is null and not paused as waiting,
        ended is not null and ${within('ended')} and how <> 'withdraw' and not paused and first_due < ended as ended_late,
        channel = 'online' and signed_in and not assisted as timed
      from known
    ), ratings as (
      select r.score from rating r join dossier d on d.id = r.dossier where r.moment < ${T} and ${within('r.moment')} and ${scope('d')}
    ), pay as (
      select (select count(*) from online o where o.moment < ${T} and ${within('o.moment')} and ${scope('o')}) as online,
        (select count(*) from cash o where o.moment < ${T} and ${within('o.moment')} and ${scope('o')}) as cash
    ), people as (
      select unit, applicant, bool_or(channel = 'online') as verified from c where received group by unit, applicant
    ), speeds as (
      select procedure, count(*) filter (where channel = 'online') as online, count(*) filter (where channel <> 'online') as desk,
        sum(minutes) filter (where channel = 'online') as online_minutes, sum(minutes) filter (where channel <> 'online') as desk_minutes
      from c where finished group by procedure
    ), saved as (
      select online, floor(((desk_minutes * online - online_minutes * desk)::hugeint * 2000000 + (desk_minutes * online)::hugeint)::double
        / (2 * desk_minutes * online)) as share
      from speeds where online > 0 and desk_minutes > 0
    )
    select
      count(*) filter (where received) as received,
      count(*) filter (where received and channel = 'online') as online,
      count(*) filter (where received and channel = 'online' and not assisted) as remote,
      count(*) filter (where received and papers = 0) as digitised,
      count(*) filter (where received and papers = 0 and (how is distinct from 'seal-result' or electronic)) as throughout,
      count(*) filter (where received and timed) as timed,
      coalesce(sum(round(active_ms)) filter (where received and timed), 0) as timed_ms,
      count(*) filter (where received and timed and round(active_ms) < 300000) as under_five,
      count(*) filter (where received and fee > 0) as with_fee,
      count(*) filter (where received and fee > 0 and paid_online) as fee_online,
      count(*) filter (where finished) as finished,
      count(*) filter (where finished and ended <= due) as on_time,
      count(*) filter (where waiting and due < ${T}) as overdue,
      count(*) filter (where waiting and first_due < ${T}) as overdue_first,
      count(*) filter (where waiting and first_due < ${T} and answered) as overdue_answered,
      count(*) filter (where ended_late) as late, count(*) filter (where ended_late and answered) as late_answered,
      count(*) filter (where issued) as issued, count(*) filter (where issued and electronic) as electronic,
      count(*) filter (where issued and electronic and reusable) as reusable,
      count(*) filter (where finished and to_sync < ${T}) as to_sync, count(*) filter (where finished and synced < ${T}) as synced,
      count(*) filter (where finished and ${day('ended')} < ${day('due')}) as early,
      count(*) filter (where finished and ${day('ended')} = ${day('due')}) as on_day,
      count(*) filter (where finished and channel = 'online' and ${day('ended')} > ${day('due')}) as online_late,
      count(*) filter (where finished and asked = 0) as unasked, count(*) filter (where finished and asked = 1) as asked_once,
      count(*) filter (where finished and channel = 'online' and not assisted) as finished_remotely,
      (select count(*) from ratings) as rated, (select count(*) from ratings where score >= 2) as satisfied,
      (select online from pay) as paid_online, (select cash from pay) as paid_cash,
      (select count(*) from people) as users, (select count(*) from people where verified) as verified,
      (select coalesce(sum(online * share), 0) from saved) as saved, (select coalesce(sum(online), 0) from saved) as weight
    from c`)
  const [row] = reader.getRowObjectsJS() as Record<string, number | bigint>[]
  const n = (name: string) => Number(row![name])
  const of = (numerator: number, denominator: number) => ({ numerator, denominator })
  const assessed = {
    ...{ finished: n('finished'), finishedEarly: n('early'), finishedOnDay: n('on_day') },
    ...{ finishedOnlineLate: n('online_late'), finishedUnasked: n('unasked') },
    ...{ finishedAskedOnce: n('asked_once'), finishedRemotely: n('finished_remotely') },
  }
  const figures: Fractions = {
    'online-dossiers': of(n('online'), n('received')),
    'remote-online-dossiers': of(n('remote'), n('received')),
    'dossiers-digitised': of(n('digitised'), n('received')),
    'new-dossiers-and-results-digitised-on-receipt': of(n('throughout'), n('received')),
    'minutes-from-login-to-submission': of(n('timed_ms') / 60_000, n('timed')),
    'submissions-under-5-minutes': of(n('under_five'), n('timed')),
    'paid-dossiers-paid-online': of(n('fee_online'), n('with_fee')),
    'resolved-on-time': of(n('on_time'), n('finished') + n('overdue')),
    'late-dossiers-explained-and-apologised': of(
      n('late_answered') + n('overdue_answered'),
      n('late') + n('overdue_first'),
    ),
    'dossiers-processed-electronically': of(n('finished'), n('finished')),
    'results-synced-to-national-portal': of(n('synced'), n('to_sync')),
    'electronic-results': of(n('electronic'), n('issued')),
    'results-digitised': of(n('electronic'), n('issued')),
    'electronic-reusable-results': of(n('reusable'), n('issued')),
    satisfaction: of(n('satisfied'), n('rated')),
    'online-payment-share': of(n('paid_online'), n('paid_online') + n('paid_cash')),
    'national-portal-payment-share': of(n('paid_online'), n('paid_online') + n('paid_cash')),
    'users-with-unified-identity': of(n('verified'), n('users')),
    'online-processing-time-reduction': of(n('saved') / 1_000_000, n('weight')),
  }
  return { figures, assessed }
}
