import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** `H52.41-261122-0007`: agency, day, number within the day (Circular 01/2018 Art. 19). Past 9999 it grows a digit. */
export const dossierCode = (agency: string, day: PlainDate, number: number): string =>
  `${agency}-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`

/** The agency that received the dossier, whoever handles it since. */
export const unitOfCode = (code: string): string => code.replace(/-\d{6}-\d+$/, '')

/** Reads a code as people type it: any case, spaces around, a long dash for a hyphen. Null when it cannot be one. */
export function readDossierCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .trim()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, '')
    .toUpperCase()
  return /^[A-Z0-9]+(\.[A-Z0-9]+)*-\d{6}-\d{4,6}$/.test(code) && code.length <= 60 ? code : null
}
