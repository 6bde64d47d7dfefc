import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { citizens } from '../../../../test/people.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, untilReadable, type World } from '../../../../test/world.ts'
import { relayAll } from '../../../kernel/relay.ts'
import * as events from '../../dossiers/events.ts'
import { signInCitizen } from '../../identity/index.ts'
import * as performanceEvents from '../../performance/events.ts'
import * as planEvents from '../../plans/events.ts'
import * as taskEvents from '../../plans/task-events.ts'
import * as reportEvents from '../../reports/events.ts'
import { type LetterName, staffLetters } from '../templates/staff-letters.ts'

/** Of each thing that happens to a dossier: what its applicant is told, or why they are told nothing. */
const told: Record<string, { by: string; of?: object } | { silent: string }> = {
  'dossiers.dossier-submitted': { by: 'dossier-submitted' },
  'dossiers.dossier-assisted': { silent: 'the helper and the person are at the desk together' },
  'dossiers.dossier-accepted': { by: 'dossier-accepted' },
  'dossiers.supplement-requested': { by: 'supplement-requested' },
  'dossiers.supplement-supplied': { by: 'supplement-supplied' },
  'dossiers.dossier-refused': { by: 'dossier-refused' },
  'dossiers.dossier-withdrawn': { by: 'dossier-withdrawn' },
  'dossiers.step-finished': { silent: 'goes on inside the agency; the status stays' },
  'dossiers.dossier-resolved': { by: 'result-to-collect' },
  'dossiers.dossier-transferred': { by: 'dossier-transferred' },
  'dossiers.dossier-redirected': { by: 'dossier-redirected' },
  'dossiers.due-extended': { by: 'due-extended' },
  'dossiers.delay-explained': { silent: 'goes to the head; the applicant hears of the new day' },
  'dossiers.dossier-stopped': { by: 'dossier-stopped' },
  'dossiers.consultation-asked': { silent: 'between agencies; the clock goes on' },
  'dossiers.consultation-reminded': { silent: 'between agencies' },
  'dossiers.consultation-answered': { silent: 'between agencies' },
  'dossiers.dossier-reopened': { by: 'dossier-reopened' },
  'dossiers.result-corrected': { by: 'result-corrected' },
  'dossiers.result-revoked': { by: 'result-revoked' },
  'dossiers.result-posted': { by: 'result-posted' },
  'dossiers.result-came-back': { by: 'post-came-back' },
  'dossiers.other-result-recorded': { by: 'other-result-recorded' },
  'dossiers.dossier-to-sync': { silent: 'between systems' },
  'dossiers.dossier-synced': { silent: 'between systems' },
  'dossiers.dossier-returned': { by: 'dossier-returned' },
  'dossiers.message-written': { by: 'message-answered', of: { no: 1, side: 'desk' } },
  'dossiers.dossier-assigned': { silent: 'who of the agency works on it is its own affair' },
  'dossiers.due-moved': { silent: 'a job tells everybody of a batch; see recompute-due.test.ts' },
}

/** Of each thing that happens to plans, reports and figures: in which letter staff are told, or why in none. */
const toldToStaff: Record<string, { letters: LetterName[] } | { silent: string }> = {
  'plans.plan-issued': { silent: 'its targets and tasks are told when they are handed out' },
  'plans.target-handed-down': { letters: ['target-handed-down'] },
  'plans.assignment-acknowledged': { silent: 'stands in the table of whoever handed it down' },
  'plans.tasks-assigned': { letters: ['tasks-assigned'] },
  'plans.task-dues-moved': { letters: ['task-dues-moved'] },
  'plans.task-handed-down': { letters: ['task-handed-down'] },
  'plans.task-reported': { silent: 'the unit itself said it' },
  'plans.task-submitted': { silent: 'waits on the desk of those who review' },
  'plans.task-accepted': { silent: 'there is nothing left to do' },
  'plans.task-returned': { letters: ['task-returned'] },
  'plans.task-extension-asked': { silent: 'waits on the desk of those who decide' },
  'plans.task-extension-decided': { letters: ['task-extension-granted', 'task-extension-refused'] },
  'plans.task-reminded': { letters: ['reminders'] },
  'reports.report-opened': { silent: 'reminded of before its deadline' },
  'reports.report-reminded': { letters: ['reminders'] },
  'reports.report-to-seal': { letters: ['report-to-seal'] },
  'reports.report-submitted': { silent: 'waits on the desk of whoever gets it' },
  'reports.report-accepted': { silent: 'there is nothing left to do' },
  'reports.report-returned': { letters: ['report-returned'] },
  'performance.figure-reported': { silent: 'waits on the desk of whoever checks it' },
  'performance.figure-accepted': { silent: 'there is nothing left to do' },
  'performance.figure-returned': { letters: ['figure-returned'] },
  'performance.report-due-soon': { letters: ['reminders'] },
  'performance.report-overdue': { letters: ['reminders'] },
}

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('staff are told of what their unit has to do something about, and every letter has its occasion', () => {
  const names = [planEvents, taskEvents, reportEvents, performanceEvents].flatMap((of) =>
    Object.values(of).map(({ name }) => name),
  )
  expect(Object.keys(toldToStaff).sort()).toEqual([...names].sort())
  const answered = new Set(
    world.reactions.filter(({ name }) => name.startsWith('notifications.')).flatMap((one) => one.events),
  )
  const told = names.filter((name) => 'letters' in toldToStaff[name]!)
  expect(names.filter((name) => answered.has(name))).toEqual(told)
  const letters = Object.values(toldToStaff).flatMap((how) => ('letters' in how ? how.letters : []))
  expect([...new Set(letters)].sort()).toEqual(Object.keys(staffLetters).sort())
})

test('every change that a person must know of is told once on each channel, and nothing else is', async () => {
  const names = Object.values(events).map(({ name }) => name)
  expect(Object.keys(told).sort()).toEqual([...names].sort())

  const minh = await world.citizen('minh')
  await signInCitizen(world.app, { ...citizens.minh, email: 'minh.lo@example.vn', level: 2 })
  const { id, code } = await submitFreeBirth(minh)
  await world.settle()
  await sql`delete from notifications.message`.execute(world.db)
  const about = { dossier: id, code, procedure: '1.001193', unit: 'H52.40', applicant: minh.id }
  const due = '2026-11-26T10:00:00.000Z'
  // What happens is only announced here; whoever asks the dossier itself finds it as it was handed in.
  const facts = {
    due,
    no: 9,
    from: due,
    reason: '',
    document: id,
    replaced: id,
    explanation: { vi: '', en: '' },
  }
  const happens = Object.entries(told).filter(([name]) => name !== 'dossiers.due-moved')
  await world.app.transaction({ kind: 'system', id: 'test' }, async (tx) => {
    for (const [name, how] of happens)
      tx.publish({ name, payload: { ...about, ...facts, ...('of' in how ? how.of : {}) } })
  })
  const { reactions } = world
  const own = reactions.filter(({ name }) => name.startsWith('notifications.'))
  // Another test's transaction may hold them back.
  await untilReadable(world.db)
  for (let round = 0; round < 2; round++) {
    await relayAll(world.app, own)
    await sql`update kernel.cursor set seq = 0, xid = '0' where reaction like 'notifications.%'`.execute(
      world.db,
    )
  }
  const { rows } = await sql<{ template: string; channels: string[] }>`
    select template, array_agg(channel order by channel) as channels from notifications.message
    where template <> 'dossier-submitted' group by template`.execute(world.db)
  const wanted = happens.flatMap(([, how]) => ('by' in how && how.by !== 'dossier-submitted' ? [how.by] : []))
  expect(rows.map(({ template }) => template).sort()).toEqual(wanted.sort())
  for (const { template, channels } of rows)
    expect([template, channels]).toEqual([template, ['email', 'portal', 'sms']])
})
