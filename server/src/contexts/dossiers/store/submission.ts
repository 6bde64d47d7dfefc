import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { Dossier } from './dossier.ts'
import type { BegunStep } from './step.ts'

/** The next number of the unit's day. The row stays locked until the commit, which is what leaves no gap. */
export async function nextCodeNumber(tx: Tx, unit: string, day: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into dossiers.code_counter as counter (unit, day, last) values (${unit}, ${day}, 1)
    on conflict (unit, day) do update set last = counter.last + 1
    returning last`.execute(tx.db)
  return rows[0]!.last
}

export type NewDossier = Omit<
  Dossier,
  | 'sheet'
  | 'delay'
  | 'supplementWaits'
  | 'resultState'
  | 'onTheWay'
  | 'acceptedAt'
  | 'pausedAt'
  | 'remainingMs'
  | 'supplements'
  | 'resolvedAt'
  | 'returnedAt'
  | 'closedBecause'
  | 'result'
  | 'resultFile'
  | 'resultDocument'
  | 'revision'
> & { firstStep: BegunStep; actorName: string; how: Text | null }

const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`

/** Writes the dossier, its first step, what waits of it and its first line of history in one statement. */
export const addDossier = (tx: Tx, d: NewDossier) =>
  sql`
    with added as (
      insert into dossiers.dossier (id, code, procedure, procedure_vi, procedure_en, service, process, channel, unit, desk,
        applicant, applicant_name, applicant_phone, answers, origins, corrections, cases, fee, delivery, draft,
        status, signed_in_at, active_ms, idle_ms, submitted_at, started_at, due_at, due_because, warn_at, escalate_at,
        answer_by, time_limit, assistant, assistant_name)
      values (${d.id}, ${d.code}, ${d.procedure}, ${d.procedureVi}, ${d.procedureEn}, ${d.service}, ${d.process}, ${d.channel},
        ${d.unit}, ${d.desk}, ${d.applicant}, ${d.applicantName}, ${d.applicantPhone}, ${json(d.answers)}, ${json(d.origins)},
        ${json(d.corrections)}, ${d.cases}, ${d.fee}, ${d.delivery}, ${d.draft}, ${d.status},
        ${d.signedInAt}, ${d.activeMs}, ${d.idleMs}, ${d.submittedAt}, ${d.startedAt}, ${d.dueAt}, ${json(d.dueBecause)},
        ${d.warnAt}, ${d.escalateAt}, ${d.answerBy}, ${json(d.timeLimit)}, ${d.assistant}, ${d.assistantName})
      returning id
    ), first_step as (
      insert into dossiers.step (dossier, seq, no, role, unit, started_at, due_at)
      select id, 1, ${d.firstStep.no}::int, ${d.firstStep.role}, ${d.firstStep.unit}, ${d.submittedAt}::timestamptz,
        ${d.firstStep.due}::timestamptz from added
    ), waiting as (
      insert into dossiers.waiting (unit, dossier, seq, step, role, here, handling, code, procedure, place, until, warn_at, escalate_at, paused)
      select viewer, id, 1, ${d.firstStep.no}::int, ${d.firstStep.role}, true, viewer = ${d.unit}, ${d.code}, ${d.procedure},
        'reception', least(${d.answerBy}::timestamptz, ${d.dueAt}::timestamptz),
        case when ${d.answerBy}::timestamptz is null then ${d.warnAt}::timestamptz else ${d.submittedAt}::timestamptz end,
        ${d.escalateAt}::timestamptz, false
      from added, (select distinct unnest(array[${d.unit}, ${d.desk}]) as viewer) viewers
    )
    insert into dossiers.move (dossier, seq, move, status, actor_kind, actor, actor_name, actor_position, reason, at)
    select id, 1, 'submit', ${d.status}, ${tx.actor.kind}, ${tx.actor.id}, ${d.actorName},
      ${tx.actor.kind === 'staff' ? tx.actor.position : null}, ${d.how ? JSON.stringify({ text: d.how }) : null}::jsonb,
      ${tx.now}::timestamptz from added
  `.execute(tx.db)
