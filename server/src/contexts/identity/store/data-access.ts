import type { Generated } from 'kysely'
import type { Read } from '../../../kernel/app.ts'

type Tables = {
  'identity.data_access': {
    seq: Generated<number>
    person: string
    actor_kind: string
    actor: string
    actor_name: string
    unit: string | null
    what: string
    subject: string
    at: Date
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

/** Writes down that the actor saw a person's data. `subject` is the dossier or document it was seen in. */
export const addDataAccess = (
  read: Read,
  access: { person: string; what: string; subject: string; name: string; unit: string | null },
) =>
  db(read)
    .insertInto('identity.data_access')
    .values({
      person: access.person,
      actor_kind: read.actor.kind,
      actor: read.actor.id,
      actor_name: access.name,
      unit: access.unit,
      what: access.what,
      subject: access.subject,
      at: read.now,
    })
    .execute()

export const dataAccessOf = (read: Read, person: string, limit: number) =>
  db(read)
    .selectFrom('identity.data_access')
    .select(['actor_kind as actorKind', 'actor_name as actorName', 'unit', 'what', 'subject', 'at'])
    .where('person', '=', person)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
