import type { Actor, App, Tx } from '../../../kernel/app.ts'
import type { Fault } from '../../../kernel/errors.ts'
import { organisationErrors } from '../errors.ts'
import { trainingRecorded } from '../events.ts'
import { unitsOn } from '../queries/units.ts'
import type { TrainingRow } from '../store/tables.ts'
import { type Attendee, knownStaff, lockTraining, saveAttendance } from '../store/training.ts'
import { permitAdministration } from './permit-administration.ts'

/** A line of the list: staff by user name, members of community digital teams by name and commune. */
export type AttendanceLine = {
  username?: string | undefined
  name?: string | undefined
  unit?: string | undefined
  completed: boolean
}

/**
 * Says who took part in a training and who passed it; the list replaces the one before. Refused as a whole when a line names
 * nobody, with a message for each such line. Who passed did so on the last day.
 */
export const recordAttendance = (
  app: App,
  actor: Actor,
  id: string,
  lines: readonly AttendanceLine[],
): Promise<{ attended: number; completed: number }> =>
  app.transaction(actor, async (tx) => {
    const training = await lockTraining(tx, id)
    if (!training) throw organisationErrors.trainingNotFound()
    await permitAdministration(tx, training.unit)
    if (training.last_day > tx.today && lines.some(({ completed }) => completed))
      throw organisationErrors.trainingNotOver()
    const attendees =
      training.audience === 'staff'
        ? await staffNamed(tx, training, lines)
        : await membersNamed(tx, training, lines)
    await saveAttendance(tx, id, attendees)
    const completed = attendees.filter(({ completed_on }) => completed_on !== null).length
    tx.audit('training.attendance', id)
    tx.publish(trainingRecorded.of({ training: id, attended: attendees.length, completed }))
    return { attended: attendees.length, completed }
  })

const fault = (index: number, vi: string, en: string): Fault => ({
  pointer: `/lines/${index}`,
  code: 'unknown',
  vi,
  en,
})

async function staffNamed(
  tx: Tx,
  training: TrainingRow,
  lines: readonly AttendanceLine[],
): Promise<Attendee[]> {
  const usernames = lines.map(({ username = '' }) => username.trim().toLowerCase())
  const known = new Map(
    (await knownStaff(tx, { usernames, on: training.first_day })).map((person) => [person.username, person]),
  )
  const faults = usernames.flatMap((username, index) => {
    if (!known.has(username))
      return [
        fault(index, `Không có cán bộ tên đăng nhập "${username}".`, `There is no user name "${username}".`),
      ]
    return usernames.indexOf(username) < index
      ? [fault(index, `"${username}" có hai lần trong danh sách.`, `"${username}" is in the list twice.`)]
      : []
  })
  if (faults.length > 0) throw organisationErrors.badAttendance(faults)
  return lines.map(({ completed }, index) => {
    const { id, name, unit } = known.get(usernames[index]!)!
    return { staff: id, name, unit, completed_on: completed ? training.last_day : null }
  })
}

async function membersNamed(
  tx: Tx,
  training: TrainingRow,
  lines: readonly AttendanceLine[],
): Promise<Attendee[]> {
  const units = new Set((await unitsOn(tx, training.first_day)).map(({ id }) => id))
  const seen = new Set<string>()
  const faults: Fault[] = []
  const attendees = lines.map(({ name = '', unit = '', completed }, index) => {
    const person = name.normalize('NFC').trim()
    if (person === '') faults.push(fault(index, 'Thiếu họ tên.', 'The name is missing.'))
    if (!units.has(unit))
      faults.push(fault(index, `Không có đơn vị "${unit}".`, `There is no unit "${unit}".`))
    if (seen.has(`${person}\n${unit}`))
      faults.push(fault(index, `"${person}" có hai lần.`, `"${person}" is in the list twice.`))
    seen.add(`${person}\n${unit}`)
    return { staff: null, name: person, unit, completed_on: completed ? training.last_day : null }
  })
  if (faults.length > 0) throw organisationErrors.badAttendance(faults)
  return attendees
}
