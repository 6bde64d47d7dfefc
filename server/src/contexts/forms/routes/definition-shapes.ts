import type { Finding as FoundFinding } from '@mot-cua/form-engine/definition'
import { type Static, Type } from 'typebox'
import { choice, date, moment, nullable, reference } from '../../../kernel/shapes.ts'
import type { Locale, Text } from '../../../kernel/values/locale.ts'
import type { DefinitionDraftPage } from '../queries/definition-draft.ts'
import type { OpenDefinitionDraft as FoundDraft } from '../queries/definition-lists.ts'
import type { Replay as FoundReplay } from '../store/replay.ts'

export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
export const revision = Type.Integer({ minimum: 1, description: 'The revision that was looked at' })
export const Revision = Type.Object({ revision })
export const note = Type.String({ maxLength: 4000 })
export const subject = Type.String({ minLength: 1, maxLength: 80, pattern: '^[a-z0-9.-]+$' })
export const Definition = Type.Record(Type.String(), Type.Unknown(), {
  description:
    'A whole definition as in data/services (its files as members of one object), or a list as in data/code-lists',
})

const kind = choice('service', 'code-list')
const state = choice('editing', 'submitted', 'returned', 'approved', 'discarded')
const move = choice('save', 'submit', 'rebase', 'discard', 'return', 'approve')

export const Finding = Type.Object(
  {
    pointer: Type.String({ description: 'Where in the definition (JSON Pointer)' }),
    code: Type.String(),
    severity: choice('error', 'warning'),
    detail: Type.String(),
  },
  { $id: 'DefinitionFinding', description: 'Errors hinder publication, warnings are worth a second look' },
)
export const OpenDefinitionDraft = Type.Object(
  {
    id: Type.String(),
    kind,
    subject: Type.String({ description: 'Code of the procedure, or id of the list' }),
    name: Type.String(),
    field: Type.String(),
    state,
    authorName: Type.String(),
    savedAt: moment,
    submittedAt: nullable(moment),
    mine: Type.Boolean({ description: 'It waits for the approval of whoever asks' }),
  },
  { $id: 'OpenDefinitionDraft' },
)
export const DefinitionDraft = Type.Object(
  {
    id: Type.String(),
    kind,
    subject: Type.String(),
    field: Type.String(),
    state,
    authorName: Type.String(),
    definition: Definition,
    fromNothing: Type.Boolean({ description: 'Nothing is published yet that it would take the place of' }),
    note: Type.String(),
    revision: Type.Integer(),
    savedAt: moment,
    submittedAt: nullable(moment),
    reason: nullable(Type.String({ description: 'Why it was sent back' })),
    findings: Type.Array(reference(Finding)),
    outdated: Type.Boolean({ description: 'Another version was published since it was begun' }),
    differences: nullable(Type.Array(Type.String())),
    history: Type.Array(
      Type.Object({
        what: choice(
          'started',
          'imported',
          'saved',
          'rebased',
          'submitted',
          'returned',
          'approved',
          'discarded',
        ),
        byName: Type.String(),
        at: moment,
        words: Type.Array(Type.String()),
      }),
    ),
    moves: Type.Array(move),
    preview: nullable(Type.String({ description: 'Address of the portal where the form can be tried' })),
  },
  { $id: 'DefinitionDraft' },
)
const ReplayCount = Type.Object({
  count: Type.Integer(),
  dossiers: Type.Array(Type.String(), { description: 'Codes of the first of them' }),
})
export const Replay = Type.Object(
  {
    id: Type.String(),
    revision: Type.Integer({ description: 'Of the draft that was tried' }),
    from: date,
    to: date,
    askedByName: Type.String(),
    askedAt: moment,
    finishedAt: nullable(moment),
    report: nullable(
      Type.Object({
        dossiers: Type.Integer(),
        changed: ReplayCount,
        faults: ReplayCount,
        byFault: Type.Array(
          Type.Object({ pointer: Type.String(), code: Type.String(), count: Type.Integer() }),
        ),
        leftover: ReplayCount,
        components: ReplayCount,
        cases: ReplayCount,
        fee: ReplayCount,
        feeBefore: Type.Integer({ description: 'In đồng, over all dossiers' }),
        feeAfter: Type.Integer(),
      }),
    ),
  },
  { $id: 'DefinitionReplay', description: 'What past dossiers would have become; no answers' },
)
export const ExampleRun = Type.Object(
  {
    id: Type.String(),
    passed: Type.Boolean(),
    expected: Type.Object({
      cases: Type.Array(Type.String()),
      components: nullable(Type.Array(Type.String())),
      fee: Type.Integer(),
      charge: Type.Integer(),
    }),
    found: Type.Object({
      faults: Type.Array(Type.Object({ pointer: Type.String(), code: Type.String(), detail: Type.String() })),
      cases: Type.Array(Type.String()),
      components: Type.Array(Type.String()),
      fee: Type.Integer(),
      charge: Type.Integer(),
    }),
  },
  { $id: 'ExampleRun' },
)
export const Approval = Type.Object({
  revision,
  validFrom: date,
  decision: Type.Object({
    number: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
    issuedOn: date,
    signer: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  }),
})

export const findingsIn = (locale: Locale, findings: readonly FoundFinding[]): Static<typeof Finding>[] =>
  findings.map((finding) => ({
    pointer: finding.pointer,
    code: finding.code,
    severity: finding.severity,
    detail: finding[locale],
  }))

export const openDraftOf = ({ savedAt, submittedAt, ...rest }: FoundDraft) => ({
  ...rest,
  savedAt: savedAt.toISOString(),
  submittedAt: submittedAt?.toISOString() ?? null,
})

export const replayOf = ({ askedAt, finishedAt, report, ...rest }: FoundReplay) => ({
  ...rest,
  askedAt: askedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  report: report as Static<typeof Replay>['report'],
})

/** A draft in the reader's language. */
export function draftOf(locale: Locale, draft: DefinitionDraftPage, preview: string | null) {
  const sentences = (words: readonly Text[]) => words.map((word) => word[locale])
  return {
    id: draft.id,
    kind: draft.kind,
    subject: draft.subject,
    field: draft.field,
    state: draft.state,
    authorName: draft.authorName,
    definition: draft.content as unknown as Record<string, unknown>,
    fromNothing: draft.base === null,
    note: draft.note,
    revision: draft.revision,
    savedAt: draft.savedAt.toISOString(),
    submittedAt: draft.submittedAt?.toISOString() ?? null,
    reason: draft.reason,
    findings: findingsIn(locale, draft.findings),
    outdated: draft.outdated,
    differences: draft.differences && sentences(draft.differences),
    history: draft.history.map(({ what, byName, at, words }) => ({
      what,
      byName,
      at: at.toISOString(),
      words: sentences(words),
    })),
    moves: draft.moves,
    preview,
  }
}
