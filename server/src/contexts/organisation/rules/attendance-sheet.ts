import type { Line } from './organisation-sheets.ts'

/** The headers of a list of attendance: staff need the first, members of community digital teams the next two. */
export const attendanceColumns = {
  username: 'Tên đăng nhập',
  name: 'Họ và tên',
  unit: 'Mã đơn vị',
  completed: 'Hoàn thành',
} as const

/** Each row as a line of the list; any mark in the last column says that the person passed. */
export const readAttendanceRows = (rows: readonly Line[]) =>
  rows.map(({ cells }) => ({
    username: cells[attendanceColumns.username] ?? '',
    name: cells[attendanceColumns.name] ?? '',
    unit: (cells[attendanceColumns.unit] ?? '').toUpperCase(),
    completed: !['', 'không', '0', 'false'].includes(
      (cells[attendanceColumns.completed] ?? '').toLowerCase(),
    ),
  }))
