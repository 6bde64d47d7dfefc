import type { Text } from '../../../kernel/values/locale.ts'

/** `handled`: what ended in the month, and what was late at its end. `answered`: late ones explained and apologised for. */
export type LateAgency = { unit: string; name: Text; handled: number; late: number; answered: number }
export type LatePerson = { unit: string; unitName: Text; name: string; steps: number; late: number }
export type LateList = { agencies: LateAgency[]; people: LatePerson[] }

/** The moments between which the month lies in Vietnam, and the next one. */
export function monthBounds(month: string): { from: Date; until: Date; first: string; last: string } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return {
    from: new Date(`${month}-01T00:00:00+07:00`),
    until: new Date(`${next}-01T00:00:00+07:00`),
    first: `${month}-01`,
    last: `${month}-${String(days).padStart(2, '0')}`,
  }
}

/** Most late first; of as many, the one with the larger share, then by name. */
export const latestFirst = (agencies: readonly LateAgency[]): LateAgency[] =>
  [...agencies].sort(
    (a, b) =>
      b.late - a.late || b.late * a.handled - a.late * b.handled || a.name.vi.localeCompare(b.name.vi, 'vi'),
  )
