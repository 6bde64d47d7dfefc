import { createHash } from 'node:crypto'
import type { App, Tx } from '../../../kernel/app.ts'
import { mailboxesOf, unitNames } from '../../organisation/index.ts'
import { dueFigures } from '../../performance/index.ts'
import { dueTasks } from '../../plans/index.ts'
import { dueReports } from '../../reports/index.ts'
import type { DeskLinks } from '../ports.ts'
import { takeReminded } from '../store/reminded-unit.ts'
import { type DueLine, dueList } from '../templates/due-list.ts'
import { answerable, writeTo } from './tell-staff.ts'

/**
 * Once a day, after every reminder of the morning: those who answer for a unit that was reminded get one letter about all that is
 * overdue or due soon there. What was done meanwhile is not in it, and with nothing left nobody is written to.
 */
export const mailReminders = (app: App, links: DeskLinks): Promise<void> =>
  app.transaction({ kind: 'system', id: 'notifications.mail-reminders' }, async (tx) => {
    const units = await takeReminded(tx)
    const [lines, boxes, unitName] = await Promise.all([
      linesOf(tx, units, links),
      mailboxesOf(tx, { units, roles: answerable }),
      unitNames(tx, tx.today),
    ])
    // The day stands for the event, so that nobody gets a second letter on it.
    const day = createHash('md5').update(`reminders of ${tx.today}`).digest('hex')
    for (const own of Map.groupBy(boxes, ({ staff }) => staff).values()) {
      const due = lines.filter(({ unit }) => own.some((box) => box.unit === unit))
      if (due.length === 0) continue
      const about = dueList(due, { today: tx.today, unitName })
      const facts = { about, day: tx.today, link: links.tasks() }
      await writeTo(tx, day, own[0]!, { letter: 'reminders', facts })
    }
  })

async function linesOf(tx: Tx, units: readonly string[], links: DeskLinks): Promise<DueLine[]> {
  const tasks = await dueTasks(tx, units)
  const reports = await dueReports(tx, units)
  const figures = await dueFigures(tx, units)
  return [
    ...tasks.map(({ work, ...line }) => ({ ...line, link: links.task(work) })),
    ...reports.map(({ report, ...line }) => ({ ...line, link: links.report(report) })),
    ...figures.map(({ unit, name, due }) => ({ unit, name, due, link: links.figures() })),
  ]
}
