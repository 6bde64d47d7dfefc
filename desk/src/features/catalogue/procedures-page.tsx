import { Button, type Column, DataTable, EmptyState, Icon, SelectField, TextField } from '@mot-cua/ui'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { DeskProcedureSummary } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { type ProceduresSearch, paths, readProceduresSearch } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { formatDays } from './day.ts'
import { NewProcedureDialog } from './new-procedure-dialog.tsx'
import { DraftTag, LevelTag, StateSign } from './procedure-state.tsx'
import { fieldsQuery, proceduresQuery } from './queries.ts'

/** Every procedure of the province, with filters that the address keeps. */
export function ProceduresPage({ search }: { search: ProceduresSearch }) {
  const { catalogue, language } = useWords()
  const { data } = useSuspenseQuery(proceduresQuery(search))
  const [adding, setAdding] = useState(false)
  usePageTitle(catalogue.procedures)
  const total = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(data.total)
  return (
    <>
      <div className="desk-head">
        <h1>{catalogue.procedures}</h1>
        <Button type="button" look="second" icon="add" onClick={() => setAdding(true)}>
          {catalogue.list.add}
        </Button>
      </div>
      <Filters key={JSON.stringify(search)} search={search} />
      {data.items.length > 0 ? (
        <div className="pane">
          <div className="pane-body pane-table">
            <ProceduresTable items={data.items} />
          </div>
          <div className="grid-foot">
            <span>{catalogue.list.found(total)}</span>
            <Pages search={search} pages={data.pages} />
          </div>
        </div>
      ) : (
        <EmptyState
          icon="search"
          title={catalogue.list.none}
          action={
            <Link className="button button--second" to={paths.procedures} search={{}}>
              {catalogue.list.clear}
            </Link>
          }
        >
          {catalogue.list.noneText}
        </EmptyState>
      )}
      {adding && <NewProcedureDialog onClose={() => setAdding(false)} />}
    </>
  )
}

function Filters({ search }: { search: ProceduresSearch }) {
  const { catalogue } = useWords()
  const { list, tiers, levels, states } = catalogue
  const navigate = useNavigate()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = Object.fromEntries(new FormData(event.currentTarget))
    navigate({ to: paths.procedures, search: readProceduresSearch(asked) })
  }
  const choices = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form, for Enter
    <form className="catalogue-filters" role="search" onSubmit={find}>
      <TextField
        id="q"
        name="q"
        type="search"
        width="full"
        label={list.find}
        defaultValue={search.q}
        data-find
      />
      <SelectField
        id="field"
        name="field"
        width="full"
        label={list.field}
        empty={list.anyField}
        choices={fields.map(({ field }) => ({ value: field, label: field }))}
        key={fields.length}
        defaultValue={search.field ?? ''}
      />
      <SelectField
        id="tier"
        name="tier"
        width="full"
        label={list.tier}
        empty={list.anyTier}
        choices={choices(tiers)}
        defaultValue={search.tier ?? ''}
      />
      <SelectField
        id="level"
        name="level"
        width="full"
        label={list.level}
        empty={list.anyLevel}
        choices={choices(levels)}
        defaultValue={search.level ?? ''}
      />
      <SelectField
        id="state"
        name="state"
        width="full"
        label={list.state}
        empty={list.anyState}
        choices={choices(states)}
        defaultValue={search.state ?? ''}
      />
      <label className="check">
        <input type="checkbox" name="draft" value="true" defaultChecked={search.draft === 'true'} />
        <span>{list.withDraft}</span>
      </label>
      <Button look="second" icon="search">
        {list.filter}
      </Button>
    </form>
  )
}

function ProceduresTable({ items }: { items: readonly DeskProcedureSummary[] }) {
  const words = useWords()
  const { list, tiers } = words.catalogue
  const columns: Column<DeskProcedureSummary>[] = [
    {
      id: 'name',
      heading: list.name,
      cell: ({ code, name, draft }) => (
        <>
          <Link className="procedure-name clip" title={name} to={paths.procedure} params={{ code }}>
            {name}
          </Link>
          <span className="sub">
            <span className="code">{code}</span> {draft && <DraftTag state={draft.state} />}
          </span>
        </>
      ),
    },
    { id: 'field', heading: list.field, cell: ({ field }) => field },
    {
      id: 'tier',
      heading: list.tier,
      cell: (item) => item.tiers.map((tier) => tiers[tier]).join(', '),
      className: 'nowrap',
    },
    { id: 'level', heading: list.level, cell: ({ level }) => <LevelTag level={level} /> },
    {
      id: 'state',
      heading: list.state,
      cell: (item) => (
        <span>
          <StateSign state={item.state} />
          <span className="sub num">{formatDays(item, words)}</span>
        </span>
      ),
      className: 'nowrap',
    },
  ]
  return (
    <DataTable
      className="procedures"
      caption={words.catalogue.procedures}
      columns={columns}
      rows={items}
      rowKey={({ code }) => code}
    />
  )
}

function Pages({ search, pages }: { search: ProceduresSearch; pages: number }) {
  const { list } = useWords().catalogue
  const page = search.page ?? 1
  const { page: _, ...rest } = search
  const to = (number: number): ProceduresSearch => (number > 1 ? { ...rest, page: number } : rest)
  if (pages <= 1) return null
  return (
    <nav className="row" aria-label={list.pages}>
      {page > 1 && (
        <Link className="button button--quiet" to={paths.procedures} search={to(page - 1)}>
          <Icon name="back" />
          {list.previous}
        </Link>
      )}
      <span>{list.pageOf(page, pages)}</span>
      {page < pages && (
        <Link className="button button--quiet" to={paths.procedures} search={to(page + 1)}>
          {list.next}
          <Icon name="forward" />
        </Link>
      )}
    </nav>
  )
}
