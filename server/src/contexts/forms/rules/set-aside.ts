import type { AnswerValue } from '@mot-cua/form-engine'

export type Device = 'phone' | 'computer'

/** What was typed on one page while the same answer was changed on another. `value` null: it was emptied. */
export type Version = { value: AnswerValue; at: string; device: Device; reason?: string }

/** Versions that wait for the person's choice: by field, then by the page they were typed on. */
export type SetAside = Readonly<Record<string, Readonly<Record<string, Version>>>>

/**
 * The versions that wait after a page was saved: its differing fields with what it says now; fields on which it agrees with
 * the draft again no longer wait for it.
 */
export function nextSetAside(
  before: SetAside,
  editor: string,
  saved: { page: ReadonlySet<string>; differing: Readonly<Record<string, Version>> },
): SetAside {
  const next: Record<string, Record<string, Version>> = {}
  for (const field of new Set([...Object.keys(before), ...Object.keys(saved.differing)])) {
    const { [editor]: own, ...others } = before[field] ?? {}
    const mine = saved.differing[field] ?? (saved.page.has(field) ? undefined : own)
    const versions = { ...others, ...(mine && { [editor]: mine }) }
    if (Object.keys(versions).length > 0) next[field] = versions
  }
  return next
}

/** Without the fields that were chosen. */
export const withoutFields = (before: SetAside, chosen: readonly string[]): SetAside =>
  Object.fromEntries(Object.entries(before).filter(([field]) => !chosen.includes(field)))

/** Whether the person still has to choose between answers of two devices; until then nothing is submitted. */
export const hasVersionsToChoose = ({ setAside }: { setAside: SetAside }): boolean =>
  Object.keys(setAside).length > 0
