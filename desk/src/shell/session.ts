import { createStore } from './store.ts'

/** True from the first refusal for want of a session until somebody has signed in again. */
export const sessionEnded = createStore(false)
