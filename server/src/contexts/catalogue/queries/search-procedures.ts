import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Audience } from '../rules/audience.ts'
import type { ServiceLevel, Tier } from '../rules/procedure-record.ts'
import { type CandidateQuery, candidateQueries } from '../rules/search/candidates.ts'
import type { Lexicon } from '../rules/search/lexicon.ts'
import { type Candidate, rank } from '../rules/search/rank.ts'
import { readQuery, type SearchQuery } from '../rules/search/read-query.ts'
import { holds, levelIn, provinceOffer } from '../store/tables.ts'
import { searchKnowledge } from './search-knowledge.ts'

export type ProcedureSummary = {
  code: string
  name: string
  field: string
  tiers: Tier[]
  level: ServiceLevel
  /** Whether it can be asked for on this portal: an online service is published. */
  online: boolean
}
export type FoundProcedures = { items: ProcedureSummary[]; total: number }
export type ProcedureFilter = {
  field?: string
  tier?: Tier
  /** The agency in charge, as the record names it. */
  agency?: string
  audience?: Audience
  level?: ServiceLevel
  lifeEvent?: string
}
export type ProcedureSearch = ProcedureFilter & { q?: string; limit?: number; offset?: number }

/** How many are looked at for each width of a text; nobody turns more pages, and the best are popular or match narrowly. */
const mostCandidates = 120
const fewCandidates = 30

/**
 * The procedures of today that answer a text, the best first and not more than a few hundred; the one alone whose code the text is;
 * those that the filters leave, popular first, without a text. The text may lack diacritics, have typing errors, run its words
 * together or be in everyday words.
 */
export async function searchProcedures(read: Read, search: ProcedureSearch): Promise<FoundProcedures> {
  if (!search.q?.trim()) return listed(read, search)
  const named = await byCode(read, search, search.q.trim())
  if (named.length > 0) return { items: search.offset ? [] : named, total: 1 }
  const lexicon = await searchKnowledge(read)
  const query = readQuery(search.q, lexicon)
  const found = rank(await candidates(read, query, lexicon, search), query, lexicon)
  const offset = search.offset ?? 0
  const page = found.slice(offset, offset + (search.limit ?? 20)).map(({ version }) => version)
  return { items: page.length > 0 ? await summaries(read, page) : [], total: found.length }
}

/** The procedure of that code, if it holds today and the filters leave it; codes are numbers, which no word of an entry says. */
async function byCode(read: Read, filter: ProcedureFilter, code: string): Promise<ProcedureSummary[]> {
  if (!/^\d+\.\d+$/.test(code)) return []
  const { rows } = await sql<ProcedureSummary>`
    select ${summary} from (${current(read, filter)}) c where code = ${code}`.execute(read.db)
  return rows
}

type Found = Candidate & { version: string }

/** Wider queries are only run when the narrower ones found few. */
async function candidates(
  read: Read,
  query: SearchQuery,
  lexicon: Lexicon,
  filter: ProcedureFilter,
): Promise<Found[]> {
  const [all, most, some] = candidateQueries(query, lexicon)
  if (!all) return []
  const few = (...names: string[]) =>
    sql<boolean>`${sql.join(
      names.map((name) => sql`(select count(*) from ${sql.table(name)})`),
      sql` + `,
    )} < ${fewCandidates}`
  const { rows } = await sql<Found>`
    with narrow as materialized (${matching(read, all, filter)})
    ${most ? sql`, wide as materialized (${matching(read, most, filter, few('narrow'))})` : sql``}
    ${some ? sql`, widest as materialized (${matching(read, some, filter, most ? few('narrow', 'wide') : few('narrow'))})` : sql``}
    select * from narrow ${most ? sql`union select * from wide` : sql``} ${some ? sql`union select * from widest` : sql``}`.execute(
    read.db,
  )
  return rows
}

const matching = (
  read: Read,
  { text, frequent }: CandidateQuery,
  filter: ProcedureFilter,
  when = sql<boolean>`true`,
) => sql`
  select e.version, e.procedure as code, e.form, e.head, e.field_form as "fieldForm", e.popularity, e.commune
  from catalogue.search_entry e
  where ${when} and e.words @@ ${text}::tsquery and ${holds('e', read.today)}
    ${isFiltered(filter) ? sql`and e.version in (select version from (${current(read, filter)}) f)` : sql``}
  order by ${frequent ? sql`e.popularity` : sql`e.popularity + 0`} desc, length(e.form), e.procedure limit ${mostCandidates}`

const isFiltered = ({ field, tier, agency, audience, level, lifeEvent }: ProcedureFilter) =>
  [field, tier, agency, audience, level, lifeEvent].some((value) => value !== undefined)

/** The versions of today that the filters leave, with how far each can be done online. */
const current = (
  read: Read,
  { field, tier, agency, audience, level, lifeEvent }: ProcedureFilter,
): RawBuilder<unknown> => sql`
  select * from (
    select v.id as version, v.procedure as code, v.name, v.field, v.tiers, v.agency, v.subjects, v.audiences,
      s.id is not null as online, ${levelIn('v', 's', 'o')} as level
    from catalogue.procedure_version v
    left join catalogue.service s on s.procedure = v.procedure and ${holds('s', read.today)}
    left join catalogue.offer o on ${provinceOffer('o', 'v', read.today)}
    where ${holds('v', read.today)}
  ) v where true
    ${field === undefined ? sql`` : sql`and field = ${field}`}
    ${tier === undefined ? sql`` : sql`and ${tier} = any(tiers)`}
    ${agency === undefined ? sql`` : sql`and agency = ${agency}`}
    ${audience === undefined ? sql`` : sql`and ${audience} = any(audiences)`}
    ${level === undefined ? sql`` : sql`and level = ${level}`}
    ${lifeEvent === undefined ? sql`` : sql`and code in (select unnest(procedures) from catalogue.life_event where id = ${lifeEvent})`}`

const summary = sql`code, name, field, tiers, level, online`

async function summaries(read: Read, versions: readonly string[]): Promise<ProcedureSummary[]> {
  const { rows } = await sql<ProcedureSummary>`
    select ${summary} from (${current(read, {})}) c where version = any(${versions}::uuid[])
    order by array_position(${versions}::uuid[], version)`.execute(read.db)
  return rows
}

async function listed(read: Read, search: ProcedureSearch): Promise<FoundProcedures> {
  const found = await sql<ProcedureSummary & { total: number }>`
    select ${summary}, (count(*) over ())::int as total
    from (${current(read, search)}) c join catalogue.procedure p using (code)
    order by p.popularity desc, name, code limit ${search.limit ?? 20} offset ${search.offset ?? 0}`.execute(
    read.db,
  )
  const items = found.rows.map(({ total: _, ...item }) => item)
  if (items.length > 0 || !search.offset) return { items, total: found.rows[0]?.total ?? 0 }
  // Past the last page the rows cannot say how many there are.
  return { items, total: (await listed(read, { ...search, limit: 1, offset: 0 })).total }
}
