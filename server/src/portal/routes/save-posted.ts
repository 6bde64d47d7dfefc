import type { Fault, Json } from '@mot-cua/form-engine'
import { removeFile, uploadFile } from '../../contexts/documents/portal.ts'
import type { Draft } from '../../contexts/forms/index.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { PortalOptions } from '../options.ts'
import type { DraftState } from '../views/draft-state.ts'
import { actOf, fieldsOn } from '../views/read-answers.ts'
import type { Members } from '../views/table-members.ts'
import type { Visit } from '../visit.ts'
import { deviceOf, saveTyped } from './typed-page.ts'

export type SavedPage = {
  /** As it is kept now. */
  draft: Draft
  filesChanged: boolean
  posted: ReadonlyMap<string, Members>
  /** What the pressed button asks for besides saving, and of which field. */
  act: string
  on: string
  /** Files that were not taken. */
  refused: readonly Fault[]
  /** Answers that differ from another device's: the person chooses. */
  differing: readonly string[]
}

/** Acts after which the same page is shown again as it was typed, without judging what is not finished. */
const stays = new Set(['refresh', 'add', 'remove', 'upload', 'remove-file'])

export const staysOnPage = ({ act, refused }: SavedPage): boolean => stays.has(act) || refused.length > 0

/** Saves what was posted of a page, files that are answers among it. `more` are answers the page gives in its own way. */
export async function savePosted(
  options: PortalOptions,
  visit: Visit,
  before: DraftState,
  { page, more = {} }: { page: string; more?: Record<string, Json> },
): Promise<SavedPage> {
  const files = await changeFiles(options, visit, before, page)
  const from = { actor: visit.citizen(), state: before, province: visit.province, device: deviceOf(visit) }
  const typed = { page, form: visit.form, more: { ...files.raw, ...more } }
  const { posted, saved } = await saveTyped(options, from, typed)
  const filesChanged = Object.keys(files.raw).length > 0
  const { draft, differing } = saved
  return { draft, filesChanged, posted, ...actOf(visit.form), refused: files.refused, differing }
}

type Attached = { file: string; name: string }

const isAttached = (one: unknown): one is Attached =>
  typeof one === 'object' && one !== null && 'file' in one && typeof one.file === 'string'

/** Takes the posted files of file questions, and gives back the one that is to be removed. */
async function changeFiles({ app, intake }: PortalOptions, visit: Visit, state: DraftState, page: string) {
  const raw: Record<string, Json> = {}
  const refused: Fault[] = []
  const { act, on } = actOf(visit.form)
  for (const field of fieldsOn(state, page).filter(({ type }) => type === 'file')) {
    const kept = [state.answers[field.id] ?? []].flat().filter(isAttached)
    const sent = visit.form.files.filter((file) => file.field === field.id)
    const removed = act === 'remove-file' && kept.some(({ file }) => file === on)
    if (sent.length === 0 && !removed) continue
    if (removed) await removeFile(app, visit.citizen(), on)
    const attached = new Map(kept.filter(({ file }) => !removed || file !== on).map((one) => [one.file, one]))
    for (const { name, bytes } of sent) {
      const upload = { draft: state.draft.id, component: field.id, name, bytes }
      await uploadFile(app, intake, visit.citizen(), upload).then(
        (file) => attached.set(file, { file, name: name.slice(0, 200) }),
        (error: unknown) => {
          if (!(error instanceof DomainError) || error.kind !== 'rule-broken') throw error
          refused.push({ pointer: `/${field.id}`, code: error.code, ...error.text })
        },
      )
    }
    raw[field.id] = [...attached.values()]
  }
  return { raw, refused }
}

/** What was typed, without the empty fields that a source has filled in since. */
export function typedIn(
  posted: ReadonlyMap<string, Members>,
  saved: DraftState,
  now: DraftState,
): ReadonlyMap<string, Members> {
  return new Map([...posted].filter(([id]) => id in saved.answers || !(id in now.answers)))
}
