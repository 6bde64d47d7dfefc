import type { Answers, CodeLists, Origins, ServiceDefinition } from '@mot-cua/form-engine'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { filesOfDraft, type SignatureNote, signatureNotes } from '../../documents/index.ts'
import { codeLists, definitionOf } from '../../forms/index.ts'
import { type Person, personById } from '../../identity/index.ts'
import { unitById } from '../../organisation/index.ts'
import { openEntry } from '../actions/lock-entry.ts'
import { consentsAsked } from '../rules/consents-asked.ts'

/** Of a service what a browser needs to fill its form in; the examples and the process stay. */
export type EntryService = Pick<
  ServiceDefinition,
  'code' | 'name_vi' | 'name_en' | 'form' | 'components' | 'fees' | 'charges' | 'cases' | 'time'
>
export type EntryPage = {
  id: string
  visit: string
  revision: number
  channel: 'online' | 'desk' | 'post'
  dossier: string | null
  today: string
  service: EntryService
  lists: CodeLists
  unit: { id: string; vi: string; en: string }
  person: Person
  answers: Answers
  origins: Origins
  corrections: Record<string, string>
  /** Sources that the person may agree to. */
  sources: string[]
  files: { id: string; component: string; name: string; size: number; signatures: SignatureNote[] }[]
}

/** Everything the clerk's page of one entry is made of: the same definition, lists and answers as on the portal. */
export const entryPage = (app: App, clerk: StaffActor, id: string): Promise<EntryPage> =>
  app.read(clerk, async (read) => {
    const { draft, visit } = await openEntry(read, clerk, id)
    const [service, person, unit, files] = await Promise.all([
      definitionOf(read, draft.service),
      personById(read, visit.person),
      unitById(read, draft.unit),
      filesOfDraft(read, id),
    ])
    const { code, name_vi, name_en, form, components, fees, charges, cases, time } = service
    const used = new Set(form.sections.flatMap(({ fields }) => fields.flatMap(listsOf)))
    const lists = Object.entries(codeLists()).filter(([list]) => used.has(list))
    const { revision, channel, dossier, answers, origins, corrections } = draft
    return {
      ...{
        id,
        visit: visit.id,
        revision,
        channel,
        dossier,
        today: read.today,
        answers,
        origins,
        corrections,
      },
      service: { code, name_vi, name_en, form, components, fees, charges, cases, time },
      lists: Object.fromEntries(lists),
      unit: { id: draft.unit, vi: unit?.nameVi ?? draft.unit, en: unit?.nameEn ?? draft.unit },
      person: person!,
      sources: consentsAsked(form),
      files: files.map(({ id, component, name, size, signatures }) => ({
        ...{ id, component: component ?? '', name, size },
        signatures: signatureNotes(signatures),
      })),
    }
  })

const listsOf = (field: ServiceDefinition['form']['sections'][number]['fields'][number]): string[] => [
  ...(field.codeList ? [field.codeList] : []),
  ...(field.suggest ? [field.suggest.codeList] : []),
  ...(field.columns ?? []).flatMap(listsOf),
]
