import { type Changed, changedAtSource } from '@mot-cua/form-engine'
import type { App, CitizenActor } from '../../../kernel/app.ts'
import type { PrefillSource } from '../ports.ts'
import { codeLists } from '../queries/code-lists.ts'
import { askSources } from './ask-sources.ts'
import { inquiryOf, usualFreshMinutes } from './prefill-answers.ts'

/** How long somebody waits for this before the page is shown without, in ms. */
const patience = 1_500

/**
 * Before handing in: asks again the sources that filled in the draft longer ago than `freshMinutes`, and says which of
 * the values they have changed since, and which did not answer. The draft itself is not touched.
 */
export async function checkSources(
  app: App,
  prefill: PrefillSource,
  actor: CitizenActor,
  { draft: id, freshMinutes = usualFreshMinutes }: { draft: string; freshMinutes?: number },
): Promise<{ changed: Changed[]; down: string[] }> {
  const { draft, about, mayAsk } = await app.read(actor, (read) => inquiryOf(read, actor, id))
  const sources = Object.values(draft.origins)
    .map(({ source }) => source)
    .filter((source) => source !== 'answers' && mayAsk(source))
  if (sources.length === 0 || draft.stage !== 'open') return { changed: [], down: [] }
  const freshSince = new Date(app.now().getTime() - freshMinutes * 60_000)
  const { found, down } = await askSources(app, prefill, about, {
    patience,
    freshSince,
    work: (askFor) => askFor(sources, draft.answers),
  })
  const changed = changedAtSource(about.form, draft.answers, found, draft.origins, codeLists())
  return { changed, down: [...down] }
}
