import { sql } from 'kysely'
import type { Read, Role } from '../../../kernel/app.ts'
import { organisationDb } from '../store.ts'

export type Staff = {
  id: string
  username: string
  name: string
  unit: string
  position: string
  /** The roles in the person's own unit. */
  roles: Role[]
}

const staff = (read: Read) =>
  organisationDb(read)
    .selectFrom('organisation.staff as s')
    .select([
      's.id',
      's.username',
      's.name',
      's.unit',
      's.position',
      sql<Role[]>`array(select r.role from organisation.staff_role r
                        where r.staff = s.id and r.unit = s.unit order by r.role)`.as('roles'),
    ])

const inOffice = (read: Read) =>
  sql<boolean>`s.valid_from <= ${read.today} and (s.valid_to is null or s.valid_to > ${read.today})`

/** The staff member, in office or not; undefined when there never was one. */
export const staffById = (read: Read, id: string): Promise<Staff | undefined> =>
  staff(read).where('s.id', '=', id).executeTakeFirst()

/** The staff member who signs in with the name and is in office today. */
export const staffByUsername = (read: Read, username: string): Promise<Staff | undefined> =>
  staff(read).where('s.username', '=', username).where(inOffice(read)).executeTakeFirst()

/** Who has the role in the unit and is in office today, by name. */
export const colleagues = (read: Read, unit: string, role: Role): Promise<Staff[]> =>
  staff(read)
    .innerJoin('organisation.staff_role as held', 'held.staff', 's.id')
    .where('held.unit', '=', unit)
    .where('held.role', '=', role)
    .where(inOffice(read))
    .orderBy('s.name')
    .orderBy('s.id')
    .execute()
