import { sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { organisationErrors } from '../errors.ts'
import { administersAnything, mayAdminister } from '../rules/permissions.ts'
import { holds, organisationDb } from '../store/tables.ts'
import { trainingById } from '../store/training.ts'
import { unitById, unitPath } from './units.ts'

/** People in post in the unit and below it on the day, and how many of them had passed a training by then. */
export type TrainedShare = { unit: string; staff: number; trained: number }

/** The share of each unit, or of those named, with everything below it, as of a day; whoever has several posts counts once. */
export async function trainedShares(
  read: Read,
  on: PlainDate,
  units?: readonly string[],
): Promise<TrainedShare[]> {
  const { rows } = await sql<TrainedShare>`
    with recursive within as (
      select v.unit as whole, v.unit from organisation.unit_version v
      where ${holds('v', on)} and (${units === undefined} or v.unit = any(${units ?? []}::text[]))
      union all
      select within.whole, v.unit from within
      join organisation.unit_version v on v.parent = within.unit and ${holds('v', on)}
    ), trained as (
      select distinct a.staff from organisation.attendance a where a.staff is not null and a.completed_on <= ${on}::date
    )
    select within.whole as unit, count(distinct p.staff)::int as staff, count(distinct trained.staff)::int as trained
    from within
    join organisation.post p on p.unit = within.unit and ${holds('p', on)}
    left join trained on trained.staff = p.staff
    group by within.whole
    order by within.whole`.execute(read.db)
  return rows
}

/** What a person took part in, the newest first. */
export const trainingsOf = (read: Read, staff: string) =>
  organisationDb(read)
    .selectFrom('organisation.attendance as a')
    .innerJoin('organisation.training as t', 't.id', 'a.training')
    .select(['t.id', 't.title', 't.topic', 't.last_day as lastDay', 'a.completed_on as completedOn'])
    .where('a.staff', '=', staff)
    .orderBy('t.last_day', 'desc')
    .execute()

/** Every training, the newest first, with how many took part and passed. */
export const listTrainings = (app: App, actor: StaffActor) =>
  app.read(actor, async (read) => {
    const { rows } = await sql<{
      id: string
      title: string
      topic: string
      firstDay: PlainDate
      lastDay: PlainDate
      unit: string
      unitVi: string
      unitEn: string
      audience: 'staff' | 'community-team'
      attended: number
      completed: number
    }>`
      select t.id, t.title, t.topic, t.first_day as "firstDay", t.last_day as "lastDay", t.unit, u.name_vi as "unitVi",
             u.name_en as "unitEn", t.audience, count(a.training)::int as attended, count(a.completed_on)::int as completed
      from organisation.training t
      join organisation.unit_version u on u.unit = t.unit and u.valid_from <= t.first_day
        and (u.valid_to is null or u.valid_to > t.first_day)
      left join organisation.attendance a on a.training = t.id
      group by t.id, u.id
      order by t.first_day desc, t.title
      limit 500`.execute(read.db)
    return { items: rows }
  })

/** Of every unit that has staff on the day: how many, and how many trained. */
export const trainingShares = (app: App, actor: StaffActor, on?: PlainDate) =>
  app.read(actor, async (read) => {
    const date = on ?? read.today
    return { on: date, items: await trainedShares(read, date) }
  })

/** One training with who took part. For whoever administers units. */
export const trainingPage = (app: App, actor: StaffActor, id: string) =>
  app.read(actor, async (read) => {
    if (!administersAnything(actor)) throw kernelErrors.notAllowed()
    const training = await trainingById(read, id)
    if (!training) throw organisationErrors.trainingNotFound()
    const [unit, path, attendees] = await Promise.all([
      unitById(read, training.unit, training.first_day),
      unitPath(read, training.unit),
      organisationDb(read)
        .selectFrom('organisation.attendance as a')
        .leftJoin('organisation.staff as s', 's.id', 'a.staff')
        .select(['a.staff', 's.username', 'a.name', 'a.unit', 'a.completed_on as completedOn'])
        .where('a.training', '=', id)
        .orderBy('a.name')
        .execute(),
    ])
    return {
      id,
      title: training.title,
      topic: training.topic,
      firstDay: training.first_day,
      lastDay: training.last_day,
      unit: training.unit,
      unitVi: unit?.nameVi ?? training.unit,
      unitEn: unit?.nameEn ?? training.unit,
      audience: training.audience,
      attendees,
      mayRecord: mayAdminister(
        actor,
        path.map((above) => above.id),
      ),
    }
  })
