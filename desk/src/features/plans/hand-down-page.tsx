import { Button, EmptyState, Notice } from '@mot-cua/ui'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { HandDownTable } from './hand-down-table.tsx'
import { judgeGoals, type TypedGoals } from './judge-goals.ts'
import { type HandDown, handDownQuery, plansApi, plansKey } from './queries.ts'
import { useGoal } from './use-goal.ts'

/** A target and the units directly below, each with the least it may be handed. */
export function HandDownPage({ code, target }: { code: string; target: string }) {
  const { plans: said, of } = useWords()
  const { data } = useSuspenseQuery(handDownQuery(code, target))
  const { goal } = useGoal()
  usePageTitle(`${said.handing.title} ${target}`)
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>
          {said.handing.title} {target}
        </h1>
        <Link className="button button--second" to={paths.plan} params={{ code }}>
          {said.editor.toPlan}
        </Link>
      </div>
      <p>
        <strong>{data.target.name}</strong>
        <br />
        <span className="muted small">
          {said.handing.from(of(data.giver.name))}
          {data.own !== null && `. ${said.handing.own(goal(data.own, data.target))}`}
        </span>
      </p>
      {data.rows.length === 0 ? (
        <EmptyState icon="building" title={said.handing.noneBelow[0] ?? ''}>
          {said.handing.noneBelow[1]}
        </EmptyState>
      ) : (
        <HandingForm data={data} />
      )}
    </div>
  )
}

function HandingForm({ data }: { data: HandDown }) {
  const { plans: said, shell } = useWords()
  const words = said.handing
  const client = useQueryClient()
  const [typed, setTyped] = useState<TypedGoals>({})
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const { given, faulty } = judgeGoals(data, typed, note)
  const handing = useMutation({
    mutationFn: () => plansApi.handDown(data.plan.code, data.target.id, given),
    onSuccess: async () => {
      announce({ text: words.done(given.length) })
      setTyped({})
      setNote('')
      await client.invalidateQueries({ queryKey: plansKey })
    },
  })
  const go = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (given.length > 0 && faulty === 0 && !handing.isPending) handing.mutate()
  }
  const fill = () =>
    setTyped({
      ...typed,
      ...Object.fromEntries(
        data.rows
          .filter(({ unit, assignment, minimum }) => !assignment && minimum !== null && !typed[unit.id]?.goal)
          .map(({ unit, minimum }) => [unit.id, { ...typed[unit.id], goal: String(minimum) }]),
      ),
    })
  return (
    <form className="stack" onSubmit={go} noValidate>
      <HandDownTable data={data} typed={typed} onType={setTyped} />
      {data.mayHandDown && (
        <>
          <div className="field">
            <label htmlFor="hand-down-note">{words.note}</label>
            <textarea
              id="hand-down-note"
              className="textarea"
              maxLength={2000}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </div>
          {asked && given.length === 0 && faulty === 0 && (
            <Notice tone="soon" announce>
              <p>{words.nothing}</p>
            </Notice>
          )}
          <Refusal error={handing.error} />
          <div className="actions hand-down-bar">
            <Button type="button" look="second" onClick={fill}>
              {words.fill}
            </Button>
            <Button aria-disabled={handing.isPending || faulty > 0}>
              {handing.isPending ? shell.working : words.submit(given.length)}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
