import { dossier } from './dossier.ts'
import { keeping } from './keeping.ts'
import { moves } from './moves.ts'
import { national } from './national.ts'
import { queue } from './queue.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'

export const en = { shell, signIn, queue, dossier, moves, national, keeping }
