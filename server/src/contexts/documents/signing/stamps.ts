import { toVietnamIso, writeDay } from '../../../kernel/values/vietnam-time.ts'

/** What a visible signature says: who, for which unit, when (Decree 30/2020, Annex I, on electronic documents). */
export function stampLines(name: string, unit: string, at: Date): string[] {
  const iso = toVietnamIso(at)
  const date = writeDay(iso.slice(0, 10))
  return [`Ký bởi: ${name}`, `Cơ quan: ${unit}`, `Thời gian ký: ${iso.slice(11, 19)} ngày ${date}`]
}
