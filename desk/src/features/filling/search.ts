import { textIn } from '../../shell/text-in.ts'

/** Which times to submit are shown: a month or year, a unit, a procedure. */
export type FillingSearch = { ky?: string; dv?: string; tt?: string }

export function readFillingSearch(search: Record<string, unknown>): FillingSearch {
  // An address such as `?tt=1.001193` is read as a number, which has lost no digit but a last zero.
  const [ky, dv, code] = [textIn(search.ky), textIn(search.dv), textIn(search.tt)]
  const tt = typeof search.tt === 'number' ? code?.padEnd(8, '0') : code
  return { ...(ky && /^20\d{2}(-\d{2})?$/.test(ky) && { ky }), ...(dv && { dv }), ...(tt && { tt }) }
}
