/**
 * Asks again only when the answer is older than `milliseconds`; who comes meanwhile gets the one there is. At most `most` answers are
 * kept. For figures that everybody sees and that cost the database more than a page should.
 */
export function remember<Result>(
  now: () => Date,
  { milliseconds, most }: { milliseconds: number; most: number },
): (key: string, ask: () => Promise<Result>) => Promise<Result> {
  const kept = new Map<string, { until: number; answer: Promise<Result> }>()
  return (key, ask) => {
    const known = kept.get(key)
    if (known && known.until > now().getTime()) return known.answer
    if (kept.size >= most) kept.delete(kept.keys().next().value ?? '')
    const answer = ask()
    kept.delete(key)
    kept.set(key, { until: now().getTime() + milliseconds, answer })
    answer.catch(() => kept.delete(key))
    return answer
  }
}
