import { type Kysely, sql } from 'kysely'

/** Somebody of the staff and a dossier that waits for them. */
export type Work = { staff: string; dossier: string; step: number }

/** What waits for somebody, drawn without order but always the same: those with more waiting come more often, as in life. */
async function drawWork(db: Kysely<{}>, where: string, limit: number): Promise<Work[]> {
  const { rows } = await sql<Work>`
    select distinct on (md5(w.dossier::text), w.dossier) p.staff, w.dossier, w.step
    from dossiers.waiting w
    join organisation.post p on p.unit in (w.unit, (select unit from dossiers.dossier d where d.id = w.dossier))
      and w.role = any(p.roles) and p.valid_to is null
    join dossiers.dossier d on d.id = w.dossier
    where w.here and not w.paused and (w.assignee is null or w.assignee = p.staff) and ${sql.raw(where)}
    order by md5(w.dossier::text), w.dossier limit ${limit}`.execute(db)
  return rows
}

export const waitingWork = (db: Kysely<{}>, limit: number): Promise<Work[]> =>
  drawWork(db, `w.place in ('reception', 'processing', 'signing')`, limit)

export type MoveBench = { name: string; where: string; body: (work: Work) => object }

/** The moves that need no partner outside: what they take is ours. Later ones find what earlier ones have left. */
export const moveBenches: readonly MoveBench[] = [
  { name: 'accept', where: `w.place = 'reception'`, body: () => ({}) },
  {
    name: 'assign',
    where: `w.place = 'processing' and w.assignee is null`,
    body: ({ staff, step }) => ({ staff, step }),
  },
  {
    name: 'complete-step',
    where: `w.place = 'processing' and w.step = 2 and w.procedure = '1.001193'`,
    body: ({ step }) => ({ step }),
  },
  {
    name: 'return-step',
    where: `w.place = 'signing'`,
    body: ({ step }) => ({ reason: 'Xem lại ngày sinh.', step }),
  },
  {
    name: 'explain-delay',
    where: `w.escalate_at is not null and w.place = 'processing' and w.procedure <> '1.001193'`,
    body: () => ({ reason: 'Phải xác minh tại xã khác.', proposed: workingDayLater() }),
  },
  {
    name: 'request-supplement',
    where: `w.place = 'processing' and w.procedure = '1.001193' and d.supplements = 0`,
    body: () => ({
      items: [{ concerns: 'child-name', code: 'OTHER', text: 'Viết lại họ tên của con.' }],
      message: '',
    }),
  },
]

export const workFor = (db: Kysely<{}>, { where }: MoveBench, limit: number): Promise<Work[]> =>
  drawWork(db, where, limit)

/** A Wednesday some six weeks from now. */
function workingDayLater(): string {
  const day = new Date(Date.now() + 40 * 86_400_000)
  while (day.getUTCDay() !== 3) day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
