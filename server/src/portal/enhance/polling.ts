type Status = { state: string; next?: string }

const isStatus = (body: unknown): body is Status =>
  typeof body === 'object' && body !== null && typeof (body as Status).state === 'string'

/** Asks how a payment stands every few seconds, less often after two minutes, and moves on when it is decided. */
export function startPolling(waiting: HTMLElement): void {
  const { poll = '', pollSeconds = '3' } = waiting.dataset
  const started = Date.now()

  const again = () => {
    const slow = Date.now() - started > 120_000
    setTimeout(ask, (slow ? 15 : Number(pollSeconds)) * 1000)
  }

  const ask = async () => {
    if (document.visibilityState === 'hidden') return again()
    try {
      const answer = await fetch(poll, { headers: { accept: 'application/json' } })
      const body: unknown = answer.ok ? await answer.json() : undefined
      if (isStatus(body) && body.state !== 'waiting') return location.assign(body.next ?? location.href)
    } catch {
      // No network now; the next question may get through.
    }
    again()
  }

  again()
}
