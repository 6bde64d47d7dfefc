import type { StaffActor } from '../kernel/app.ts'
import type { Role } from '../kernel/values/role.ts'
import type { PlainDate } from '../kernel/values/vietnam-time.ts'
import { createChance } from './chance.ts'
import type { Ground, Place } from './ground.ts'
import { inOrdinaryLetters, inventName } from './people.ts'
import type { Row } from './tables.ts'

/** Who a unit needs so that a dossier comes to its end: how many, and as what. */
const needed: readonly { role: Role; count: number; position: (place: string) => string }[] = [
  { role: 'clerk', count: 1, position: (place) => `Cán bộ Một cửa ${place}` },
  { role: 'officer', count: 2, position: (place) => `Công chức chuyên môn ${place}` },
  { role: 'leader', count: 1, position: (place) => `Phó Chủ tịch Ủy ban nhân dân ${place}` },
  { role: 'registry-clerk', count: 1, position: (place) => `Văn thư ${place}` },
]

export type Staffing = {
  staff: Row[]
  posts: Row[]
  /** The work of a role for a place: at the unit, at its desk, or invented where nobody is appointed. */
  workersAt(place: Place, role: Role): readonly StaffActor[]
}

/** Appoints invented staff, from `validFrom` on, wherever the province has nobody for a role. */
export function appoint(ground: Ground, seed: number, validFrom: PlainDate): Staffing {
  const made: Staffing = {
    staff: [],
    posts: [],
    workersAt: (place, role) => workers.get(`${place.id} ${role}`) ?? [],
  }
  const workers = new Map<string, readonly StaffActor[]>()
  for (const place of ground.places.values())
    for (const need of needed) {
      const held = [...ground.staffOf(place.id, need.role), ...ground.staffOf(place.desk, need.role)]
      workers.set(
        `${place.id} ${need.role}`,
        held.length > 0 ? held : invent(place, need, { seed, validFrom, made }),
      )
    }
  return made
}

function invent(
  place: Place,
  { role, count, position }: (typeof needed)[number],
  { seed, validFrom, made }: { seed: number; validFrom: PlainDate; made: Staffing },
): StaffActor[] {
  const chance = createChance(seed, `staff ${place.id} ${role}`)
  const at = Date.parse(`${validFrom}T00:00:00+07:00`)
  const shortName = place.nameVi.replace(/^Ủy ban nhân dân /, '')
  return Array.from({ length: count }, (_, index): StaffActor => {
    const [id, post] = [chance.id(at), chance.id(at)]
    const name = inOrdinaryLetters(inventName(chance, chance.is(0.5) ? '1' : '2'))
    const username = `gia.${place.id.toLowerCase()}.${role}${index + 1}`
    made.staff.push({ id, username, name, email: null, valid_from: validFrom, valid_to: null })
    made.posts.push({
      id: post,
      staff: id,
      unit: place.id,
      position: position(shortName),
      roles: `{${role}}`,
      is_main: true,
      ...{ valid_from: validFrom, valid_to: null, decision: 'simulate' },
    })
    return {
      kind: 'staff',
      actsFor: null,
      id,
      name,
      post,
      unit: place.id,
      position: position(shortName),
      roles: [role],
    }
  })
}
