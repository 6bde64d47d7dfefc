/** The only door into this context. */
export type { ResultRegister } from './ports.ts'
