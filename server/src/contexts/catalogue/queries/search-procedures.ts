import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { ServiceLevel, Tier } from '../rules/procedure-record.ts'
import { readQuery, type SearchQuery, type Synonym, toTsquery } from '../rules/search-query.ts'
import { catalogueDb, holds, levelIn, provinceOffer } from '../store/tables.ts'

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
export type ProcedureSearch = { q?: string; field?: string; tier?: Tier; limit?: number; offset?: number }

/**
 * The procedures of today that answer a text, the best first; those of the field and tier, popular first, without a text.
 * The text may lack diacritics, have typing errors, run its words together or be in everyday words.
 */
export async function searchProcedures(read: Read, search: ProcedureSearch): Promise<FoundProcedures> {
  const query = readQuery(search.q ?? '', search.q ? await synonymsOf(read) : [])
  const found = await sql<ProcedureSummary & { total: number }>`
    ${query.groups.length > 0 ? ranked(read, query, search) : listed(read, search)}
    limit ${search.limit ?? 20} offset ${search.offset ?? 0}`.execute(read.db)
  const items = found.rows.map(({ total: _, ...item }) => item)
  if (items.length > 0 || !search.offset) return { items, total: found.rows[0]?.total ?? 0 }
  // Past the last page the rows cannot say how many there are.
  return { items, total: (await searchProcedures(read, { ...search, limit: 1, offset: 0 })).total }
}

const synonymsOf = (read: Read): Promise<Synonym[]> =>
  catalogueDb(read).selectFrom('catalogue.synonym').select(['phrase', 'meaning']).execute()

/** The versions of today that the filters leave, with how far each can be done online. */
const current = (read: Read, { field, tier }: ProcedureSearch): RawBuilder<unknown> => sql`
  select v.procedure as code, v.name, v.field, v.tiers, v.name_form, v.search, p.popularity,
    s.id is not null as online, ${levelIn('v', 's', 'o')} as level
  from catalogue.procedure_version v
  join catalogue.procedure p on p.code = v.procedure
  left join catalogue.service s on s.procedure = v.procedure and ${holds('s', read.today)}
  left join catalogue.offer o on ${provinceOffer('o', 'v', read.today)}
  where ${holds('v', read.today)}
    ${field === undefined ? sql`` : sql`and v.field = ${field}`}
    ${tier === undefined ? sql`` : sql`and ${tier} = any(v.tiers)`}`

const summary = sql`code, name, field, tiers, level, online, (count(*) over ())::int as total`

const listed = (read: Read, search: ProcedureSearch) => sql`
  select ${summary} from (${current(read, search)}) c order by popularity desc, name, code`

/**
 * Each group of words weighs more the rarer it is. First the share of that weight a procedure has, then how much the name looks
 * like the text (letters in threes, which forgives typing errors), then how often people ask for it. Only when no procedure has
 * every word are names searched that merely look alike.
 */
const ranked = (read: Read, { form, official, groups }: SearchQuery, search: ProcedureSearch) => sql`
  with word as materialized (
    select query, ln(1 + 1500.0 / (1 + found)) * case when found > 0 then 1 else 0.6 end as weight
    from (select unnest(${groups.map(toTsquery)}::text[])::tsquery as query) g
    cross join lateral (select count(*) as found from catalogue.procedure_version v where v.search @@ g.query) f
  ), current as materialized (${current(read, search)}
  ), by_word as materialized (
    select code, (select sum(weight) filter (where c.search @@ word.query) / sum(weight) from word) as share
    from current c where search @@ ${groups.map((group) => `(${toTsquery(group)})`).join(' | ')}::tsquery
  ), by_look as materialized (
    select code from current
    where not exists (select from by_word where share > 0.999) and (${form} <% name_form ${joined(form)})
  ), found as (
    select c.*, coalesce(w.share, 0) as share, word_similarity(${form}, name_form) as part,
      greatest(similarity(${form}, name_form), similarity(${official}, name_form)) as whole
    from current c left join by_word w using (code)
    where w.share >= (select max(share) * 0.5 from by_word) or code in (select code from by_look)
  )
  select ${summary} from found
  order by 4 * share + 2 * part + 2 * whole + popularity / 100.0 desc, length(name_form), code`

/** Words typed without spaces are looked for in names without spaces. */
const joined = (form: string) =>
  form.length < 6 || form.includes(' ') ? sql`` : sql`or strpos(replace(name_form, ' ', ''), ${form}) > 0`
