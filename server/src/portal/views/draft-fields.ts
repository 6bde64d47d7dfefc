import { isDeepStrictEqual } from 'node:util'
import {
  type Answers,
  adviseAnswers,
  askedFields,
  countedAnswers,
  decidingFields,
  type Fault,
  type Field,
  isRequired,
} from '@mot-cua/form-engine'
import { codeLists } from '../../contexts/forms/index.ts'
import { messagesIn } from '../messages/messages.ts'
import type { FieldView, KnownView, UploadedFile } from '../parts/field-view.ts'
import { answerText } from './answer-text.ts'
import { asOfText, type DraftState, languageOf, sourceName } from './draft-state.ts'
import { controlOf, wordsOf } from './field-control.ts'
import { membersOf, sameMembers } from './field-values.ts'
import { type Members, type RowMembers, rowsOf } from './table-members.ts'
import { uploadedFile } from './uploaded-file.ts'

/** What a page shows besides what is kept: what is wrong, and provinces chosen but not yet an answer. */
export type Showing = {
  faults: readonly Fault[]
  posted?: ReadonlyMap<string, Members>
  /** Code of the portal's own province. */
  province: string
  /** The table that is to get one more row. */
  adding?: string
}

type Shown = { state: DraftState; showing: Showing; counted: Answers; advice: readonly Fault[] }

/** The questions of a page, or of the whole form, as they are shown to this person. */
export function fieldViews(state: DraftState, page: string | undefined, showing: Showing): FieldView[] {
  const { service, answers, today } = state
  const advice = adviseAnswers(service.form, answers, { today, ...(page && { page }), lists: codeLists() })
  const counted = countedAnswers(service.form, answers, today)
  return askedFields(service.form, answers, today, page).map((field) =>
    fieldView(field, { state, showing, counted, advice }),
  )
}

const deciding = new WeakMap<object, ReadonlySet<string>>()

/** Worked out once for a version of a service. */
function decidingIn({ service }: DraftState): ReadonlySet<string> {
  const known = deciding.get(service) ?? decidingFields(service)
  deciding.set(service, known)
  return known
}

function fieldView(field: Field, shown: Shown): FieldView {
  const { state, showing, counted, advice } = shown
  const { locale, answers } = state
  const sentence = (faults: readonly Fault[]) =>
    faults.find(({ pointer }) => pointer === `/${field.id}`)?.[locale]
  const fault = sentence(showing.faults)
  const warning = fault ? undefined : sentence(advice)
  const known = knownOf(field, state)
  const required = isRequired(field, counted)
  const kept = membersOf(field, answers[field.id], showing)
  return {
    id: field.id,
    ...wordsOf(field, languageOf(state)),
    required,
    decides: decidingIn(state).has(field.id),
    ...(fault && { fault }),
    ...(warning && { advice: warning }),
    ...(known && { known }),
    ...(field.type === 'table'
      ? tableOf(field, showing.posted?.get(field.id) ?? kept, required, shown)
      : controlOf(field, membersShown(field, kept, showing), { state, files: filesOf(field, state) })),
  } as FieldView
}

// What was typed stands in the answers; only a province without commune and a search for one do not.
function membersShown(field: Field, kept: Members, { posted }: Showing): Members {
  const typed = posted?.get(field.id)
  if (typed && field.type === 'address') return typed
  return typed?.find ? { ...kept, find: typed.find } : kept
}

function tableOf(table: Field, members: Members, required: boolean, { state, showing }: Shown) {
  const columns = table.columns ?? []
  const rows = rowsOf(members)
  const blank = Object.fromEntries(
    columns.map((column) => [column.id, membersOf(column, undefined, showing)]),
  )
  const wanted = showing.adding === table.id || (required && rows.length === 0)
  const cellsOf = (row: Readonly<Record<string, Members>>, index: string) =>
    columns.map((column) => cellView(table.id, column, row[column.id] ?? {}, index, state, showing))
  return {
    type: 'table',
    rows: [...rows, ...(wanted ? [blank] : [])].map((row, index) => ({
      id: String(index),
      ...rowSource(table, row, state, showing),
      cells: cellsOf(row, String(index)),
    })),
    blank: cellsOf(blank, '__'),
    mayAdd: rows.length < (table.max ?? 200),
  }
}

function cellView(
  table: string,
  column: Field,
  members: Members,
  index: string,
  state: DraftState,
  { faults }: Showing,
): FieldView {
  const at = `/${table}/${index}/${column.id}`
  const fault = faults.find(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`))?.[state.locale]
  return {
    id: `${table}.${index}.${column.id}`,
    ...wordsOf(column, languageOf(state)),
    required: column.required === true,
    ...(fault && { fault }),
    ...controlOf(column, members, { state }),
  } as FieldView
}

/** Where a row comes from, as long as it is as the source said it. */
function rowSource(table: Field, row: RowMembers, { origins, locale }: DraftState, showing: Showing) {
  const origin = origins[table.id]
  if (!origin) return {}
  const same = (found: RowMembers) =>
    (table.columns ?? []).every(({ id }) => sameMembers(found[id] ?? {}, row[id] ?? {}))
  if (!rowsOf(membersOf(table, origin.value, showing)).some(same)) return {}
  const asOf = asOfText(origin.asOf, locale)
  return { source: { name: sourceName(origin.source, locale), ...(asOf && { asOf }) } }
}

/** The files that are the answer of a field. */
function filesOf(field: Field, { answers, files }: DraftState): UploadedFile[] {
  if (field.type !== 'file') return []
  const ids = [answers[field.id] ?? []].flat().map((one) => (one as { file?: string } | null)?.file)
  return files.filter(({ id }) => ids.includes(id)).map((file) => uploadedFile(file, file.uploadedAt))
}

/** Whether the signed-in identity itself says it: that is not for a form to dispute. */
export const isIdentity = ({ type }: Field, source: string): boolean =>
  source === 'population-database.person' && (type === 'name' || type === 'identity-number')

function knownOf(field: Field, { answers, origins, corrections, locale }: DraftState): KnownView | undefined {
  const origin = origins[field.id]
  if (!origin) return undefined
  const asOf = asOfText(origin.asOf, locale)
  const differs = !isDeepStrictEqual(origin.value, answers[field.id])
  const reason = corrections[field.id]
  const corrected = reason === messagesIn('vi').fill.disputeWrong ? 'wrong' : 'changed'
  return {
    display: answerText(field, origin.value, locale),
    source: sourceName(origin.source, locale),
    ...(asOf && { asOf }),
    ...((differs || reason) && { corrected }),
    disputable: !isIdentity(field, origin.source),
  }
}
