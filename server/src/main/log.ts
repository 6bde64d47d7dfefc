import { destination, type Logger, pino } from 'pino'

/** One JSON line an entry, on standard error. Of an error only what helps to find it: its other properties may hold data of people. */
export const createLog = (level = 'warn'): Logger =>
  pino({ level, serializers: { err: describe } }, destination(2))

function describe(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack } = error
  const code = 'code' in error ? String(error.code) : undefined
  return { name, message, stack, ...(code && { code }) }
}
