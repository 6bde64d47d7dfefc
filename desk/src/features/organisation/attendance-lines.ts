export type AttendanceLine = { username?: string; name?: string; unit?: string; completed: boolean }

const isMark = (text: string | undefined): boolean => /^(x|có|yes|đạt)$/i.test(text ?? '')

/** What was typed or pasted, one person a line, parts between `;` or tabs; blank lines are left out. */
export function readAttendanceLines(text: string, audience: 'staff' | 'community-team'): AttendanceLine[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[;\t]/).map((part) => part.trim()))
    .filter((parts) => parts.some(Boolean))
    .map(([first = '', second = '', third]) =>
      audience === 'staff'
        ? { username: first, completed: isMark(second) }
        : { name: first, unit: second.toUpperCase(), completed: isMark(third) },
    )
}

/** The list that is recorded, as it would be typed. */
export const writeAttendanceLines = (
  attendees: readonly { username: string | null; name: string; unit: string; completedOn: string | null }[],
): string =>
  attendees
    .map(({ username, name, unit, completedOn }) =>
      [...(username ? [username] : [name, unit]), ...(completedOn ? ['x'] : [])].join('; '),
    )
    .join('\n')
