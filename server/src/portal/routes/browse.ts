import { browseProcedures, catalogueCounts, fieldsOf } from '../../contexts/catalogue/portal.ts'
import { calendarOf, receivingUnit, receivingUnits, unitById } from '../../contexts/organisation/index.ts'
import type { Read, SystemActor } from '../../kernel/app.ts'
import { kernelErrors } from '../../kernel/errors.ts'
import { formatTimeOfDay } from '../format.ts'
import type { PortalOptions } from '../options.ts'
import { agenciesPage, agencyPage } from '../pages/catalogue/agencies.tsx'
import { fieldsPage } from '../pages/catalogue/fields.tsx'
import { agenciesView, fieldsByLetter, fieldsByMinistry, nameOf, proceduresByField } from '../views/browse.ts'
import { aboutAgency } from '../views/structured-data.ts'
import type { Handler } from '../visit.ts'

const reader: SystemActor = { kind: 'system', id: 'portal.browse' }
const everything = 5000

/** Ways into the catalogue: by field and by agency. */
export function browseHandlers({ app }: PortalOptions) {
  const fields: Handler = async ({ query, context }) => {
    const found = await app.read(reader, fieldsOf)
    const order = query('xep') === 'ten' ? 'letter' : 'ministry'
    return fieldsPage(
      {
        order,
        groups: order === 'letter' ? fieldsByLetter(found) : fieldsByMinistry(found),
        fields: found.length,
        procedures: found.reduce((sum, { procedures }) => sum + procedures, 0),
      },
      context,
    )
  }

  const agencies: Handler = async ({ context }) => {
    const [units, counts] = await app.read(reader, (read) =>
      Promise.all([receivingUnits(read), catalogueCounts(read)]),
    )
    return agenciesPage(agenciesView(units, counts, context.locale), context)
  }

  const agency: Handler = async ({ param, context }) => {
    const { locale } = context
    const found = await app.read(reader, async (read) => {
      const unit = await unitById(read, param('unit'))
      if (!unit || unit.isDesk) throw kernelErrors.notFound()
      const [receiving, hours, list] = await Promise.all([
        receivingUnit(read, unit.id),
        hoursOf(read, unit.id),
        browseProcedures(read, { unit, limit: everything }),
      ])
      const ended = unit.validTo !== null && unit.validTo <= read.today
      return { unit, receiving, hours, ended, ...list }
    })
    const { unit, receiving, hours, ended } = found
    const desk = receiving && nameOf(receiving.desk, locale)
    const view = {
      id: unit.id,
      name: nameOf(unit, locale),
      ...(desk && { desk }),
      ...(hours && { hours }),
      ...(ended && unit.validTo && { endedOn: unit.validTo }),
      procedures: ended ? 0 : found.total,
      fields: ended ? [] : proceduresByField(found.items),
    }
    return agencyPage({ ...view, about: aboutAgency(view, context) }, context)
  }
  return { fields, agencies, agency }
}

/** When the desk of a unit is open; undefined when no calendar is known. */
async function hoursOf(read: Read, unit: string) {
  const calendar = await calendarOf(read, unit).catch(() => undefined)
  if (!calendar) return undefined
  const open = calendar.hours.map(({ from, to }) => `${formatTimeOfDay(from)}–${formatTimeOfDay(to)}`)
  return { open: open.join(', '), cutoff: formatTimeOfDay(calendar.arrivalCutoff) }
}
