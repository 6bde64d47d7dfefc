import { Button, type Column, DataTable, Facts, FileField, LongTextField } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { ActionDialog } from './action-form.tsx'
import { readAttendanceLines, writeAttendanceLines } from './attendance-lines.ts'
import { trainingQuery } from './queries.ts'
import { organisation, type TrainingPageData } from './requests.ts'
import { Back } from './section.tsx'

type Attendee = TrainingPageData['attendees'][number]

/** One training: when, for whom, who took part and who passed. */
export function TrainingPage({ id }: { id: string }) {
  const { organisation: said, of } = useWords()
  const { training: words } = said
  const { data: training } = useSuspenseQuery(trainingQuery(id))
  const [recording, setRecording] = useState(false)
  usePageTitle(training.title)
  const columns: Column<Attendee>[] = [
    {
      id: 'name',
      heading: words.attendeeColumns.name,
      cell: ({ staff, name }) =>
        staff ? (
          <Link to={paths.person} params={{ person: staff }}>
            {name}
          </Link>
        ) : (
          name
        ),
    },
    {
      id: 'unit',
      heading: words.attendeeColumns.unit,
      cell: ({ unit }) => <span className="code">{unit}</span>,
    },
    {
      id: 'result',
      heading: words.attendeeColumns.result,
      cell: ({ completedOn }) =>
        completedOn ? said.person.completed(shortDate(completedOn)) : said.person.attended,
    },
  ]
  return (
    <>
      <Back to={paths.trainings}>{said.trainings}</Back>
      <div className="desk-head">
        <h1>{training.title}</h1>
        {training.mayRecord && (
          <Button type="button" look="second" onClick={() => setRecording(true)}>
            {words.record}
          </Button>
        )}
      </div>
      <div className="pane pane-body unit-facts dossier-split">
        <Facts
          facts={[
            { label: words.topic, value: training.topic },
            {
              label: words.columns.days,
              value: `${shortDate(training.firstDay)} – ${shortDate(training.lastDay)}`,
            },
            { label: words.columns.unit, value: of({ vi: training.unitVi, en: training.unitEn }) },
            { label: words.audience, value: words.audiences[training.audience] },
          ]}
        />
      </div>
      <section className="pane dossier-split" aria-labelledby="attendance">
        <div className="pane-head">
          <h2 id="attendance">{words.attendance}</h2>
          <span className="count">{training.attendees.length}</span>
        </div>
        <div className="pane-body pane-table">
          {training.attendees.length === 0 ? (
            <p className="muted">{words.nobody}</p>
          ) : (
            <DataTable
              caption={words.attendance}
              columns={columns}
              rows={training.attendees}
              rowKey={({ staff, name, unit }) => `${staff} ${name} ${unit}`}
            />
          )}
        </div>
      </section>
      {recording && <RecordDialog training={training} onClose={() => setRecording(false)} />}
    </>
  )
}

function RecordDialog({ training, onClose }: { training: TrainingPageData; onClose: () => void }) {
  const { training: words, fields } = useWords().organisation
  return (
    <ActionDialog
      title={words.record}
      wide
      onClose={onClose}
      run={({ text, file }) => {
        const workbook = file('workbook')
        return workbook
          ? organisation.importAttendance(training.id, workbook)
          : organisation.recordAttendance(training.id, readAttendanceLines(text('lines'), training.audience))
      }}
    >
      <LongTextField
        id="lines"
        name="lines"
        label={words.lines}
        hint={training.audience === 'staff' ? words.linesStaff : words.linesMembers}
        rows={12}
        defaultValue={writeAttendanceLines(training.attendees)}
      />
      <FileField
        id="workbook"
        name="workbook"
        label={words.workbook}
        hint={words.workbookHint}
        accept=".xlsx"
        optional={fields.optional}
      />
    </ActionDialog>
  )
}
