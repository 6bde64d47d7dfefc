import { idOf } from '../../catalogue/editor/editing.tsx'

/** The columns of the table of steps, from left to right. */
export const processColumns = ['no', 'action', 'unit', 'role', 'hours', 'online', 'follows'] as const
export type ProcessColumn = (typeof processColumns)[number]

/** The id of a box of the table, by which the keys find their way. */
export const cellId = (pointer: string, index: number, column: string): string =>
  `${idOf(`${pointer}/steps/${index}`)}-${column}`
