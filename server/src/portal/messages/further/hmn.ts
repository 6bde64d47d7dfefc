import type { Translation } from './translation.ts'

/** Mông. Nothing is translated yet: only speakers of the language may write here. */
export const hmn: Translation = {}
