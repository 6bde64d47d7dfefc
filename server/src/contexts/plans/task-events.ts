import { defineEvent } from '../../kernel/app.ts'

/** What happens to the tasks of plans. Past tense; add fields freely, never change or remove one. `work`: a piece of work of one unit. */

type Of = { work: string; plan: string; unit: string; term: string }

/** The tasks of a plan were handed out: so many pieces of work are new, at these units (absent in the oldest events). */
export const tasksAssigned = defineEvent<{ plan: string; works: number; units?: string[] }>(
  'plans.tasks-assigned',
)
/** A unit broke a part off its work, for a unit below it or for somebody of its own. */
export const taskHandedDown = defineEvent<{ work: string; parent: string; plan: string; unit: string }>(
  'plans.task-handed-down',
)
/** An amended plan has other days for tasks that were handed out: the work of these units is due on another day. */
export const taskDuesMoved = defineEvent<{ plan: string; version: number; units: string[] }>(
  'plans.task-dues-moved',
)
export const taskReported = defineEvent<Of & { percent: number }>('plans.task-reported')
export const taskSubmitted = defineEvent<Of>('plans.task-submitted')
export const taskAccepted = defineEvent<Of>('plans.task-accepted')
export const taskReturned = defineEvent<Of>('plans.task-returned')
export const taskExtensionAsked = defineEvent<Of & { due: string }>('plans.task-extension-asked')
export const taskExtensionDecided = defineEvent<Of & { granted: boolean; due: string }>(
  'plans.task-extension-decided',
)
/** `occasion`: `before-7`, seven working days before; `after-2`, the second time after. */
export const taskReminded = defineEvent<Of & { due: string; occasion: string }>('plans.task-reminded')
