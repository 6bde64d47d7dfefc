import { textOf } from './partner-values.ts'

const kinds: Record<string, string> = { birth: 'KS', marriage: 'KH', death: 'KT' }

/** How the civil-status database is asked for the event an extract is wanted of; null while too little is known. */
export function civilSearch(answers: Record<string, unknown>): Record<string, string> | null {
  const kind = kinds[String(answers['event-kind'])]
  const number = textOf(answers['subject-identity-number'])
  const name = textOf(answers['subject-name'])
  const born = textOf(answers['subject-birth-date'])
  if (!kind) return null
  if (number) return { LoaiViec: kind, SoDinhDanh: number }
  if (!name || !born) return null
  return {
    LoaiViec: kind,
    HoVaTen: name,
    ...(born.length === 10 ? { NgayThangNam: born.replaceAll('-', '') } : { Nam: born.slice(0, 4) }),
  }
}
