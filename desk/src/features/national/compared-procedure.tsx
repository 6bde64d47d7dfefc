import { Notice } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { ComparedPlace } from '../../api-keeping.ts'
import { useWords } from '../../messages/words.ts'
import { useKeys } from '../../shell/use-keys.ts'
import { useMe } from '../../shell/use-me.ts'
import { DifferencePlace } from '../catalogue/difference-place.tsx'
import type { Choice, Choices } from './choices.ts'
import { DecisionForm } from './decision-form.tsx'
import { comparedQuery, decidesCatalogue } from './queries.ts'
import type { StandingSlug } from './search.ts'

/** One procedure beside its national record; J and K walk, A accepts, R keeps ours. */
export function ComparedProcedure({
  code,
  next,
  filter,
}: {
  code: string
  /** Which procedure is looked at when this one is decided. */
  next: string | undefined
  filter: StandingSlug | undefined
}) {
  const { national } = useWords()
  const { data } = useSuspenseQuery(comparedQuery(code))
  const [choices, setChoices] = useState<Choices>(new Map())
  const decides = decidesCatalogue(useMe())
  const choose = (place: string, choice: Choice | null) => {
    const changed = new Map(choices)
    if (choice === null) changed.delete(place)
    else changed.set(place, choice)
    setChoices(changed)
  }
  const explanations: Record<string, string> = {
    new: national.newExplain,
    annulled: national.annulledExplain,
    unreadable: national.unreadableExplain,
  }
  const explain = explanations[data.standing]
  return (
    <section className="pane" aria-labelledby="compared">
      <div className="pane-head">
        <h2 id="compared">
          <span className="code">{code}</span> {data.name}
        </h2>
        {decides && data.places.length > 1 && (
          <button
            type="button"
            className="button button--second"
            onClick={() => setChoices(new Map(data.places.map(({ place }) => [place, 'accept'])))}
          >
            {national.acceptAll}
          </button>
        )}
      </div>
      <div className="pane-body stack">
        {explain && (
          <Notice tone={data.standing === 'unreadable' ? 'late' : 'info'}>
            <p>{explain}</p>
            {data.faults.length > 0 && (
              <ul className="bullets" lang="en">
                {data.faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        {data.places.length > 0 && (
          <Places
            code={code}
            places={data.places}
            choices={choices}
            onChoose={decides ? choose : undefined}
          />
        )}
        {decides && data.places.length > 0 && (
          <DecisionForm
            comparison={data}
            choices={choices}
            next={next}
            filter={filter}
            onDone={() => setChoices(new Map())}
          />
        )}
        {decides && data.places.length > 0 && <Keys />}
      </div>
    </section>
  )
}

type PlacesOf = {
  code: string
  places: readonly ComparedPlace[]
  choices: Choices
  onChoose: ((place: string, choice: Choice | null) => void) | undefined
}

function Places({ code, places, choices, onChoose }: PlacesOf) {
  const { columns, caption } = useWords().national
  const body = useRef<HTMLTableSectionElement>(null)
  useKeys(
    useMemo(() => {
      const rows = () => [...(body.current?.rows ?? [])]
      const here = () => rows().findIndex((row) => row.contains(document.activeElement))
      const walk = (by: number) => {
        const [all, at] = [rows(), here()]
        const row = all.at(at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1))
        row?.querySelector('button')?.focus()
      }
      const mark = (choice: Choice) => {
        const place = places[here()]
        if (place && onChoose) onChoose(place.place, choice)
      }
      return { j: () => walk(1), k: () => walk(-1), a: () => mark('accept'), r: () => mark('reject') }
    }, [places, onChoose]),
  )
  return (
    // Browsers drop the roles of a table whose parts are `display: block`, so they are written out.
    // biome-ignore-start lint/a11y/noRedundantRoles: kept for the card layout
    <table className="table table--cards differences" role="table">
      <caption className="visually-hidden">{caption(code)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[columns.place, columns.ours, columns.national, columns.decision].map((heading) => (
            <th role="columnheader" scope="col" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" ref={body}>
        {places.map((place, index) => (
          <tr role="row" key={place.place}>
            <th role="rowheader" scope="row" id={`place-${index}`}>
              <DifferencePlace difference={place.words} />
            </th>
            <td role="cell" data-label={columns.ours}>
              <Said words={place.words.before} />
            </td>
            <td role="cell" data-label={columns.national}>
              <Said words={place.words.after} />
            </td>
            <td role="cell" data-label={columns.decision}>
              <Chosen
                place={place}
                labelledBy={`place-${index}`}
                choice={choices.get(place.place)}
                onChoose={onChoose}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: kept for the card layout
  )
}

function Chosen({
  place,
  labelledBy,
  choice,
  onChoose,
}: {
  place: ComparedPlace
  labelledBy: string
  choice: Choice | undefined
  onChoose: PlacesOf['onChoose']
}) {
  const { national } = useWords()
  return (
    <div className="stack-s">
      {onChoose && (
        <span className="choice-pair">
          {(['accept', 'reject'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              id={`${labelledBy}-${one}`}
              aria-labelledby={`${labelledBy}-${one} ${labelledBy}`}
              aria-pressed={choice === one}
              onClick={() => onChoose(place.place, choice === one ? null : one)}
            >
              {national[one]}
            </button>
          ))}
        </span>
      )}
      {place.rejected && (
        <span className="small muted">{national.rejectedBefore(place.rejected.reason)}</span>
      )}
    </div>
  )
}

function Said({ words }: { words: string | null }) {
  const { national } = useWords()
  return words === null ? (
    <span className="muted">{national.none}</span>
  ) : (
    <span className="said">{words}</span>
  )
}

function Keys() {
  const { national, shell } = useWords()
  return (
    <p className="keys" title={shell.keys.title}>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {national.keys.move}
      </span>
      <span>
        <kbd>A</kbd> {national.keys.accept}
      </span>
      <span>
        <kbd>R</kbd> {national.keys.reject}
      </span>
    </p>
  )
}
