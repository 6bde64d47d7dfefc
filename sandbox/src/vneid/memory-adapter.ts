import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; until: number }

/** Keeps the provider's sessions, codes and tokens in memory, apart from any other provider's in the process. */
export function memoryAdapter(): AdapterFactory {
  const kept = new Map<string, Kept>()

  function forgetOld() {
    const now = Date.now()
    for (const [key, { until }] of kept) if (until <= now) kept.delete(key)
  }

  return (model): Adapter => {
    const keyOf = (id: string) => `${model}:${id}`
    const find = (id: string) => {
      const found = kept.get(keyOf(id))
      return found && found.until > Date.now() ? found.payload : undefined
    }
    const findWhere = (matches: (payload: AdapterPayload) => boolean) => {
      for (const [key, { payload, until }] of kept)
        if (key.startsWith(`${model}:`) && until > Date.now() && matches(payload)) return payload
    }
    return {
      upsert: async (id, payload, expiresIn) => {
        if (kept.size > 5000) forgetOld()
        kept.set(keyOf(id), { payload, until: expiresIn ? Date.now() + expiresIn * 1000 : Infinity })
      },
      find: async (id) => find(id),
      findByUid: async (uid) => findWhere((payload) => payload.uid === uid),
      findByUserCode: async (code) => findWhere((payload) => payload.userCode === code),
      consume: async (id) => {
        const payload = find(id)
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      destroy: async (id) => void kept.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
      },
    }
  }
}
