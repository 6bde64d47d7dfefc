import { DueBadge } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import { remainingTime } from './remaining-time.ts'

/** `leftMs` is working time. */
type Due = { state: string; leftMs: number }
const badges: Record<string, 'ok' | 'soon' | 'late' | 'paused'> = {
  'in-time': 'ok',
  soon: 'soon',
  late: 'late',
  paused: 'paused',
}

/** How the deadline of a dossier stands. `closed` is what is said instead once the office owes nothing more. */
export function DueSign({ due, status, closed }: { due: Due; status: string; closed?: string }) {
  const { queue } = useWords()
  if (status === 'resolved') return <DueBadge state="done" words={queue.done} />
  if (closed) return <DueBadge state="done" words={closed} />
  if (due.state === 'paused') return <DueBadge state="paused" words={queue.paused} />
  return <DueBadge state={badges[due.state] ?? 'ok'} words={queue.remaining(remainingTime(due.leftMs))} />
}
