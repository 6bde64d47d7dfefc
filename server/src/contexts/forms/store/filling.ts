import { sql } from 'kysely'
import type { Event, Tx } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import type { draftEnded } from '../events.ts'

type Ended = Parameters<typeof draftEnded.of>[0]

/** Keeps how the filling in of a draft went; said again it changes nothing, and the last end of a draft is the one that counts. */
export const recordFilling = (tx: Tx, { payload: ended, at }: Event<Ended>) =>
  sql`
    insert into forms.filling (draft, procedure, service, unit, outcome, ended_on, active_ms, idle_ms, sittings, page_ms,
                               question_ms, counted, prefilled, last_page, last_question)
    values (${ended.draft}, ${ended.procedure}, ${ended.service}, ${ended.unit}, ${ended.outcome}, ${dateInVietnam(at)},
            ${ended.activeMs}, ${ended.idleMs}, ${ended.sittings}, ${JSON.stringify(ended.pageMs)},
            ${JSON.stringify(ended.questionMs)}, ${ended.counted}, ${ended.prefilled}, ${ended.lastPage}, ${ended.lastQuestion})
    on conflict (draft) do update set unit = excluded.unit, outcome = excluded.outcome, ended_on = excluded.ended_on,
      active_ms = excluded.active_ms, idle_ms = excluded.idle_ms, sittings = excluded.sittings, page_ms = excluded.page_ms,
      question_ms = excluded.question_ms, counted = excluded.counted, prefilled = excluded.prefilled,
      last_page = excluded.last_page, last_question = excluded.last_question
    where filling.ended_on <= excluded.ended_on`.execute(tx.db)
