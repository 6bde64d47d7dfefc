/** Whom a procedure is for, after the enumeration of the national database (1 công dân, 2 doanh nghiệp, 3 cơ quan nhà nước, 4 tổ chức khác). */
export type Audience = 'citizen' | 'business' | 'agency' | 'organisation'

export const audiences: readonly Audience[] = ['citizen', 'business', 'agency', 'organisation']

/** The first line that fits decides; the subjects are written by ministries, so they are told apart by their words. */
const words: readonly [RegExp, Audience][] = [
  [/không bao gồm doanh nghiệp/i, 'organisation'],
  [/doanh nghiệp|hợp tác xã/i, 'business'],
  [/cán bộ|công chức|viên chức|cơ quan/i, 'agency'],
  [/công dân|người/i, 'citizen'],
]

/** The audiences of the subjects (đối tượng thực hiện), each once and in the order of `audiences`. */
export function audiencesOf(subjects: readonly string[]): Audience[] {
  const found = new Set(
    subjects.map((subject) => words.find(([pattern]) => pattern.test(subject))?.[1] ?? 'organisation'),
  )
  return audiences.filter((audience) => found.has(audience))
}
