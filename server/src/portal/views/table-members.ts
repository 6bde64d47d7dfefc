/** The posted names of a field after its id, and their texts; a plain field has the one name ''. */
export type Members = Readonly<Record<string, string>>

/** Posted parts of one row: by column, then as of a field of its own. */
export type RowMembers = Readonly<Record<string, Members>>

/** More rows than any paper form has; further ones are not read. */
const mostRows = 200

const cellName = /^(\d{1,4})\.([^.]+)(?:\.(.+))?$/

/** The rows of a table as they were posted under `<row>.<column>` or `<row>.<column>.<part>`, in order of their numbers. */
export function rowsOf(members: Members): RowMembers[] {
  const rows = new Map<number, Map<string, Record<string, string>>>()
  for (const [name, text] of Object.entries(members)) {
    const [, row, column, part = ''] = cellName.exec(name) ?? []
    if (row === undefined || column === undefined || column === '__proto__' || part === '__proto__') continue
    const cells = rows.get(Number(row)) ?? new Map<string, Record<string, string>>()
    rows.set(Number(row), cells.set(column, { ...cells.get(column), [part]: text }))
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .slice(0, mostRows)
    .map(([, cells]) => Object.fromEntries(cells))
}

/** The rows under their names in a page, numbered anew from nought. */
export const membersOfRows = (rows: readonly RowMembers[]): Members =>
  Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).flatMap(([column, parts]) =>
        Object.entries(parts).map(([part, text]) => [`${index}.${column}${part && `.${part}`}`, text]),
      ),
    ),
  )

// What a row holds before anybody has typed into it.
const presetParts = ['province', 'find', 'no-day', 'no-month']

const isBlank = (row: RowMembers): boolean =>
  Object.values(row).every((parts) =>
    Object.entries(parts).every(([part, text]) => text.trim() === '' || presetParts.includes(part)),
  )

/**
 * The table counted anew without the row to be removed, and without rows in which nothing was typed, as its answer will
 * hold it. `blank`: those stay, for a page that is only shown again.
 */
export const settledRows = (
  members: Members,
  { removed, blank = false }: { removed?: string | undefined; blank?: boolean },
): Members =>
  membersOfRows(
    rowsOf(
      Object.fromEntries(Object.entries(members).filter(([name]) => name.split('.')[0] !== removed)),
    ).filter((row) => blank || !isBlank(row)),
  )
