import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import {
  colleagues,
  type EndedUnit,
  endedUnits,
  hasEnded,
  receivingUnit,
  unitById,
} from '../../organisation/index.ts'
import { statuses } from '../rules/lifecycle.ts'
import { type Heritage, type Place, placeToday } from '../rules/transfer.ts'
import type { Dossier } from '../store/dossier.ts'

/** How the ended units of these dossiers go on today; some statements for the units, none for the dossiers. */
export async function heritageFor(
  read: Read,
  ended: readonly EndedUnit[],
  places: readonly Place[],
): Promise<Heritage> {
  const heirs = new Map(ended.map((unit) => [unit.unit, unit.heirs]))
  const targets = [
    ...new Set(places.flatMap(({ unit, desk }) => heirs.get(unit) ?? (heirs.has(desk) ? [unit] : []))),
  ]
  const roles = [...new Set(places.flatMap(({ held }) => held.map(({ role }) => role)))]
  const [desks, working] = await Promise.all([
    Promise.all(targets.map(async (unit) => [unit, (await receivingUnit(read, unit))?.desk.id] as const)),
    Promise.all(
      targets.flatMap((unit) =>
        roles.map(async (role) =>
          (await colleagues(read, unit, role)).map(({ id }) => `${id} ${unit} ${role}`),
        ),
      ),
    ),
  ])
  const [deskOf, works] = [new Map(desks), new Set(working.flat())]
  return {
    heirs,
    deskOf: (unit) => deskOf.get(unit),
    works: (staff, unit, role) => works.has(`${staff} ${unit} ${role}`),
  }
}

/** A running dossier as it is handled today, also before it has been moved from a unit that has just ended. */
export const asOfToday = (read: Read, dossier: Dossier): Promise<Dossier> =>
  statuses[dossier.status].open ? placedToday(read, dossier) : Promise.resolve(dossier)

/** A dossier at the unit and desk that answer for it today. */
export async function placedToday(read: Read, dossier: Dossier): Promise<Dossier> {
  if (!(await hasEnded(read, [dossier.unit, dossier.desk]))) return dossier
  const place = placeOfDossier(dossier)
  return movedTo(dossier, placeToday(place, await heritageFor(read, await endedUnits(read), [place])))
}

/** Where a dossier is handled and who holds its open steps. */
export const placeOfDossier = ({ unit, desk, sheet }: Pick<Dossier, 'unit' | 'desk' | 'sheet'>): Place => ({
  unit,
  desk,
  held: sheet.flatMap(({ open, assignee, role }) => (open && assignee ? [{ staff: assignee, role }] : [])),
})

function movedTo(dossier: Dossier, { unit, desk, held }: Place): Dossier {
  const sheet = dossier.sheet.map((line) => {
    if (!line.open || ![dossier.unit, dossier.desk].includes(line.unit)) return line
    const stays = unit === dossier.unit || held.some(({ staff }) => staff === line.assignee)
    return { ...line, unit: line.unit === dossier.unit ? unit : desk, assignee: stays ? line.assignee : null }
  })
  return { ...dossier, unit, desk, sheet }
}

/** Why a dossier went on elsewhere: the sentence of its history. */
export async function transferReason(read: Read, to: string, ended: EndedUnit | undefined): Promise<Text> {
  const unit = await unitById(read, to)
  const [nameVi, nameEn] = [unit?.nameVi ?? to, unit?.nameEn ?? to]
  const decision = ended?.decision
  if (!decision)
    return { vi: `Chuyển sang ${nameVi}, đơn vị kế thừa`, en: `Goes on at ${nameEn}, the successor` }
  const [year, month, day] = decision.issuedOn.split('-')
  return {
    vi: `Chuyển sang ${nameVi} theo ${decision.number} ngày ${day}/${month}/${year}`,
    en: `Goes on at ${nameEn} by ${decision.number} of ${decision.issuedOn}`,
  }
}
