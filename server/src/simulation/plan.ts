import type { Score } from '../contexts/feedback/index.ts'
import type { Chance } from './chance.ts'
import { mix } from './mix.ts'

/** What will become of a dossier, drawn when it comes in; whether it may be so is asked of the rules when the time has come. */
export type Plan = {
  /** Which of the people who could do the work it meets. */
  draw: number
  minutes: number
  digitised: boolean
  turn:
    | 'none'
    | 'supplement-at-desk'
    | 'supplement'
    | 'refuse-at-desk'
    | 'refuse'
    | 'withdraw'
    | 'stop'
    | 'return'
  answered: boolean
  assigned: boolean
  late: 'no' | 'unexplained' | 'explained' | 'promised'
  score: Score | null
}

export function drawPlan(chance: Chance): Plan {
  const { supplement, refused, late } = mix
  return {
    draw: chance.below(1_000_000),
    minutes: chance.between(3, 9) + (chance.is(0.3) ? chance.between(2, 14) : 0),
    digitised: chance.is(mix.digitised),
    turn: chance.weighted([
      { turn: 'supplement-at-desk' as const, weight: supplement.atReception },
      { turn: 'supplement' as const, weight: supplement.byOfficer },
      { turn: 'refuse-at-desk' as const, weight: refused.atReception },
      { turn: 'refuse' as const, weight: refused.byOfficer },
      { turn: 'withdraw' as const, weight: mix.withdrawn },
      { turn: 'stop' as const, weight: mix.stopped },
      { turn: 'return' as const, weight: mix.returnedStep },
      { turn: 'none' as const, weight: 0.84 },
    ]).turn,
    answered: chance.is(supplement.answered),
    assigned: chance.is(mix.assigned),
    late: !chance.is(late.share)
      ? 'no'
      : !chance.is(late.explained)
        ? 'unexplained'
        : chance.is(late.apologised)
          ? 'promised'
          : 'explained',
    score: chance.is(mix.rated) ? chance.weighted(mix.ratings).score : null,
  }
}

/** Whether the applicant will do something that needs an account. */
export const needsAccount = ({ turn, score }: Plan): boolean =>
  score !== null || turn === 'withdraw' || turn === 'supplement' || turn === 'supplement-at-desk'
