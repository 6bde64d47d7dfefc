import type { Answers } from '@mot-cua/form-engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AnswerChange,
  answersAsSeen,
  changedFields,
  fieldsChangedElsewhere,
  mergeAnswers,
  type Seen,
} from './merge-answers.ts'
import { nextSetAside, type SetAside } from './set-aside.ts'

const fields = ['name', 'phone', 'address', 'copies']
const at = '2026-11-23T02:00:00.000Z'

/** A draft as the store keeps it, in memory. */
const emptyDraft = () => ({
  answers: {} as Answers,
  setAside: {} as SetAside,
  changes: [] as AnswerChange[],
  revision: 0,
})
type Draft = ReturnType<typeof emptyDraft>

function save(draft: Draft, seen: Seen, typed: Answers): void {
  const base = answersAsSeen(draft.answers, draft.changes, seen)
  const all: Answers = { ...base, ...typed }
  const mine: Answers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
  const contested = fieldsChangedElsewhere(draft.changes, seen)
  const { answers, differing } = mergeAnswers({ base, mine, current: draft.answers }, contested)
  draft.revision += 1
  for (const field of changedFields(draft.answers, answers))
    draft.changes.push({ revision: draft.revision, field, editor: seen.editor, before: draft.answers[field] })
  draft.answers = answers
  draft.setAside = nextSetAside(draft.setAside, seen.editor, {
    page: new Set(Object.keys(typed)),
    differing: Object.fromEntries(
      differing.map((field) => [field, { value: mine[field] ?? null, at, device: 'phone' as const }]),
    ),
  })
}

const isKept = (draft: Draft, field: string, value: string) =>
  (draft.answers[field] ?? '') === value ||
  Object.values(draft.setAside[field] ?? {}).some((version) => (version.value ?? '') === value)

/** One opening of a page: what its boxes hold, and which of them somebody typed in. */
type Page = {
  seen: Seen
  first: Answers
  shown: Record<string, string>
  last: Record<string, string>
  typed: Set<string>
}
/** Something that somebody typed and that was saved. */
type Typed = { editor: string; field: string; value: string; revision: number }

const step = fc.record({
  device: fc.nat(1),
  does: fc.constantFrom('open', 'type', 'type', 'save'),
  field: fc.constantFrom(...fields),
  value: fc.constantFrom('a', 'b', 'c', ''),
})

test('no sequence of edits from two devices loses what was typed, but by typing over what one sees', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const draft = emptyDraft()
      let opened = 0
      let known: Typed[] = []
      const open = (): Page => {
        opened += 1
        const shown = Object.fromEntries(fields.map((field) => [field, String(draft.answers[field] ?? '')]))
        return {
          last: { ...shown },
          seen: { revision: draft.revision, editor: `page-${opened}` },
          first: draft.answers,
          shown,
          typed: new Set(),
        }
      }
      const pages = [open(), open()]
      for (const { device, does, field, value } of steps) {
        const page = pages[device]!
        if (does === 'type') {
          page.shown[field] = value
          page.typed.add(field)
        }
        // Typed back to what the page had shown: nothing of one's own is left there.
        if (does === 'type' && value === (page.first[field] ?? '')) page.typed.delete(field)
        if (does === 'open') pages[device] = open()
        if (does !== 'save') continue
        const { editor, revision } = page.seen
        save(draft, page.seen, page.shown)
        const fresh = fields.filter((name) => page.shown[name] !== page.last[name])
        page.last = { ...page.shown }
        // Whoever opened the page after something was saved saw it, and typed over it knowingly.
        known = known.filter(
          (one) => !fresh.includes(one.field) || (one.editor !== editor && one.revision > revision),
        )
        for (const name of fresh)
          if (page.typed.has(name))
            known.push({ editor, field: name, value: page.shown[name]!, revision: draft.revision })
        for (const one of known) expect(isKept(draft, one.field, one.value), JSON.stringify(one)).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})

test('what only one side changed is taken without asking, in whatever order the two are saved', () => {
  const answers = fc.dictionary(fc.constantFrom(...fields), fc.constantFrom('a', 'b', 'c'))
  fc.assert(
    fc.property(answers, answers, answers, (base, mine, current) => {
      const contested = new Set(changedFields(base, current))
      const { answers: merged, differing } = mergeAnswers({ base, mine, current }, contested)
      for (const field of fields) {
        if (mine[field] === base[field]) expect(merged[field]).toBe(current[field])
        else if (current[field] === base[field]) expect(merged[field]).toBe(mine[field])
        else expect(merged[field] === mine[field] || differing.includes(field)).toBe(true)
      }
    }),
  )
})

test('what a source has filled in meanwhile gives way to what a person types', () => {
  const changes = [{ revision: 2, field: 'name', editor: 'sources', before: undefined }]
  const seen = { revision: 1, editor: 'page-1' }
  const merged = mergeAnswers(
    { base: {}, mine: { name: 'typed' }, current: { name: 'found' } },
    fieldsChangedElsewhere(changes, seen),
  )
  expect(merged).toEqual({ answers: { name: 'typed' }, taken: ['name'], differing: [] })
})
