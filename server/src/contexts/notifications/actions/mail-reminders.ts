import { createHash } from 'node:crypto'
import type { App, Tx } from '../../../kernel/app.ts'
import { mailboxesOf, unitNames } from '../../organisation/index.ts'
import { dueFigures } from '../../performance/index.ts'
import { dueTasks } from '../../plans/index.ts'
import { dueReports } from '../../reports/index.ts'
import type { DeskLinks } from '../ports.ts'
import { withoutDailyLetter } from '../store/daily-letter.ts'
import { takeReminded } from '../store/reminded-unit.ts'
import { type DueLine, dueList } from '../templates/due-list.ts'
import { answerable, writeTo } from './tell-staff.ts'

/**
 * Once a day, after every reminder of the morning: those who answer for a unit that was reminded get one letter about all that is
 * overdue or due soon there, and whoever of the unit a part of a task was given to about their parts. What was done meanwhile is not in
 * it; nobody is written to who has nothing left, or who switched the letter off.
 */
export const mailReminders = (app: App, links: DeskLinks): Promise<void> =>
  app.transaction({ kind: 'system', id: 'notifications.mail-reminders' }, async (tx) => {
    const units = await takeReminded(tx)
    const lines = await linesOf(tx, units, links)
    const [heads, assignees, unitName] = await Promise.all([
      mailboxesOf(tx, { units, roles: answerable }),
      mailboxesOf(tx, {
        units,
        roles: [],
        persons: lines.flatMap(({ assignee }) => (assignee ? [assignee] : [])),
      }),
      unitNames(tx, tx.today),
    ])
    const boxes = [...heads, ...assignees]
    const without = await withoutDailyLetter(
      tx,
      boxes.map(({ staff }) => staff),
    )
    // The day stands for the event, so that nobody gets a second letter on it.
    const day = createHash('md5').update(`reminders of ${tx.today}`).digest('hex')
    for (const [staff, own] of Map.groupBy(boxes, (box) => box.staff)) {
      const answersFor = heads.filter((box) => box.staff === staff).map(({ unit }) => unit)
      const due = lines.filter(({ unit, assignee }) => assignee === staff || answersFor.includes(unit))
      if (due.length === 0 || without.has(staff)) continue
      const about = dueList(due, { today: tx.today, unitName, ofUnit: answersFor.length > 0 })
      const facts = { about, day: tx.today, link: links.tasks() }
      await writeTo(tx, day, own[0]!, { letter: 'reminders', facts })
    }
  })

async function linesOf(
  tx: Tx,
  units: readonly string[],
  links: DeskLinks,
): Promise<(DueLine & { assignee?: string | null })[]> {
  const tasks = await dueTasks(tx, units)
  const reports = await dueReports(tx, units)
  const figures = await dueFigures(tx, units)
  return [
    ...tasks.map(({ work, ...line }) => ({ ...line, link: links.task(work) })),
    ...reports.map(({ report, ...line }) => ({ ...line, link: links.report(report) })),
    ...figures.map(({ unit, name, due }) => ({ unit, name, due, link: links.figures() })),
  ]
}
