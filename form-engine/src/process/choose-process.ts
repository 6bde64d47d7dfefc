import type { Channel, Process } from '../service.ts'

/** The process of a dossier in which these cases hold: the first that names one of them, else the usual one. */
export const processFor = <P extends Pick<Process, 'cases'>>(
  processes: readonly P[],
  cases: readonly string[],
): P | undefined => processes.find((one) => one.cases?.some((id) => cases.includes(id))) ?? processes[0]

/** The process as a dossier walks it that was handed in this way: with its online hours and shares when it came online. */
export function processIn<P extends Pick<Process, 'totalHours' | 'onlineHours' | 'steps'>>(
  process: P,
  channel: Channel,
): P {
  const { onlineHours } = process
  if (channel !== 'online' || onlineHours === undefined) return process
  const steps = process.steps.map((step) => ({ ...step, share: step.onlineShare ?? step.share }))
  return { ...process, totalHours: onlineHours, steps }
}

/** How long a step may take, in working hours. */
export const hoursOf = ({ totalHours }: Pick<Process, 'totalHours'>, { share }: { share: number }): number =>
  (totalHours * share) / 100
