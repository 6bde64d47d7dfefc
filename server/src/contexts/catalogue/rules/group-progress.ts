export type GroupStatus = 'not-started' | 'in-progress' | 'done'
export const groupStatuses: readonly GroupStatus[] = ['not-started', 'in-progress', 'done']

/** Members by status; the share that is done in per cent, null when there are none. */
export type Progress = {
  members: number
  notStarted: number
  inProgress: number
  done: number
  share: number | null
}

export function progressOf(statuses: readonly GroupStatus[]): Progress {
  const count = (wanted: GroupStatus) => statuses.filter((status) => status === wanted).length
  const done = count('done')
  return {
    members: statuses.length,
    notStarted: count('not-started'),
    inProgress: count('in-progress'),
    done,
    share: statuses.length === 0 ? null : Math.floor((done * 1000) / statuses.length) / 10,
  }
}

/** Progress of each unit in charge; members that no unit is in charge of come under null. */
export const progressByUnit = (
  members: readonly { unit: string | null; status: GroupStatus }[],
): Map<string | null, Progress> =>
  new Map(
    [...Map.groupBy(members, ({ unit }) => unit)].map(([unit, own]) => [
      unit,
      progressOf(own.map(({ status }) => status)),
    ]),
  )
