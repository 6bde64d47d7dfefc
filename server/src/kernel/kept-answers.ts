import type { App, Read } from './app.ts'
import { logMark } from './log-mark.ts'

/** What waits becomes late with the clock alone, so an answer is good for so long at most. */
const keptForMs = 10_000

type Kept<Answer> = { mark: string; made: Promise<Answer>; isUnderWay: boolean }

/** The mark of the moment: the same one means that nothing happened in between, and that the clock has not gone on by much. */
export const momentMark = async (read: Read): Promise<string> =>
  `${await logMark(read)} ${Math.floor(read.now.getTime() / keptForMs)}`

/**
 * Keeps answers that many people ask for. Whoever asks for the same (`key`) while nothing happened since (`mark`), or while the answer
 * is being made, gets the same one: screens ask each minute, and dossiers happen each second. Only for what says the same to everybody
 * who may ask, and may be as old as the work on it takes. `most` answers are kept, the oldest goes first; what was refused is asked again.
 */
export function keepAnswers<Answer>(most = 500) {
  const keptBy = new WeakMap<App, Map<string, Kept<Answer>>>()
  return (
    app: App,
    { key, mark }: { key: string; mark: string },
    make: () => Promise<Answer>,
  ): Promise<Answer> => {
    const kept = keptBy.get(app) ?? new Map<string, Kept<Answer>>()
    keptBy.set(app, kept)
    const known = kept.get(key)
    if (known?.isUnderWay || known?.mark === mark) return known.made
    const made = make()
    const making = { mark, made, isUnderWay: true }
    kept.delete(key)
    kept.set(key, making)
    const oldest = kept.keys().next().value
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    made.then(
      () => Object.assign(making, { isUnderWay: false }),
      () => kept.get(key) === making && kept.delete(key),
    )
    return made
  }
}
