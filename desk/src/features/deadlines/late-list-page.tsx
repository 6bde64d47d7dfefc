import { Button, DataTable, Notice, SelectField } from '@mot-cua/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { todayInVietnam } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { shortMoment } from '../dossiers/moments.ts'
import { useNow } from '../dossiers/use-now.ts'
import { type LateList, lateListQuery, publishLateList } from './queries.ts'
import type { LateListSearch } from './search.ts'

/** The months that have ended, newest first, as many as somebody may still look back at. */
function endedMonths(today: string): string[] {
  let [year, month] = today.split('-').map(Number) as [number, number]
  return Array.from({ length: 24 }, () => {
    month = month === 1 ? 12 : month - 1
    if (month === 12) year--
    return `${year}-${String(month).padStart(2, '0')}`
  })
}

/** What was late in a month: reviewed here, and published for everybody by the office of the province. */
export function LateListPage({ search }: { search: LateListSearch }) {
  const { deadlines: said } = useWords()
  usePageTitle(said.monthly)
  const navigate = useNavigate()
  const { data, error } = useQuery(lateListQuery(search.thang))
  const [asked, setAsked] = useState(false)
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.monthly}</h1>
        {data?.mayPublish && (
          <Button type="button" onClick={() => setAsked(true)}>
            {data.published ? said.publishAgain : said.publish}
          </Button>
        )}
      </div>
      <p className="muted small measure">{said.monthlyLead}</p>
      <SelectField
        id="month"
        name="thang"
        label={said.month}
        value={data?.month ?? search.thang ?? ''}
        choices={endedMonths(todayInVietnam()).map((month) => ({
          value: month,
          label: said.monthName(month),
        }))}
        onChange={({ target }) => navigate({ to: paths.lateList, search: { thang: target.value } })}
      />
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {data && <Standing data={data} />}
      {data && <Tables data={data} />}
      {asked && data && <PublishDialog month={data.month} onClose={() => setAsked(false)} />}
    </div>
  )
}

function Standing({ data }: { data: LateList }) {
  const words = useWords()
  const now = useNow()
  const { deadlines: said } = words
  const { published } = data
  return (
    <Notice tone={published ? 'ok' : 'soon'}>
      <p>
        {published
          ? said.publishedBy(published.by, shortMoment(published.at, now, words), published.version)
          : said.notPublished}
      </p>
    </Notice>
  )
}

function Tables({ data }: { data: LateList }) {
  const { deadlines: said, of } = useWords()
  return (
    <>
      <section className="pane" aria-labelledby="agencies">
        <div className="pane-head">
          <h2 id="agencies">{said.agencies}</h2>
        </div>
        <div className="pane-body pane-table">
          <DataTable
            caption={said.agencies}
            rows={data.agencies}
            rowKey={({ unit }) => unit}
            columns={[
              { id: 'name', heading: said.by.unit, cell: ({ name }) => of(name) },
              { id: 'late', heading: said.counts.late, numeric: true, cell: ({ late }) => late },
              { id: 'handled', heading: said.handled, numeric: true, cell: ({ handled }) => handled },
              { id: 'answered', heading: said.answered, numeric: true, cell: ({ answered }) => answered },
            ]}
          />
          {data.agencies.length === 0 && <p className="muted">{said.noneLate}</p>}
        </div>
      </section>
      <section className="pane" aria-labelledby="people">
        <div className="pane-head">
          <h2 id="people">{said.people}</h2>
          <p className="muted small">{said.peopleInside}</p>
        </div>
        <div className="pane-body pane-table">
          <DataTable
            caption={said.people}
            rows={data.people}
            rowKey={({ unit, name }) => `${unit} ${name}`}
            columns={[
              {
                id: 'name',
                heading: said.by.person,
                cell: ({ name, unitName }) => (
                  <>
                    {name}
                    <span className="sub">{of(unitName)}</span>
                  </>
                ),
              },
              { id: 'late', heading: said.lateSteps, numeric: true, cell: ({ late }) => late },
              { id: 'steps', heading: said.steps, numeric: true, cell: ({ steps }) => steps },
            ]}
          />
          {data.people.length === 0 && <p className="muted">{said.noneLate}</p>}
        </div>
      </section>
    </>
  )
}

function PublishDialog({ month, onClose }: { month: string; onClose: () => void }) {
  const { deadlines: said, shell } = useWords()
  const client = useQueryClient()
  const publish = useMutation({
    mutationFn: () => publishLateList(month),
    onSuccess: async () => {
      announce({ text: said.published(said.monthName(month)) })
      await client.invalidateQueries({ queryKey: ['late-list'] })
      onClose()
    },
  })
  return (
    <Dialog title={said.publishTitle(said.monthName(month))} onClose={onClose}>
      <p>{said.publishWhat}</p>
      <Refusal error={publish.error} />
      <div className="actions">
        <Button type="button" onClick={() => publish.mutate()} aria-disabled={publish.isPending}>
          {said.publish}
        </Button>
        <button type="button" className="button button--second" onClick={onClose}>
          {shell.cancel}
        </button>
      </div>
    </Dialog>
  )
}
