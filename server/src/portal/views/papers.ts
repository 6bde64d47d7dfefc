import { formatDate } from '../format.ts'
import type { PapersView } from '../pages/drafts/papers.tsx'
import type { PaperView } from '../parts/paper-list.tsx'
import { asOfText, type DraftState, papersOf, sourceName, textOf, walkOf } from './draft-state.ts'
import { uploadedFile } from './uploaded-file.ts'

/** The papers of a draft; `faults` by component. */
export function papersView(state: DraftState, page: string, faults: ReadonlyMap<string, string>): PapersView {
  const definition = state.service.form.pages.find(({ id }) => id === page)!
  return {
    walk: walkOf(state, page),
    page: { id: page, title: textOf(definition, 'title', state.locale) },
    papers: papersOf(state).map((need) => paperView(need, state, faults.get(need.component.id))),
  }
}

function paperView(
  { component, status, proof, optional }: ReturnType<typeof papersOf>[number],
  { files, locale, today }: DraftState,
  fault: string | undefined,
): PaperView {
  const hint = textOf(component, 'hint', locale)
  return {
    id: component.id,
    name: textOf(component, 'ask', locale),
    required: !optional,
    ...(hint && { hint }),
    ...(status === 'proven' &&
      proof && {
        proven: {
          source: sourceName(proof.source, locale),
          asOf: asOfText(proof.asOf, locale) ?? formatDate(today, locale),
        },
      }),
    files: files
      .filter((file) => file.component === component.id)
      .map((file) => uploadedFile(file, file.uploadedAt)),
    own: [],
    ...(fault && { fault }),
  }
}
