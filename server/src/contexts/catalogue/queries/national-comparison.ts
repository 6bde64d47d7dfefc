import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Locale } from '../../../kernel/values/locale.ts'
import { type DifferenceWords, inWords } from '../rules/difference-words.ts'
import { emptyRecord } from '../rules/empty-record.ts'
import {
  isOpen,
  nationalDifferences,
  nationalValue,
  partOf,
  placesOf,
  recordParts,
  type Standing,
  standingOf,
} from '../rules/national-view.ts'
import type { RecordDifference } from '../rules/record-differences.ts'
import {
  type Comparison,
  type OpenVersion,
  openVersion,
  rejectionsOf,
  stalePairs,
} from '../store/national.ts'

/** A procedure that the province and the national database do not agree on. */
export type ComparedProcedure = {
  code: string
  name: string
  field: string
  standing: Standing
  /** How many places differ, and how many of them nobody has decided on. */
  differences: number
  open: number
}

export type Identity = {
  /** Procedures of the province in force that are in the national database, and those that say the very same. */
  compared: number
  same: number
  /** Where they are compared part by part: how many say the same there. */
  parts: { part: string; same: number }[]
  onlyOurs: number
  new: number
  annulled: number
}

type Row = {
  code: string
  name: string
  field: string
  ours: boolean
  annulled: boolean | null
  readable: boolean | null
  differences: RecordDifference[] | null
  rejections: { place: string; value: string }[] | null
}

/** Every procedure with how it stands to its national record; what has not been compared yet is compared now. */
async function compared(read: Read): Promise<(ComparedProcedure & { places: RecordDifference[] })[]> {
  const { rows } = await sql<Row>`
    select coalesce(v.procedure, n.procedure) as code, coalesce(v.name, n.content ->> 'name', '') as name,
      coalesce(v.field, n.content ->> 'field', '') as field, v.id is not null as ours, n.annulled,
      n.content is not null and n.faults = '{}' as readable,
      case when c.version = v.id and c.fingerprint = n.fingerprint then c.differences end as differences, r.rejections
    from (select * from catalogue.procedure_version where valid_to is null) v
    full join catalogue.national_record n on n.procedure = v.procedure
    left join catalogue.national_comparison c on c.procedure = n.procedure
    left join lateral (
      select jsonb_agg(jsonb_build_object('place', place, 'value', value)) as rejections
      from catalogue.national_rejection r where r.procedure = n.procedure
    ) r on true
    order by 1`.execute(read.db)
  const stale = new Map((await compareStale(read)).map((one) => [one.procedure, one.differences]))
  return rows.map(({ code, name, field, ours, annulled, readable, ...row }) => {
    const national = annulled === null ? undefined : { annulled, readable: readable === true }
    const places = row.differences ?? stale.get(code) ?? []
    const standing = standingOf(ours, national, places.length > 0)
    const asked = placesOf(standing, places)
    const open = asked.filter(isOpen(row.rejections ?? [])).length
    return { code, name, field, standing, differences: asked.length, open, places }
  })
}

/** The comparison of every pair that was not compared as it is now. */
export const compareStale = async (read: Read): Promise<Comparison[]> =>
  (await stalePairs(read)).map(({ ours, national, ...pair }) => ({
    ...pair,
    differences: nationalDifferences(ours, national),
  }))

/** The procedures on which the province and the national database differ, and how far they agree on the others. */
export async function nationalComparison(
  read: Read,
): Promise<{ items: ComparedProcedure[]; identity: Identity }> {
  const all = await compared(read)
  const both = all.filter(({ standing }) => standing === 'same' || standing === 'changed')
  const counted = (standing: Standing) => all.filter((one) => one.standing === standing).length
  const parts = recordParts.map((part) => ({
    part,
    same: both.filter(({ places }) => !places.some((place) => partOf(place) === part)).length,
  }))
  return {
    items: all
      .filter(({ standing }) => ['changed', 'new', 'annulled', 'unreadable'].includes(standing))
      .map(({ places: _, ...one }) => one),
    identity: {
      compared: both.length,
      same: counted('same'),
      parts,
      onlyOurs: counted('only-ours'),
      new: counted('new'),
      annulled: counted('annulled'),
    },
  }
}

export type ComparedPlace = RecordDifference & {
  words: Record<Locale, DifferenceWords>
  rejected: { reason: string; at: Date } | null
}
export type ProcedureComparison = {
  code: string
  name: string
  standing: Standing
  /** Tells a decision what the reader saw: it is refused when the national record is another by then. */
  seen: string
  decision: string | null
  validFrom: string | null
  faults: string[]
  places: ComparedPlace[]
}

type NationalHead = {
  name: string | null
  decision: string | null
  annulled: boolean
  readable: boolean
  faults: string[]
  fingerprint: string
}

/** One procedure side by side with its national record; undefined when the national database does not have it. */
export async function procedureComparison(
  read: Read,
  code: string,
): Promise<ProcedureComparison | undefined> {
  const national = await nationalHead(read, code)
  if (!national) return undefined
  const ours = await openVersion(read, code)
  const differences = ours && national.readable ? await differencesOf(read, code, ours) : []
  const standing = standingOf(ours !== undefined, national, differences.length > 0)
  const rejections = await rejectionsOf(read, code)
  const places = placesOf(standing, differences)
  const words = inWords(ours?.content ?? emptyRecord(code, ''), places)
  return {
    code,
    name: ours?.content.name ?? national.name ?? '',
    standing,
    seen: national.fingerprint,
    decision: national.decision,
    validFrom: ours?.validFrom ?? null,
    faults: national.faults,
    places: places.map((difference, index) => {
      const found = rejections.find(
        ({ place, value }) => place === difference.place && value === nationalValue(difference),
      )
      return {
        ...difference,
        words: { vi: words.vi[index]!, en: words.en[index]! },
        rejected: found ? { reason: found.reason, at: found.decidedAt } : null,
      }
    }),
  }
}

async function nationalHead(read: Read, code: string): Promise<NationalHead | undefined> {
  const { rows } = await sql<NationalHead>`
    select content ->> 'name' as name, content ->> 'decision' as decision, annulled, faults, fingerprint,
      content is not null and faults = '{}' as readable
    from catalogue.national_record where procedure = ${code}`.execute(read.db)
  return rows[0]
}

async function differencesOf(read: Read, code: string, ours: OpenVersion): Promise<RecordDifference[]> {
  const { rows } = await sql<{ content: OpenVersion['content'] }>`
    select content from catalogue.national_record where procedure = ${code}`.execute(read.db)
  return nationalDifferences(ours.content, rows[0]!.content)
}
