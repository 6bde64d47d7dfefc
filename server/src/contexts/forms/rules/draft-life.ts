import { addDays, dateInVietnam, type PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** How long drafts are kept, from a day on. All lengths are whole days. */
export type DraftRule = {
  validFrom: PlainDate
  /** After it was last saved. */
  keepDays: number
  /** How long before it is cleared the person is told. */
  noticeDays: number
  /** After it was put away, until its answers are deleted for good; so long it can be taken back. */
  eraseDays: number
}

/** The rule that holds on a day; the first one for days before any. */
export function ruleOn(rules: readonly DraftRule[], day: PlainDate): DraftRule {
  const sorted = [...rules].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const found = sorted.filter(({ validFrom }) => validFrom <= day).at(-1) ?? sorted[0]
  if (!found) throw new Error('there is no rule for drafts')
  return found
}

/** The days of a draft by the rule of the day it was last saved: people were told that one. */
export function draftDates(
  rules: readonly DraftRule[],
  savedAt: Date,
): { noticeOn: PlainDate; clearOn: PlainDate } {
  const savedOn = dateInVietnam(savedAt)
  const { keepDays, noticeDays } = ruleOn(rules, savedOn)
  const clearOn = addDays(savedOn, keepDays)
  return { noticeOn: addDays(clearOn, -noticeDays), clearOn }
}

/**
 * What is to be done with a draft that nobody has saved since `savedAt`. It is never cleared without the notice, and never
 * sooner after it than the rule says, also when the notice came late.
 */
export function nextForDraft(
  rules: readonly DraftRule[],
  { savedAt, noticedAt }: { savedAt: Date; noticedAt: Date | null },
  today: PlainDate,
): { step: 'keep' } | { step: 'notify' | 'clear'; clearOn: PlainDate } {
  const { noticeOn, clearOn } = draftDates(rules, savedAt)
  const { noticeDays } = ruleOn(rules, dateInVietnam(savedAt))
  if (noticedAt === null || noticedAt < savedAt) {
    if (today < noticeOn) return { step: 'keep' }
    const inTime = addDays(today, noticeDays)
    return { step: 'notify', clearOn: inTime > clearOn ? inTime : clearOn }
  }
  const afterNotice = addDays(dateInVietnam(noticedAt), noticeDays)
  const due = afterNotice > clearOn ? afterNotice : clearOn
  return today >= due ? { step: 'clear', clearOn: due } : { step: 'keep' }
}

/** The day on which the answers of a draft put away at that moment are deleted for good. */
export const eraseOn = (rules: readonly DraftRule[], endedAt: Date): PlainDate => {
  const endedOn = dateInVietnam(endedAt)
  return addDays(endedOn, ruleOn(rules, endedOn).eraseDays)
}
