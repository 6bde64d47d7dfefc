import { Button, type Column, DataTable, Facts, Notice } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords, wordFor } from '../../messages/words.ts'
import { type DaySearch, paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { unitQuery } from './queries.ts'
import type { UnitPageData } from './requests.ts'
import { Back } from './section.tsx'
import { ChangeUnitDialog, CreateUnitDialog, EndUnitDialog } from './unit-dialogs.tsx'

type Opened = 'create' | 'change' | 'end'

/** One unit as of a day: what it is, who works there, what it was, where it came from and went. */
export function UnitPage({ id, search }: { id: string; search: DaySearch }) {
  const { organisation: said, of } = useWords()
  const { data: unit } = useSuspenseQuery(unitQuery(id, search.ngay))
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const name = of({ vi: unit.nameVi, en: unit.nameEn })
  usePageTitle(name)
  const ended = unit.validTo !== null && unit.validTo <= unit.on
  return (
    <>
      <Back to={paths.units}>{said.tree}</Back>
      <div className="desk-head">
        <div>
          <h1>{name}</h1>
          <p className="muted small">
            {unit.path.map((above) => of({ vi: above.nameVi, en: above.nameEn })).join(' › ')}
          </p>
        </div>
        {unit.mayAdminister && !ended && (
          <div className="row">
            <Button type="button" look="second" onClick={() => setOpened('create')}>
              {said.createUnit}
            </Button>
            <Button type="button" look="second" onClick={() => setOpened('change')}>
              {said.changeUnit}
            </Button>
            {unit.kind === 'division' && (
              <Button type="button" look="quiet" onClick={() => setOpened('end')}>
                {said.endUnit}
              </Button>
            )}
          </div>
        )}
      </div>
      {ended && <Ended unit={unit} />}
      <UnitFacts unit={unit} />
      <div className="split dossier-split">
        <People unit={unit} />
        <Units unit={unit} search={search} />
      </div>
      <History unit={unit} />
      {opened === 'create' && <CreateUnitDialog parent={unit} onClose={close} />}
      {opened === 'change' && <ChangeUnitDialog unit={unit} onClose={close} />}
      {opened === 'end' && <EndUnitDialog unit={unit} onClose={close} />}
    </>
  )
}

function Ended({ unit: { successor } }: { unit: UnitPageData }) {
  const { organisation: said, of } = useWords()
  if (!successor)
    return (
      <Notice tone="paused">
        <p>{said.endedAlone}</p>
      </Notice>
    )
  const name = of({ vi: successor.nameVi, en: successor.nameEn })
  return (
    <Notice tone="paused">
      <p>{said.ended(name)}</p>
      <Link to={paths.unit} params={{ unit: successor.id }} search={{}}>
        {name}
      </Link>
    </Notice>
  )
}

function UnitFacts({ unit }: { unit: UnitPageData }) {
  const { organisation: said, of } = useWords()
  const { facts } = said
  const { staff, trained } = unit.training
  const shown = [
    { label: facts.id, value: <span className="code">{unit.id}</span> },
    { label: facts.kind, value: wordFor(said.kinds, unit.kind) },
    { label: facts.tier, value: wordFor(said.tiers, unit.tier) },
    ...(unit.gsoCode ? [{ label: facts.gsoCode, value: unit.gsoCode }] : []),
    {
      label: facts.from,
      value: shortDate(unit.validFrom),
      note: unit.validTo ? `${facts.to}: ${shortDate(unit.validTo)}` : undefined,
    },
    { label: facts.calendar, value: unit.calendar },
    ...(unit.address ? [{ label: facts.address, value: unit.address }] : []),
    ...(unit.phone ? [{ label: facts.phone, value: unit.phone }] : []),
    {
      label: facts.desk,
      value: unit.desk ? of({ vi: unit.desk.nameVi, en: unit.desk.nameEn }) : facts.none,
    },
    { label: facts.trained, value: said.share(trained, staff) },
  ]
  return (
    <div className="pane pane-body unit-facts dossier-split">
      <Facts facts={shown} />
    </div>
  )
}

function People({ unit }: { unit: UnitPageData }) {
  const { organisation: said, queue } = useWords()
  return (
    <section className="pane" aria-labelledby="people">
      <div className="pane-head">
        <h2 id="people">{said.people}</h2>
        <Link to={paths.staff} search={{ donvi: unit.id }}>
          {said.staff}
        </Link>
      </div>
      {unit.posts.length === 0 && <p className="pane-body muted">{said.nobody}</p>}
      <ul className="unit-tree">
        {unit.posts.map((post) => (
          <li key={post.id}>
            <div className="unit-line">
              <Link to={paths.person} params={{ person: post.staff }}>
                {post.name}
              </Link>
              <span className="small muted">
                {post.position}
                {!post.isMain && ` (${said.secondPost})`}
                {post.roles.length > 0 &&
                  ` · ${post.roles.map((role) => wordFor(queue.roles, role)).join(', ')}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Units({ unit, search }: { unit: UnitPageData; search: DaySearch }) {
  const { organisation: said, of } = useWords()
  const line = (one: { id: string; nameVi: string; nameEn: string }, more = '') => (
    <li key={one.id}>
      <div className="unit-line">
        <Link to={paths.unit} params={{ unit: one.id }} search={search}>
          {of({ vi: one.nameVi, en: one.nameEn })}
        </Link>
        <span className="small muted">
          <span className="code">{one.id}</span>
          {more}
        </span>
      </div>
    </li>
  )
  return (
    <section className="pane" aria-labelledby="below">
      <div className="pane-head">
        <h2 id="below">{said.children}</h2>
        <span className="count">{unit.children.length}</span>
      </div>
      <ul className="unit-tree unit-tree--long">{unit.children.map((child) => line(child))}</ul>
      {unit.predecessors.length > 0 && (
        <>
          <div className="pane-head">
            <h2>{said.predecessors}</h2>
          </div>
          <ul className="unit-tree">
            {unit.predecessors.map((one) =>
              line(one, ` · ${wordFor(said.successionKinds, one.kind)} ${shortDate(one.onDate)}`),
            )}
          </ul>
        </>
      )}
    </section>
  )
}

function History({ unit }: { unit: UnitPageData }) {
  const { organisation: said, of } = useWords()
  type Version = UnitPageData['versions'][number]
  const columns: Column<Version>[] = [
    {
      id: 'days',
      heading: said.unitColumns.days,
      cell: ({ validFrom, validTo }) => said.since(shortDate(validFrom), validTo ? shortDate(validTo) : ''),
    },
    {
      id: 'name',
      heading: said.unitColumns.name,
      cell: ({ nameVi, nameEn, kind }) => (
        <>
          {of({ vi: nameVi, en: nameEn })}
          <span className="sub muted small"> {wordFor(said.kinds, kind)}</span>
        </>
      ),
    },
    { id: 'parent', heading: said.unitColumns.parent, cell: ({ parent }) => parent ?? '–' },
    {
      id: 'decision',
      heading: said.unitColumns.decision,
      cell: ({ decision }) => decision ?? said.fromData,
    },
  ]
  return (
    <section className="pane dossier-split" aria-labelledby="versions">
      <div className="pane-head">
        <h2 id="versions">{said.history}</h2>
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={said.history}
          columns={columns}
          rows={unit.versions}
          rowKey={({ validFrom }) => validFrom}
        />
      </div>
    </section>
  )
}
