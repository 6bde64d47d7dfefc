import { Button, type Column, DataTable, EmptyState } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords, wordFor } from '../../messages/words.ts'
import { paths, type StaffSearch } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { PageLinks } from '../../shell/page-links.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { HireDialog } from './person-dialogs.tsx'
import { staffQuery } from './queries.ts'
import type { Directory } from './requests.ts'
import { roleNames } from './role-names.ts'
import { SectionHead } from './section.tsx'

type Entry = Directory['items'][number]

/** Everybody in post today, to be found by name, unit and role. */
export function StaffPage({ search }: { search: StaffSearch }) {
  const words = useWords()
  const { organisation: said, queue, of } = words
  const { data } = useSuspenseQuery(staffQuery(search))
  const [hiring, setHiring] = useState(false)
  usePageTitle(said.staff)
  const columns: Column<Entry>[] = [
    {
      id: 'name',
      heading: said.staffColumns.name,
      cell: ({ id, name, username }) => (
        <>
          <Link to={paths.person} params={{ person: id }}>
            {name}
          </Link>
          <span className="sub muted small"> {username}</span>
        </>
      ),
    },
    {
      id: 'position',
      heading: said.staffColumns.position,
      cell: ({ position, isMain }) => (isMain ? position : `${position} (${said.secondPost})`),
    },
    {
      id: 'unit',
      heading: said.staffColumns.unit,
      cell: ({ unit, unitVi, unitEn }) => (
        <Link to={paths.unit} params={{ unit }} search={{}}>
          {of({ vi: unitVi, en: unitEn })}
        </Link>
      ),
    },
    {
      id: 'roles',
      heading: said.staffColumns.roles,
      cell: ({ roles }) => roles.map((role) => wordFor(queue.roles, role)).join(', ') || '–',
    },
  ]
  return (
    <>
      <SectionHead part="staff" title={said.staff}>
        <Button type="button" look="second" onClick={() => setHiring(true)}>
          {said.hire}
        </Button>
      </SectionHead>
      <Filters search={search} total={data.total} />
      {data.items.length === 0 ? (
        <EmptyState icon="search" title={said.noStaff[0] ?? ''}>
          {said.noStaff[1]}
        </EmptyState>
      ) : (
        <div className="pane pane-body pane-table">
          <DataTable
            caption={said.staff}
            columns={columns}
            rows={data.items}
            rowKey={({ id, unit, position }) => `${id} ${unit} ${position}`}
          />
        </div>
      )}
      <Pages search={search} pages={Math.ceil(data.total / data.pageSize)} />
      {hiring && <HireDialog unit={search.donvi ?? ''} onClose={() => setHiring(false)} />}
    </>
  )
}

function Filters({ search, total }: { search: StaffSearch; total: number }) {
  const { organisation: said, queue } = useWords()
  const navigate = useNavigate()
  const { donvi } = search
  const go = (next: StaffSearch) => navigate({ to: paths.staff, search: next, replace: true })
  return (
    <search>
      <form
        key={JSON.stringify(search)}
        className="filters"
        onSubmit={(event) => {
          event.preventDefault()
          const data = new FormData(event.currentTarget)
          const [tim, vaitro] = [String(data.get('tim') ?? ''), String(data.get('vaitro') ?? '')]
          void go({ ...(tim && { tim }), ...(vaitro && { vaitro }), ...(donvi && { donvi }) })
        }}
      >
        <label className="visually-hidden" htmlFor="find-staff">
          {said.findStaff}
        </label>
        <input
          className="input input--l"
          id="find-staff"
          name="tim"
          type="search"
          placeholder={said.findStaffHint}
          defaultValue={search.tim ?? ''}
        />
        <label className="visually-hidden" htmlFor="find-role">
          {said.roleFilter}
        </label>
        <select className="select" id="find-role" name="vaitro" defaultValue={search.vaitro ?? ''}>
          <option value="">{said.anyRole}</option>
          {roleNames.map((role) => (
            <option key={role} value={role}>
              {wordFor(queue.roles, role)}
            </option>
          ))}
        </select>
        <Button look="second">{said.search}</Button>
        <span className="small muted" role="status">
          {said.staffFound(total)}
        </span>
        {donvi && (
          <span className="small">
            {said.inUnit(donvi)}{' '}
            <button type="button" className="link-button" onClick={() => go({})}>
              {said.anyUnit}
            </button>
          </span>
        )}
      </form>
    </search>
  )
}

function Pages({ search, pages }: { search: StaffSearch; pages: number }) {
  return (
    <PageLinks
      page={search.trang ?? 1}
      pages={pages}
      link={(trang, word) => (
        <Link className="button button--second" to={paths.staff} search={{ ...search, trang }}>
          {word}
        </Link>
      )}
    />
  )
}
