import { Button, ChoiceField, type Column, DataTable, EmptyState, ShareBar, TextField } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { ActionDialog } from './action-form.tsx'
import { DayField } from './day-field.tsx'
import { sharesQuery, trainingsQuery, unitsOfDayQuery } from './queries.ts'
import { organisation, type Training } from './requests.ts'
import { SectionHead } from './section.tsx'

/** Every training, and how many of each unit have passed one. */
export function TrainingsPage() {
  const { organisation: said, of } = useWords()
  const { training } = said
  const { data } = useSuspenseQuery(trainingsQuery)
  const [creating, setCreating] = useState(false)
  usePageTitle(said.trainings)
  const columns: Column<Training>[] = [
    {
      id: 'title',
      heading: training.columns.title,
      cell: ({ id, title, audience }) => (
        <>
          <Link to={paths.training} params={{ training: id }}>
            {title}
          </Link>
          <span className="sub muted small"> {training.audiences[audience]}</span>
        </>
      ),
    },
    {
      id: 'days',
      heading: training.columns.days,
      cell: ({ firstDay, lastDay }) => `${shortDate(firstDay)} – ${shortDate(lastDay)}`,
    },
    {
      id: 'unit',
      heading: training.columns.unit,
      cell: ({ unitVi, unitEn }) => of({ vi: unitVi, en: unitEn }),
    },
    {
      id: 'counts',
      heading: training.columns.counts,
      cell: ({ completed, attended }) => training.counts(completed, attended),
    },
  ]
  return (
    <>
      <SectionHead part="trainings" title={said.trainings}>
        <Button type="button" look="second" onClick={() => setCreating(true)}>
          {training.create}
        </Button>
      </SectionHead>
      {data.items.length === 0 ? (
        <EmptyState icon="list" title={training.none[0] ?? ''}>
          {training.none[1]}
        </EmptyState>
      ) : (
        <div className="pane pane-body pane-table">
          <DataTable caption={training.list} columns={columns} rows={data.items} rowKey={({ id }) => id} />
        </div>
      )}
      <Shares />
      {creating && <CreateDialog onClose={() => setCreating(false)} />}
    </>
  )
}

function Shares() {
  const { organisation: said, of } = useWords()
  const { training } = said
  const { data: shares } = useSuspenseQuery(sharesQuery())
  const { data: units } = useSuspenseQuery(unitsOfDayQuery())
  const nameOf = new Map(units.items.map(({ id, nameVi, nameEn }) => [id, of({ vi: nameVi, en: nameEn })]))
  type Share = (typeof shares.items)[number]
  const columns: Column<Share>[] = [
    {
      id: 'unit',
      heading: training.shareColumns.unit,
      cell: ({ unit }) => (
        <Link to={paths.unit} params={{ unit }} search={{}}>
          {nameOf.get(unit) ?? unit}
        </Link>
      ),
    },
    {
      id: 'share',
      heading: training.shareColumns.share,
      cell: ({ trained, staff }) => said.share(trained, staff),
    },
    {
      id: 'percent',
      heading: training.shareColumns.percent,
      cell: ({ trained, staff }) => (
        <span className="row">
          <ShareBar share={staff > 0 ? trained / staff : 0} className="share-of-unit" />
          <span className="num">{staff > 0 ? Math.round((100 * trained) / staff) : 0}%</span>
        </span>
      ),
    },
  ]
  return (
    <section className="pane dossier-split" aria-labelledby="shares">
      <div className="pane-head">
        <h2 id="shares">{training.shares}</h2>
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={training.shares}
          columns={columns}
          rows={shares.items}
          rowKey={({ unit }) => unit}
        />
      </div>
    </section>
  )
}

function CreateDialog({ onClose }: { onClose: () => void }) {
  const { training } = useWords().organisation
  const me = useMe()
  const navigate = useNavigate()
  const [audience, setAudience] = useState<'staff' | 'community-team'>('staff')
  return (
    <ActionDialog
      title={training.create}
      wide
      onClose={onClose}
      run={async ({ text }) => {
        const { id } = await organisation.createTraining({
          title: text('title'),
          topic: text('topic'),
          firstDay: text('firstDay'),
          lastDay: text('lastDay'),
          unit: text('unit').toUpperCase(),
          audience,
        })
        await navigate({ to: paths.training, params: { training: id } })
      }}
    >
      <TextField id="training-title" name="title" label={training.title} width="full" required />
      <TextField id="training-topic" name="topic" label={training.topic} width="full" required />
      <DayField name="firstDay" label={training.firstDay} />
      <DayField name="lastDay" label={training.lastDay} />
      <TextField id="training-unit" name="unit" label={training.unit} required defaultValue={me.unit} />
      <ChoiceField
        id="training-audience"
        name="audience"
        label={training.audience}
        chosen={audience}
        onChoose={(value) => setAudience(value === 'staff' ? 'staff' : 'community-team')}
        choices={Object.entries(training.audiences).map(([value, label]) => ({ value, label }))}
      />
    </ActionDialog>
  )
}
