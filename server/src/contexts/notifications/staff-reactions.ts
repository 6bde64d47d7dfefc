import { type Event, on, onAll, type Reaction, type Role, type Tx } from '../../kernel/app.ts'
import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import { figureReturned, indicatorsById, reportDueSoon, reportOverdue } from '../performance/index.ts'
import {
  planNamed,
  targetHandedDown,
  taskDuesMoved,
  taskExtensionDecided,
  taskHandedDown,
  taskReminded,
  taskReturned,
  tasksAssigned,
  workNamed,
} from '../plans/index.ts'
import { reportNamed, reportReminded, reportReturned, reportToSeal } from '../reports/index.ts'
import { tellStaff } from './actions/tell-staff.ts'
import type { DeskLinks } from './ports.ts'
import { noteReminded } from './store/reminded-unit.ts'
import type { LetterName } from './templates/staff-letters.ts'

/** What members of staff are told of by e-mail: what somebody of the unit has to do something about. */
export const staffReactions = (links: DeskLinks): Reaction[] => [
  on(targetHandedDown, 'notifications.tell-staff-of-target', async (tx, event) => {
    const { plan, target, assignments } = event.payload
    const about = await planNamed(tx, plan, target)
    const units = assignments.map(({ unit }) => unit)
    const facts = about && { about, day: null, link: links.targets() }
    if (facts) await tellStaff(tx, event, { letter: 'target-handed-down', facts, units })
  }),
  on(tasksAssigned, 'notifications.tell-staff-of-tasks', (tx, event) =>
    tellOfPlan(tx, event, 'tasks-assigned', links.tasks()),
  ),
  on(taskDuesMoved, 'notifications.tell-staff-of-moved-dues', (tx, event) =>
    tellOfPlan(tx, event, 'task-dues-moved', links.tasks()),
  ),
  on(taskHandedDown, 'notifications.tell-staff-of-part', async (tx, event) => {
    const part = await workNamed(tx, event.payload.work)
    if (!part) return
    const { unit, giver, assignee } = part
    await tellOfWork(tx, event, 'task-handed-down', {
      links,
      persons: assignee === null ? [] : [assignee],
      // Within a unit it was the head who broke the part off: only whoever it was given to has not heard.
      ...(unit === giver && { roles: [] }),
    })
  }),
  on(taskReturned, 'notifications.tell-staff-of-returned-task', (tx, event) =>
    tellOfWork(tx, event, 'task-returned', { links }),
  ),
  on(taskExtensionDecided, 'notifications.tell-staff-of-extension', (tx, event) => {
    const { granted, due: day } = event.payload
    return tellOfWork(tx, event, granted ? 'task-extension-granted' : 'task-extension-refused', {
      links,
      day,
    })
  }),
  on(reportToSeal, 'notifications.tell-staff-of-report-to-seal', (tx, event) =>
    tellOfReport(tx, event, 'report-to-seal', { links, roles: ['registry-clerk'] }),
  ),
  on(reportReturned, 'notifications.tell-staff-of-returned-report', (tx, event) =>
    tellOfReport(tx, event, 'report-returned', { links }),
  ),
  on(figureReturned, 'notifications.tell-staff-of-returned-figure', async (tx, event) => {
    const { indicator, unit, periodEnd } = event.payload
    const about = (await indicatorsById(tx)).get(indicator)?.name ?? { vi: indicator, en: indicator }
    const facts = { about, day: periodEnd, link: links.figures() }
    await tellStaff(tx, event, { letter: 'figure-returned', facts, units: [unit] })
  }),
  onAll(
    [taskReminded, reportReminded, reportDueSoon, reportOverdue].map(({ name }) => name),
    'notifications.note-reminders',
    async (tx, events) => {
      for (const { id, payload } of events as Event<{ unit?: string; units?: string[] }>[])
        await noteReminded(tx, id, payload.units ?? (payload.unit === undefined ? [] : [payload.unit]))
    },
  ),
]

async function tellOfPlan(
  tx: Tx,
  event: Event<{ plan: string; units?: string[] }>,
  letter: LetterName,
  link: string,
): Promise<void> {
  const { plan, units = [] } = event.payload
  const about = await planNamed(tx, plan)
  if (about) await tellStaff(tx, event, { letter, facts: { about, day: null, link }, units })
}

async function tellOfReport(
  tx: Tx,
  event: Event<{ report: string; unit: string }>,
  letter: LetterName,
  { links, ...whom }: { links: DeskLinks; roles?: readonly Role[] },
): Promise<void> {
  const { report, unit } = event.payload
  const about = await reportNamed(tx, report)
  const facts = about && { about, day: null, link: links.report(report) }
  if (facts) await tellStaff(tx, event, { letter, facts, units: [unit], ...whom })
}

type OfWork = { links: DeskLinks; day?: PlainDate; persons?: string[]; roles?: readonly Role[] }

async function tellOfWork(
  tx: Tx,
  event: Event<{ work: string }>,
  letter: LetterName,
  { links, day, ...whom }: OfWork,
): Promise<void> {
  const work = await workNamed(tx, event.payload.work)
  if (!work) return
  const about = { vi: work.name, en: work.name }
  const facts = { about, day: day ?? null, link: links.task(event.payload.work) }
  await tellStaff(tx, event, { letter, facts, units: [work.unit], ...whom })
}
