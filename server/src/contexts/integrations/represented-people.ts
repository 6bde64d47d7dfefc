import type { FindRepresented, Represented } from '../forms/index.ts'
import type { OfficialRequest, PopulationDatabase } from './adapters/population-database.ts'
import { dateOf, isObject, nameOf, textOf } from './rules/partner-values.ts'

/** The procedure an official request must name where the question belongs to none. */
const noProcedure = 'DVC'

/** The minor children whom the population database names, and the businesses of which the registry names the person as representative. */
export function createFindRepresented(database: PopulationDatabase, now: () => Date): FindRepresented {
  return async (who, request) => {
    const of: OfficialRequest = { procedure: noProcedure, official: who.id, request }
    const down: string[] = []
    const orDown = async (source: string, ask: () => Promise<Represented[]>) =>
      ask().catch(() => {
        down.push(source)
        return []
      })
    const [children, businesses] = await Promise.all([
      orDown('population-database', async () => {
        const answer = await database.citizen(of, who)
        const record = answer && isObject(answer.CongDan) ? answer.CongDan : {}
        const asOf = textOf(answer?.ThoiDiem) ?? now().toISOString()
        return listOf(record.Con)
          .flatMap((child) => childOf(child, asOf))
          .filter((child) => isMinor(child, now()))
      }),
      orDown('business-registry', async () => {
        const answer = await database.partner(of, 'businesses', who.identityNumber)
        const asOf = textOf(answer?.ThoiDiem) ?? now().toISOString()
        return listOf(answer?.DoanhNghiep).flatMap((business) => businessOf(business, asOf))
      }),
    ])
    return { children, businesses, down }
  }
}

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isObject) : []

function childOf(child: Record<string, unknown>, asOf: string): Represented[] {
  const [number, name] = [textOf(child.SoDinhDanh), nameOf(child.HoVaTen)]
  if (!number || !name) return []
  return [{ name, number, birthDate: dateOf(child.NgayThangNamSinh) ?? null, gender: null, asOf }]
}

function businessOf(business: Record<string, unknown>, asOf: string): Represented[] {
  const [number, name] = [textOf(business.MaSo), textOf(business.Ten)]
  return number && name ? [{ name, number, birthDate: null, gender: null, asOf }] : []
}

/** Adult children are left out; whether a parent may act on the very day is judged again where it is asked. */
function isMinor({ birthDate }: Represented, now: Date): boolean {
  return birthDate !== null && Number(birthDate.slice(0, 4)) + 18 >= now.getUTCFullYear()
}
