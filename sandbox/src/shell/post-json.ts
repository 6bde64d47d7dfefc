const patienceMilliseconds = 5000

/** Posts to a system that is told of something; whether it took it. One that hangs or leads elsewhere did not. */
export async function postJson(
  url: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
