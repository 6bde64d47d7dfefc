import { DataTable, Icon, Notice, ShareBar, TextField } from '@mot-cua/ui'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { keepingApi, keepingUrls, type LevelsBy, type ServiceLevels } from '../../api-keeping.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate, todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { type LevelsSearch, levelWays } from './search.ts'

const levelsQuery = (by: LevelsBy, on: string) =>
  queryOptions({
    queryKey: ['service-levels', by, on],
    queryFn: () => keepingApi.levels(by, on),
    placeholderData: keepPreviousData,
  })

/** How far the procedures can be done online, counted for a day. */
export function LevelsPage({ search }: { search: LevelsSearch }) {
  const { keeping } = useWords()
  const said = keeping.levels
  usePageTitle(said.title)
  const navigate = useNavigate()
  const by = search.theo ?? 'unit'
  const on = search.ngay ?? todayInVietnam()
  const { data, error } = useQuery(levelsQuery(by, on))
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.title}</h1>
        <a className="button button--second" href={keepingUrls.levelsCsv(by, on)} download>
          <Icon name="download" />
          {said.csv}
        </a>
      </div>
      <p className="muted small measure">{said.lead}</p>
      <TextField
        id="on"
        type="date"
        width="m"
        label={said.on}
        value={on}
        onChange={({ target }) =>
          target.value &&
          navigate({ to: paths.levels, search: { ...search, ngay: target.value }, replace: true })
        }
      />
      <nav className="filters" aria-label={said.by}>
        {levelWays.map((way) => (
          <Link
            key={way}
            className="chip"
            to={paths.levels}
            search={{ ...search, theo: way }}
            aria-current={way === by ? 'true' : undefined}
          >
            {said.ways[way]}
          </Link>
        ))}
      </nav>
      <Refusal error={error} />
      {data ? <Counts levels={data} by={by} /> : !error && <Loading />}
    </div>
  )
}

const share = ({ full, procedures }: { full: number; procedures: number }) =>
  procedures === 0 ? 0 : full / procedures

function Counts({ levels, by }: { levels: ServiceLevels; by: LevelsBy }) {
  const { keeping, language } = useWords()
  const said = keeping.levels
  const { total, rows, unassigned, on } = levels
  const percent = (value: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value)
  const figures = ['procedures', 'full', 'partial', 'info', 'integrated'] as const
  return (
    <>
      <dl className="tally">
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{figure === 'procedures' ? said.total : said[figure]}</dt>
            <dd>{total[figure]}</dd>
          </div>
        ))}
      </dl>
      {unassigned > 0 && <Notice tone="soon">{said.unassigned(unassigned)}</Notice>}
      <DataTable
        caption={said.caption(shortDate(on))}
        rows={rows}
        rowKey={({ key }) => key}
        className="levels"
        columns={[
          {
            id: 'name',
            heading: said.ways[by],
            cell: (row) => (language === 'vi' ? row.nameVi : row.nameEn),
          },
          ...figures.map((figure) => ({
            id: figure,
            heading: said[figure],
            numeric: true,
            cell: (row: ServiceLevels['rows'][number]) => row[figure],
          })),
          {
            id: 'share',
            heading: said.share,
            className: 'share',
            cell: (row) => (
              <span className="share-cell">
                <ShareBar share={share(row)} />
                <span className="num">{percent(share(row))}</span>
              </span>
            ),
          },
        ]}
      />
    </>
  )
}
