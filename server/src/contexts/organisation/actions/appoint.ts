import type { Actor, App, Role, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { organisationErrors } from '../errors.ts'
import { postChanged } from '../events.ts'
import { addPerson, addPost, closePost, lockStaff, postsOfStaff } from '../store/post.ts'
import { permitAdministration } from './permit-administration.ts'
import { permitRoles } from './permit-roles.ts'

export type Appointment = {
  unit: string
  position: string
  roles: Role[]
  /** A new main post ends the one before on that day; another one is held beside it. */
  isMain: boolean
  validFrom: PlainDate
  decision: string | null
}

/** Gives a person a post in a unit from a day on, and returns its id. Whoever administers the unit may. */
export const appoint = (app: App, actor: Actor, staff: string, appointment: Appointment): Promise<string> =>
  app.transaction(actor, async (tx) => {
    await permitAppointment(tx, appointment)
    if (!(await lockStaff(tx, staff))) throw organisationErrors.staffNotFound()
    return appointIn(tx, staff, appointment)
  })

export type NewPerson = { username: string; name: string; email: string | null }

/** Adds a person with their main post, and returns the person's id. The user name is theirs for ever. */
export const hireStaff = (
  app: App,
  actor: Actor,
  person: NewPerson,
  appointment: Omit<Appointment, 'isMain'>,
): Promise<string> =>
  app.transaction(actor, async (tx) => {
    await permitAppointment(tx, appointment)
    return hireIn(tx, person, appointment)
  })

/** The same within a transaction that does more; the caller has permitted it. */
export async function hireIn(
  tx: Tx,
  person: NewPerson,
  appointment: Omit<Appointment, 'isMain'>,
): Promise<string> {
  const username = person.username.toLowerCase()
  const { validFrom } = appointment
  const id = await addPerson(tx, { ...person, username, name: person.name.normalize('NFC'), validFrom })
  if (!id) throw organisationErrors.usernameTaken(username)
  await appointIn(tx, id, { ...appointment, isMain: true })
  return id
}

export async function permitAppointment(
  tx: Tx,
  { unit, roles, validFrom }: Pick<Appointment, 'unit' | 'roles' | 'validFrom'>,
): Promise<void> {
  const place = await permitAdministration(tx, unit, validFrom)
  permitRoles(tx.actor, roles)
  if (validFrom < place.validFrom || (place.validTo !== null && validFrom >= place.validTo))
    throw organisationErrors.datesOutOfOrder()
}

async function appointIn(tx: Tx, staff: string, appointment: Appointment): Promise<string> {
  const { unit, position, roles, isMain, validFrom, decision } = appointment
  if (isMain)
    for (const post of await postsOfStaff(tx, staff, validFrom))
      if (post.is_main) await closePost(tx, post.id, validFrom)
  const post = await addPost(tx, {
    staff,
    unit,
    position: position.normalize('NFC'),
    roles: [...new Set(roles)].sort(),
    is_main: isMain,
    valid_from: validFrom,
    valid_to: null,
    decision,
  })
  tx.audit('post.appoint', post)
  tx.publish(postChanged.of({ staff, post, unit, validFrom }))
  return post
}
