import { Button, SelectField } from '@mot-cua/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { shortDate } from '../../../shell/day.ts'
import { Refusal } from '../../../shell/failure.tsx'
import { fullMoment } from '../../dossiers/moments.ts'
import { replaysQuery, savedDraftQuery } from '../queries.ts'
import { type DefinitionDraft, type Replay, servicesApi, serviceUrls } from '../requests.ts'
import { Pane } from './general-tab.tsx'

type Tried = { id: string; name: string }

/** The draft as citizens will meet it, what it changes, and what past dossiers would have become. */
export function TryTab({
  draft,
  revision,
  people,
}: {
  draft: DefinitionDraft
  revision: number
  people: readonly Tried[]
}) {
  return (
    <>
      <Preview id={draft.id} revision={revision} people={people} />
      <Differences draft={draft} revision={revision} />
      <Replays draft={draft} />
    </>
  )
}

/** The pages of the portal at the widths of a phone and of a computer, as a test person or as nobody. */
function Preview({ id, revision, people }: { id: string; revision: number; people: readonly Tried[] }) {
  const { trying } = useWords().services
  const [person, setPerson] = useState('')
  const address = serviceUrls.preview(id, person, revision)
  return (
    <Pane title={trying.title}>
      <div className="row">
        <SelectField
          id="preview-person"
          label={trying.person}
          empty={trying.nobody}
          choices={people.map((one) => ({ value: one.id, label: one.name }))}
          value={person}
          onChange={({ target }) => setPerson(target.value)}
        />
        <a href={address} target="_blank" rel="noreferrer">
          {trying.open}
        </a>
      </div>
      <div className="preview-pair">
        {(['phone', 'computer'] as const).map((width) => (
          <figure key={width}>
            <figcaption className="small muted">{trying[width]}</figcaption>
            <div className={`preview-room preview-room--${width}`}>
              <iframe
                key={address}
                className="preview-frame"
                title={`${trying.title}: ${trying[width]}`}
                src={address}
              />
            </div>
          </figure>
        ))}
      </div>
    </Pane>
  )
}

function Differences({ draft, revision }: { draft: DefinitionDraft; revision: number }) {
  const { trying } = useWords().services
  const { data } = useQuery(savedDraftQuery('service', draft.id, revision))
  const differences = data?.differences
  return (
    <Pane title={trying.differences}>
      {draft.fromNothing ? (
        <p className="muted">{trying.isNew}</p>
      ) : differences?.length === 0 ? (
        <p className="muted">{trying.same}</p>
      ) : (
        <ul className="lines">
          {differences?.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </Pane>
  )
}

function Replays({ draft }: { draft: DefinitionDraft }) {
  const { trying } = useWords().services
  const client = useQueryClient()
  const { data: replays = [] } = useQuery(replaysQuery(draft.id))
  const ask = useMutation({
    mutationFn: () => servicesApi.askForReplay(draft.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['replays', draft.id] }),
  })
  return (
    <Pane title={trying.replay}>
      <p className="muted">{trying.replayText}</p>
      <div>
        <Button type="button" look="second" aria-disabled={ask.isPending} onClick={() => ask.mutate()}>
          {trying.replayAsk}
        </Button>
      </div>
      <Refusal error={ask.error} />
      <div aria-live="polite">
        {replays.slice(0, 3).map((replay) => (
          <ReplayReport key={replay.id} replay={replay} />
        ))}
      </div>
    </Pane>
  )
}

function ReplayReport({ replay }: { replay: Replay }) {
  const { trying } = useWords().services
  const { report } = replay
  const days = trying.replayOf(shortDate(replay.from), shortDate(replay.to), fullMoment(replay.askedAt))
  if (!report)
    return (
      <p>
        {days}: {trying.replayRunning}
      </p>
    )
  const counts = (['faults', 'leftover', 'components', 'cases', 'fee'] as const).filter(
    (part) => report[part].count > 0,
  )
  return (
    <div className="stack-s">
      <p>
        {days}: <strong>{trying.replayCount(report.changed.count, report.dossiers)}</strong>
      </p>
      <ul className="lines">
        {counts.map((part) => (
          <li key={part}>
            {trying.replayParts[part](report[part].count)}{' '}
            <span className="code small">{report[part].dossiers.join(', ')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
