import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { addJob } from '../../../kernel/jobs.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { formErrors } from '../errors.ts'
import { visibleDefinitionDraft } from '../queries/definition-draft.ts'
import { addReplay, replaysOf } from '../store/replay.ts'

/** The last days that are tried when nobody says otherwise: a month. */
const usualDays = 31
const mostDays = 366

/**
 * Asks for past dossiers of the procedure to be tried with a draft as it is now, and returns the id of the replay. The machine reads
 * the answers; people see counts and codes. One at a time for a draft.
 */
export const askForReplay = (
  app: App,
  actor: StaffActor,
  id: string,
  period: { from?: PlainDate; to?: PlainDate },
): Promise<string> =>
  app.transaction(actor, async (tx) => {
    const draft = await visibleDefinitionDraft(tx, actor, id)
    if (draft.kind !== 'service') throw kernelErrors.notFound()
    const to = period.to ?? tx.today
    const from = period.from ?? addDays(to, 1 - usualDays)
    if (from > to || to > tx.today || from < addDays(to, 1 - mostDays)) throw formErrors.replayPeriod()
    if ((await replaysOf(tx, id)).some(({ finishedAt }) => finishedAt === null))
      throw formErrors.replayRunning()
    const replay = await addReplay(tx, actor, { draft: id, revision: draft.revision, from, to })
    await addJob(tx, 'forms.replay-dossiers', { replay }, `forms.replay ${replay}`)
    tx.audit('definition-draft.replay', id)
    return replay
  })
