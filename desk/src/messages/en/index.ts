import { calendar } from './calendar.ts'
import { catalogue } from './catalogue.ts'
import { dossier } from './dossier.ts'
import { moves } from './moves.ts'
import { queue } from './queue.ts'
import { reengineering } from './reengineering.ts'
import { review } from './review.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'

export const en = { shell, calendar, signIn, queue, dossier, moves, catalogue, review, reengineering }
