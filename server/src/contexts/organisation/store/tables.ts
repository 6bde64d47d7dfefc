import { type ColumnType, type Generated, type JSONColumnType, sql } from 'kysely'
import type { Read, Role } from '../../../kernel/app.ts'
import type { Tier } from '../../../kernel/values/tier.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { CalendarDefinition } from '../rules/calendar.ts'
import type { SuccessionKind } from '../rules/succession.ts'
import type { UnitKind } from '../rules/unit-kind.ts'

/** What a unit is and does from one day on. */
export type UnitFacts = {
  parent: string | null
  kind: UnitKind
  tier: Tier
  name_vi: string
  name_en: string
  gso_code: string | null
  calendar: string
  is_desk: boolean
  address: string | null
  phone: string | null
}
export type PostRow = {
  id: string
  staff: string
  unit: string
  position: string
  roles: Role[]
  is_main: boolean
  valid_from: PlainDate
  valid_to: PlainDate | null
  decision: string | null
  /** The post that it goes on from since a reorganisation. */
  continues: string | null
}
export type DelegationRow = {
  id: string
  post: string
  delegate: string
  roles: Role[]
  valid_from: PlainDate
  valid_to: PlainDate
  reason: string
  given_by: string
  given_at: Date
  revoked_at: Date | null
}

export type Audience = 'staff' | 'community-team'
export type TrainingRow = {
  id: string
  title: string
  topic: string
  first_day: PlainDate
  last_day: PlainDate
  unit: string
  audience: Audience
  created_by: string
  created_at: Date
}
export type AttendanceRow = {
  training: string
  staff: string | null
  name: string
  unit: string
  completed_on: PlainDate | null
  recorded_by: string
  recorded_at: Date
}

type Tables = {
  'organisation.unit': { id: string; valid_from: PlainDate; valid_to: PlainDate | null }
  'organisation.unit_version': UnitFacts & {
    id: Generated<string>
    unit: string
    valid_from: PlainDate
    valid_to: PlainDate | null
    decision: string | null
    recorded_by: string
    recorded_at: Date
  }
  'organisation.succession': {
    predecessor: string
    successor: string
    on_date: PlainDate
    kind: SuccessionKind
    is_main: boolean
  }
  'organisation.province': {
    sole: ColumnType<boolean, never, never>
    code: string
    folder: string
    mode: 'two-tier' | 'three-tier'
    help_line: string
  }
  'organisation.staff': {
    id: string
    username: string
    name: string
    valid_from: PlainDate
    valid_to: PlainDate | null
    name_form: Generated<string>
    email: Generated<string | null>
  }
  'organisation.post': PostRow
  'organisation.delegation': DelegationRow
  'organisation.training': TrainingRow
  'organisation.attendance': AttendanceRow
  'organisation.calendar': {
    id: string
    valid_from: string
    issued: Date
    definition: JSONColumnType<CalendarDefinition>
  }
}

export const organisationDb = (read: Read) => read.db.withTables<Tables>()

/** Of rows with `valid_from` and `valid_to`, those that hold on the date. */
export const holds = (alias: string, date: PlainDate) =>
  sql<boolean>`(${sql.ref(`${alias}.valid_from`)} <= ${date} and
               (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${date}))`

/** Of dated rows, those that hold on some day: not the ones that were corrected on their first day. */
export const everHeld = (alias: string) =>
  sql<boolean>`(${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${sql.ref(`${alias}.valid_from`)})`
