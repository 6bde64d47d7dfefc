import { ChoiceField, type Column, DataTable, Notice } from '@mot-cua/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { checkQuery, plansKey } from './queries.ts'
import type { Conflict, PlanCheck, PlanContent, PlanPageData } from './requests.ts'

type Line = PlanCheck['lines'][number]

/** What the plan touches, and where the units that become one differ. */
export function CheckPane({
  page,
  onChoose,
}: {
  page: PlanPageData
  onChoose: (choices: PlanContent['choices']) => Promise<unknown>
}) {
  const { reorganisation: said, of } = useWords()
  const { data: check, error } = useQuery({
    ...checkQuery(page.plan.id),
    enabled: page.plan.changes.length > 0,
  })
  if (page.plan.changes.length === 0) return null
  const columns: Column<Line>[] = [
    { id: 'what', heading: said.what, cell: (line) => of(line) },
    { id: 'count', heading: said.count, cell: ({ count }) => count.toLocaleString('vi-VN'), numeric: true },
  ]
  const lacking = check?.lacking ?? []
  const touched = (check?.lines ?? []).filter(({ count }) => count > 0)
  // The parts of a whole that is named already need not be said to be nought.
  const untouched = (check?.lines ?? []).filter(
    ({ count, what }) => count === 0 && !/^dossiers-[a-z]/.test(what),
  )
  return (
    <section className="pane" aria-labelledby="check">
      <div className="pane-head">
        <h2 id="check">{page.plan.state === 'carried-out' ? said.touched : said.touches}</h2>
      </div>
      <div className="pane-body stack">
        <Refusal error={error} />
        {!check && !error && <Loading />}
        {lacking.length > 0 && (
          <Notice tone="soon">
            <p>{said.beforeApproval}</p>
            <ul className="bullets">
              {lacking.map((fault) => (
                <li key={fault.code + fault.unit}>{of(fault)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {touched.length > 0 && (
          <DataTable
            caption={said.touches}
            columns={columns}
            rows={touched}
            rowKey={({ context, what }) => `${context} ${what}`}
          />
        )}
        {untouched.length > 0 && (
          <p className="small muted">{said.none(untouched.map((line) => of(line)).join('; '))}</p>
        )}
        {check?.conflicts.map((conflict) => (
          <ConflictChoice
            key={`${conflict.context} ${conflict.subject} ${conflict.successor}`}
            conflict={conflict}
            page={page}
            onChoose={onChoose}
          />
        ))}
        {page.plan.state !== 'carried-out' && check && <p className="small muted">{said.alsoNeeded}</p>}
      </div>
    </section>
  )
}

function ConflictChoice({
  conflict,
  page,
  onChoose,
}: {
  conflict: Conflict
  page: PlanPageData
  onChoose: (choices: PlanContent['choices']) => Promise<unknown>
}) {
  const { reorganisation: said, of } = useWords()
  const client = useQueryClient()
  const { context, subject, successor, ways } = conflict
  const others = page.plan.choices.filter(
    (one) => one.context !== context || one.subject !== subject || one.successor !== successor,
  )
  const chosen = page.plan.choices.find((one) => !others.includes(one))?.unit
  const names = new Map(
    [...page.before, ...page.after].map((unit) => [unit.id, of({ vi: unit.nameVi, en: unit.nameEn })]),
  )
  const { mutate, error } = useMutation({
    mutationFn: (unit: string) => onChoose([...others, { context, subject, successor, unit }]),
    onSuccess: () => client.invalidateQueries({ queryKey: plansKey }),
  })
  const id = `choice-${subject}-${successor}`
  if (!page.may.edit)
    return (
      <p>
        {said.differ(of(conflict.name))} {chosen ? said.chosenWay(names.get(chosen) ?? chosen) : said.notYet}
      </p>
    )
  return (
    <>
      <ChoiceField
        id={id}
        name={id}
        label={said.differ(of(conflict.name))}
        choices={ways.map(({ unit, way }) => ({
          value: unit,
          label: said.asIn(names.get(unit) ?? unit),
          hint: of(way),
        }))}
        chosen={chosen}
        onChoose={(unit) => mutate(unit)}
      />
      <Refusal error={error} />
    </>
  )
}
