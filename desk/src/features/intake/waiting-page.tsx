import { Button, EmptyState, Icon, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { useKept } from '../../shell/use-kept.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { clock } from '../dossiers/moments.ts'
import { deskQueueQuery } from './queries.ts'
import { boardUrl, type DeskQueue, intakeApi, kioskUrl } from './requests.ts'

/** The numbers of today: call the next, receive who comes, note who does not. */
export function WaitingPage() {
  const { intake, of } = useWords()
  usePageTitle(intake.queue)
  const { data: queue } = useSuspenseQuery(deskQueueQuery)
  return (
    <div className="stack">
      <div className="desk-head">
        <div>
          <h1>{intake.queue}</h1>
          <p className="muted">{intake.queueLead(of(queue.desk))}</p>
        </div>
        <p className="small">
          <a href={kioskUrl(queue.desk.id)} target="_blank" rel="noreferrer">
            {intake.kiosk}
          </a>
          {' · '}
          <a href={boardUrl(queue.desk.id)} target="_blank" rel="noreferrer">
            {intake.board}
          </a>
        </p>
      </div>
      <Calling queue={queue} />
      <Counts queue={queue} />
      <Numbers queue={queue} />
    </div>
  )
}

function Calling({ queue }: { queue: DeskQueue }) {
  const { intake } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [counter, setCounter] = useKept('counter', '1')
  const reload = () => client.invalidateQueries({ queryKey: ['reception'] })
  const call = useMutation({ mutationFn: () => intakeApi.callNext(counter), onSettled: reload })
  const noShow = useMutation({ mutationFn: intakeApi.noShow, onSettled: reload })
  const receive = useMutation({
    mutationFn: (ticket: string) => intakeApi.openVisit({ ticket }),
    onSuccess: ({ id }) => navigate({ to: paths.visit, params: { id } }),
    onError: reload,
  })
  const { called, visit } = queue
  return (
    <section className="pane pane-body stack-s">
      <div role="status" className="calling">
        {called && intake.calling(called.number)}
      </div>
      <div className="actions calling-actions">
        {visit ? (
          <Link className="button" to={paths.visit} params={{ id: visit }}>
            {intake.goOn}
          </Link>
        ) : called ? (
          <>
            <Button type="button" onClick={() => receive.mutate(called.id)}>
              {intake.came}
            </Button>
            <Button type="button" look="second" onClick={() => noShow.mutate(called.id)}>
              {intake.noShow}
            </Button>
          </>
        ) : (
          <Button type="button" onClick={() => call.mutate()}>
            <Icon name="forward" />
            {intake.callNext}
          </Button>
        )}
        <TextField
          id="counter"
          label={intake.counter}
          width="xs"
          maxLength={20}
          value={counter}
          onChange={({ target }) => setCounter(target.value)}
        />
      </div>
      <Refusal error={call.error ?? noShow.error ?? receive.error} />
    </section>
  )
}

function Counts({ queue }: { queue: DeskQueue }) {
  const { intake } = useWords()
  const { waiting, done, noShow, medianWait } = queue
  const counts = [
    [intake.waiting, String(waiting)],
    [intake.done, String(done)],
    [intake.absent, String(noShow)],
    [intake.medianWait, medianWait === null ? intake.notYet : intake.minutes(medianWait)],
  ] as const
  return (
    <dl className="review-counts reception-counts">
      {counts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Numbers({ queue }: { queue: DeskQueue }) {
  const { intake } = useWords()
  if (queue.tickets.length === 0)
    return (
      <EmptyState icon="person" title={intake.nobodyWaits}>
        {intake.nobodyWaitsText}
      </EmptyState>
    )
  return (
    <ul className="numbers">
      {queue.tickets.map(({ id, number, state, takenAt, counter }) => (
        <li key={id}>
          <strong className="num">{number}</strong>
          <span>{intake.states[state]}</span>
          <span className="small muted">
            {intake.taken(clock(new Date(takenAt)))}
            {counter && `, ${intake.atCounter(counter)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
