import type { Channel, ServiceDefinition } from '@mot-cua/form-engine'
import {
  onlineUnits,
  receives,
  serviceById,
  serviceIdOf,
  serviceList,
  servicesOf,
  takesOnline,
} from '../contexts/catalogue/index.ts'
import { otherAgencies } from '../contexts/dossiers/rules/workflow.ts'
import {
  agenciesFor,
  calendarOf,
  colleagues,
  provinceOf,
  type ReceivingUnit,
  receivingUnits,
  unitById,
  unitPath,
} from '../contexts/organisation/index.ts'
import type { Read, StaffActor } from '../kernel/app.ts'
import type { Role } from '../kernel/values/role.ts'
import type { WorkingCalendar } from '../kernel/values/working-time.ts'
import { mix } from './mix.ts'

/** A unit that dossiers are addressed to. */
export type Place = {
  id: string
  desk: string
  tier: string
  nameVi: string
  /** As papers name it: `Ủy ban nhân dân phường Tô Hiệu, tỉnh Sơn La`. */
  office: string
  phone: string | null
  /** How many dossiers it gets, against the others. */
  weight: number
}
/** A service that is simulated: the version that dossiers are made under, and who takes it. */
export type SimulatedService = {
  id: string
  definition: ServiceDefinition
  weight: number
  channels: Readonly<Record<Channel, number>>
  places: readonly Place[]
  online: ReadonlySet<string>
}

/** What the live rules are asked with: the province as the database holds it. */
export type Ground = {
  helpLine: string
  places: ReadonlyMap<string, Place>
  services: readonly SimulatedService[]
  calendarOf(unit: string): WorkingCalendar
  /** Who does the work of a role in a unit; nobody where nobody is appointed. */
  staffOf(unit: string, role: Role): readonly StaffActor[]
  /** The agency of a kind for the area of a unit. */
  agencyOf(kind: string, unit: string): string | undefined
  /** What a unit that works on dossiers is called. */
  nameOf(unit: string): string
}

const worked: readonly Role[] = ['clerk', 'officer', 'leader', 'registry-clerk']

/** Reads everything once; `only` leaves the dossiers to these units. */
export async function readGround(read: Read, only?: readonly string[]): Promise<Ground> {
  const province = await provinceOf(read)
  if (!province) throw new Error('There is no province in this database: run load-province first.')
  const receiving = (await receivingUnits(read)).filter(({ id }) => !only || only.includes(id))
  const services: SimulatedService[] = []
  const places = new Map<string, Place>()
  for (const definition of await definitions(read)) {
    const one = await serviceOn(read, definition, receiving, places)
    if (one.places.length > 0) services.push(one)
  }
  const agencies = await agenciesOf(read, services, places)
  const units = new Set(
    [...places.values()].flatMap(({ id, desk }) => [id, desk]).concat([...agencies.values()]),
  )
  const calendars = await calendarsOf(read, units)
  const staff = await staffOn(read, units)
  const names = new Map<string, string>()
  for (const unit of units) names.set(unit, (await unitById(read, unit))?.nameVi ?? unit)
  return {
    helpLine: province.helpLine,
    places,
    services,
    calendarOf: (unit) => calendars.get(unit)!,
    staffOf: (unit, role) => staff.get(`${unit} ${role}`) ?? [],
    nameOf: (unit) => names.get(unit) ?? unit,
    agencyOf: (kind, unit) => agencies.get(`${kind} ${unit}`),
  }
}

/** The version of each service that holds today, else the first one there was. */
async function definitions(read: Read): Promise<{ id: string; definition: ServiceDefinition }[]> {
  const found: { id: string; definition: ServiceDefinition }[] = []
  for (const { procedure } of await serviceList(read)) {
    const id =
      (await serviceIdOf(read, procedure, read.today)) ?? (await servicesOf(read, procedure)).at(-1)?.id
    const service = id && (await serviceById(read, id))
    if (service) found.push({ id: service.id, definition: service.definition as ServiceDefinition })
  }
  return found.sort((a, b) => a.definition.code.localeCompare(b.definition.code))
}

async function serviceOn(
  read: Read,
  { id, definition }: { id: string; definition: ServiceDefinition },
  receiving: readonly ReceivingUnit[],
  places: Map<string, Place>,
): Promise<SimulatedService> {
  const { code, tiers } = definition
  const online = await onlineUnits(read, code, read.today)
  const units: ReceivingUnit[] = []
  for (const unit of receiving)
    if (tiers.some((tier) => tier === unit.tier) && (await receives(read, code, unit.id))) units.push(unit)
  // Where every agency of a tier could receive it, the committees of that tier do.
  const committees = units.filter(({ kind, tier }) => kind === 'peoples-committee' && tier !== 'province')
  const chosen = units.length > 3 ? committees : units
  for (const unit of chosen) if (!places.has(unit.id)) places.set(unit.id, await placeOf(read, unit))
  const { weight, channels } = mix.services[code] ?? mix.otherService
  return {
    ...{ id, definition, weight, channels },
    places: chosen.map((unit) => places.get(unit.id)!),
    online: new Set(chosen.filter((unit) => takesOnline(online, unit.id)).map((unit) => unit.id)),
  }
}

async function placeOf(read: Read, unit: ReceivingUnit): Promise<Place> {
  const [own, ...above] = (await unitPath(read, unit.id)).reverse()
  const areas = above.map(({ nameVi }) => nameVi.replace(/^Ủy ban nhân dân /, ''))
  const { id, tier, nameVi, phone } = unit
  return {
    ...{ id, tier, nameVi, phone, desk: unit.desk.id },
    office: [own?.nameVi ?? id, ...areas].join(', '),
    weight: /phường/.test(nameVi) ? mix.ward : 1,
  }
}

async function agenciesOf(
  read: Read,
  services: readonly SimulatedService[],
  places: ReadonlyMap<string, Place>,
): Promise<Map<string, string>> {
  const kinds = [...new Set(services.flatMap(({ definition }) => otherAgencies(definition.process[0]!)))]
  const found = new Map<string, string>()
  for (const place of places.keys())
    for (const [kind, unit] of await agenciesFor(read, kinds, place)) found.set(`${kind} ${place}`, unit)
  return found
}

/** Calendars that say the same are one, so that what is found out of its days is found out once. */
async function calendarsOf(read: Read, units: ReadonlySet<string>): Promise<Map<string, WorkingCalendar>> {
  const same = new Map<string, WorkingCalendar>()
  const found = new Map<string, WorkingCalendar>()
  for (const unit of units) {
    const calendar = await calendarOf(read, unit)
    const { daysOff, workedWeekends, ...hours } = calendar
    const key = JSON.stringify([hours, [...daysOff], [...workedWeekends]])
    if (!same.has(key)) same.set(key, calendar)
    found.set(unit, same.get(key)!)
  }
  return found
}

async function staffOn(read: Read, units: ReadonlySet<string>): Promise<Map<string, StaffActor[]>> {
  const found = new Map<string, StaffActor[]>()
  for (const unit of units)
    for (const role of worked) {
      const staff = await colleagues(read, unit, role)
      found.set(
        `${unit} ${role}`,
        staff.map(({ id, name, post, position, roles }) => ({
          kind: 'staff',
          actsFor: null,
          id,
          name,
          post,
          unit,
          position,
          roles,
        })),
      )
    }
  return found
}
