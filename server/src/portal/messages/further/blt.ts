import type { Translation } from './translation.ts'

/** Thái (Tai Dam, as spoken in Sơn La). Nothing is translated yet: only speakers of the language may write here. */
export const blt: Translation = {}
