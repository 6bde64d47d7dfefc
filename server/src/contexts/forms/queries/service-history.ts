import { type ChangeWords, compareServices } from '@mot-cua/form-engine/definition'
import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import { servicesOf } from '../../catalogue/index.ts'
import { formErrors } from '../errors.ts'
import { currentService, definitionOf } from './service-definition.ts'

type Version = Awaited<ReturnType<typeof servicesOf>>[number]
export type ServiceVersionEntry = Omit<Version, 'procedure'> & {
  draftedBy: string | null
  approvedBy: string | null
  /** From the version before; null: there is none. */
  differences: ChangeWords[] | null
}

/** The versions of a service, the newest first, with who drafted and approved each and what it changed. */
export async function serviceHistory(read: Read, procedure: string): Promise<ServiceVersionEntry[]> {
  const versions = await servicesOf(read, procedure)
  const ids = versions.map(({ id }) => id)
  const { rows } = await sql<{ published: string; draftedBy: string; approvedBy: string | null }>`
    select d.published, d.author_name as "draftedBy", c.by_name as "approvedBy"
    from forms.definition_draft d left join forms.definition_change c on c.draft = d.id and c.what = 'approved'
    where d.published = any (${ids}::uuid[])`.execute(read.db)
  const people = new Map(rows.map((row) => [row.published, row]))
  const definitions = await Promise.all(ids.map((id) => definitionOf(read, id)))
  return versions.map(({ procedure: _, ...version }, index) => {
    const before = definitions[index + 1]
    return {
      ...version,
      draftedBy: people.get(version.id)?.draftedBy ?? null,
      approvedBy: people.get(version.id)?.approvedBy ?? null,
      differences: before ? compareServices(before, definitions[index]!) : null,
    }
  })
}

/** The definition that holds today, for a file; throws `service-not-found` when there is none. */
export async function publishedService(read: Read, procedure: string): Promise<Record<string, unknown>> {
  const current = await currentService(read, procedure)
  if (!current) throw formErrors.serviceNotFound()
  return current.definition as unknown as Record<string, unknown>
}
