/**
 * One thing that is wrong (`error`: it hinders publication) or worth a second look (`warning`) in the definition of a
 * service, at its place in the definition (JSON Pointer), as sentences for whoever edits it.
 */
export type Finding = { pointer: string; code: string; severity: 'error' | 'warning'; vi: string; en: string }

/** The findings of one reading; more than `most` are not kept, so that a hostile definition cannot fill the memory. */
export type Findings = {
  readonly found: readonly Finding[]
  error(pointer: string, code: string, vi: string, en: string): void
  warning(pointer: string, code: string, vi: string, en: string): void
}

const most = 500

export function collectFindings(): Findings {
  const found: Finding[] = []
  const add = (finding: Finding) => {
    if (found.length < most) found.push(finding)
  }
  return {
    found,
    error: (pointer, code, vi, en) => add({ pointer, code, severity: 'error', vi, en }),
    warning: (pointer, code, vi, en) => add({ pointer, code, severity: 'warning', vi, en }),
  }
}

/** One more step of a JSON Pointer. */
export const at = (pointer: string, step: string | number): string =>
  `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** Content that was read, or what about it cannot be. */
export type Reading<T> = { content: T; faults: readonly [] } | { content: null; faults: readonly Finding[] }

export const readingOf = <T>(content: T, { found }: Findings): Reading<T> =>
  found.length === 0 ? { content, faults: [] } : { content: null, faults: found }
