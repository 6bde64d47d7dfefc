import { Button, Notice } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { plansKey } from './queries.ts'
import type { Change, PlanPageData } from './requests.ts'

/** What a plan changes, each change with what is wrong with it. */
export function ChangeList({
  page,
  onAdd,
  onRemove,
}: {
  page: PlanPageData
  onAdd: () => void
  onRemove: (at: number) => Promise<unknown>
}) {
  const { reorganisation: said, of } = useWords()
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: onRemove,
    onSuccess: () => client.invalidateQueries({ queryKey: plansKey }),
  })
  const describe = useDescription(page)
  const { plan, faults, may } = page
  const shown = plan.changes.length > 0 ? faults : []
  return (
    <section className="pane" aria-labelledby="changes">
      <div className="pane-head">
        <h2 id="changes">{said.changes}</h2>
        {may.edit && (
          <Button type="button" look="second" onClick={onAdd}>
            {said.addChange}
          </Button>
        )}
      </div>
      <div className="pane-body stack-s">
        {plan.changes.length === 0 && <p className="muted">{said.noChange}</p>}
        <ol className="plan-changes">
          {plan.changes.map((change, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a change has no other name than its place
            <li key={at}>
              <div>
                <strong>{said.kinds[change.kind]}</strong>
                <span>{describe(change)}</span>
                {shown
                  .filter((fault) => fault.change === at)
                  .map((fault) => (
                    <p className="field-error" key={fault.code + fault.unit}>
                      {of(fault)}
                    </p>
                  ))}
              </div>
              {may.edit && (
                <Button
                  type="button"
                  look="quiet"
                  onClick={() => remove.mutate(at)}
                  aria-label={said.removeAt(at + 1)}
                >
                  {said.remove}
                </Button>
              )}
            </li>
          ))}
        </ol>
        <Refusal error={remove.error} />
        <div role="status">
          <Verdict faults={shown.filter(({ change }) => change === null)} page={page} />
        </div>
      </div>
    </section>
  )
}

function Verdict({ faults, page }: { faults: PlanPageData['faults']; page: PlanPageData }) {
  const { reorganisation: said, of } = useWords()
  if (faults.length > 0)
    return (
      <Notice tone="late">
        <ul className="bullets">
          {faults.map((fault) => (
            <li key={fault.code + fault.unit}>{of(fault)}</li>
          ))}
        </ul>
      </Notice>
    )
  const open = page.plan.state === 'drafted' || page.plan.state === 'approved'
  if (!open || page.plan.changes.length === 0 || page.faults.length > 0) return null
  return (
    <Notice tone="ok">
      <p>{said.noFault}</p>
    </Notice>
  )
}

/** A change in one sentence, with the names of its units. */
function useDescription(page: PlanPageData): (change: Change) => string {
  const { reorganisation: said, of } = useWords()
  const names = new Map(
    [...page.before, ...page.after].map((unit) => [unit.id, of({ vi: unit.nameVi, en: unit.nameEn })]),
  )
  const name = (id: string) => (names.has(id) ? `${names.get(id)} (${id})` : id)
  const successor = (one: Extract<Change, { kind: 'merge' }>['into']) =>
    'create' in one
      ? `${of({ vi: one.create.nameVi, en: one.create.nameEn })} (${one.create.id})`
      : name(one.unit)
  return (change) => {
    if (change.kind === 'merge')
      return said.says.merge(change.from.map(name).join(', '), successor(change.into))
    if (change.kind === 'split')
      return said.says.split(name(change.from), change.into.map(successor).join(', '), change.main)
    if (change.kind === 'dissolve') return said.says.dissolve(name(change.unit), name(change.to))
    if (change.kind === 'move') return said.says.move(name(change.unit), name(change.parent))
    return said.says.rename(change.unit, of({ vi: change.nameVi, en: change.nameEn }), change.gsoCode ?? null)
  }
}
