import { Button, type Column, DataTable, SelectField, TextField } from '@mot-cua/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { Refusal } from '../../../shell/failure.tsx'
import { unitsQuery } from '../../dossiers/queries.ts'
import { Pane } from '../parts/general-tab.tsx'
import { type Simulation, type SimulationAsk, servicesApi } from '../requests.ts'

type Trying = {
  draft: string
  process: string
  /** What was typed is saved before it is tried. */
  save?: () => Promise<unknown>
}

/** Finished dossiers on the table as it is now: how many would have been late, and at which step. */
export function SimulationPane({ draft, process, save }: Trying) {
  const { process: said } = useWords()
  const [asked, setAsked] = useState<SimulationAsk>({ from: '', to: '', unit: '' })
  const tried = useMutation({
    mutationFn: async () => {
      await save?.()
      return servicesApi.simulate(draft, process, asked)
    },
  })
  return (
    <Pane title={said.simulation}>
      <p className="muted">{said.simulationText}</p>
      <Period
        id={`simulation-${process}`}
        asked={asked}
        onChange={(next) => setAsked((now) => ({ ...now, ...next }))}
      />
      <div>
        <Button type="button" look="second" aria-disabled={tried.isPending} onClick={() => tried.mutate()}>
          {said.simulate}
        </Button>
      </div>
      <Refusal error={tried.error} />
      <div aria-live="polite">{tried.data && <Report found={tried.data} />}</div>
    </Pane>
  )
}

/** Which dossiers are tried; those of the last quarter when nothing is said. */
function Period({
  id,
  asked,
  onChange,
}: {
  id: string
  asked: SimulationAsk
  onChange: (next: Partial<SimulationAsk>) => void
}) {
  const { process: said, of } = useWords()
  const { data: units = [] } = useQuery(unitsQuery)
  return (
    <div className="edit-row">
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          id={`${id}-${end}`}
          type="date"
          label={said[end]}
          width="full"
          value={asked[end]}
          onChange={({ target }) => onChange({ [end]: target.value })}
        />
      ))}
      <SelectField
        id={`${id}-unit`}
        label={said.unit}
        width="full"
        empty={said.everywhere}
        choices={units.map((unit) => ({ value: unit.id, label: of({ vi: unit.nameVi, en: unit.nameEn }) }))}
        value={asked.unit}
        onChange={({ target }) => onChange({ unit: target.value })}
      />
    </div>
  )
}

function Report({ found }: { found: Simulation }) {
  const { process: said, of, language } = useWords()
  if (found.dossiers === 0) return <p>{said.noPast}</p>
  const hours = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 2 })
  const heads = said.simulationColumns
  const part = (count: number, taken: number) =>
    count === 0 ? '0' : `${count} (${Math.round((count / taken) * 100)} %)`
  const columns: Column<Simulation['steps'][number]>[] = [
    { id: 'step', heading: heads.step, cell: ({ no, vi, en }) => `${no}. ${of({ vi, en })}` },
    { id: 'taken', heading: heads.taken, numeric: true, cell: ({ taken }) => taken },
    {
      id: 'planned',
      heading: heads.planned,
      numeric: true,
      cell: ({ hours: desk, onlineHours }) =>
        desk === onlineHours ? hours(desk) : `${hours(desk)} / ${hours(onlineHours)}`,
    },
    {
      id: 'median',
      heading: heads.median,
      numeric: true,
      cell: ({ median }) => (median === null ? said.notKnown : hours(median)),
    },
    { id: 'p90', heading: heads.p90, numeric: true, cell: ({ p90 }) => (p90 === null ? '–' : hours(p90)) },
    { id: 'over', heading: heads.over, numeric: true, cell: ({ over, taken }) => part(over, taken) },
    { id: 'late', heading: heads.late, numeric: true, cell: ({ late }) => late },
  ]
  return (
    <div className="stack-s">
      <p>
        <strong>{said.simulated(found.late, found.dossiers, found.lateBefore)}</strong>{' '}
        {found.isCut && said.latest(found.dossiers)}
      </p>
      {found.lateCodes.length > 0 && <p className="code small">{found.lateCodes.join(', ')}</p>}
      <DataTable caption={said.simulation} columns={columns} rows={found.steps} rowKey={({ id }) => id} />
    </div>
  )
}
