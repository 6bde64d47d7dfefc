import type { Channel } from '@mot-cua/form-engine'

/**
 * How often what happens. Nobody has published such figures for a province of two tiers; these are estimates from reports of
 * one-stop desks (certified copies and civil status lead everywhere, most people still come to the desk), good enough to measure
 * speed and to see every indicator move, and no statistics of Sơn La.
 */
export const mix = {
  /** Of a procedure among all dossiers, and of its channels. A channel with nothing is not taken by the procedure. */
  services: {
    '2.000815': { weight: 33, channels: { online: 0.12, desk: 0.88, post: 0 } },
    '1.001193': { weight: 13, channels: { online: 0.55, desk: 0.44, post: 0.01 } },
    '2.000635': { weight: 12, channels: { online: 0.5, desk: 0.46, post: 0.04 } },
    '1.004194': { weight: 8, channels: { online: 0.7, desk: 0.3, post: 0 } },
    '1.004222': { weight: 6, channels: { online: 0.6, desk: 0.4, post: 0 } },
    '1.004873': { weight: 7, channels: { online: 0.5, desk: 0.48, post: 0.02 } },
    '1.000656': { weight: 5, channels: { online: 0.35, desk: 0.63, post: 0.02 } },
    '1.000894': { weight: 4, channels: { online: 0.35, desk: 0.65, post: 0 } },
    '2.000986': { weight: 4, channels: { online: 1, desk: 0, post: 0 } },
    '1.001612': { weight: 4, channels: { online: 0.6, desk: 0.39, post: 0.01 } },
    '1.013831': { weight: 3, channels: { online: 0.2, desk: 0.79, post: 0.01 } },
    '3.000348': { weight: 2, channels: { online: 0.6, desk: 0.4, post: 0 } },
    '1.013225': { weight: 1, channels: { online: 0.5, desk: 0.5, post: 0 } },
  } as Readonly<Record<string, { weight: number; channels: Readonly<Record<Channel, number>> }>>,
  /** A procedure that is not named. */
  otherService: { weight: 1, channels: { online: 0.5, desk: 0.5, post: 0 } },
  /** Dossiers a day, by weekday from Sunday, of an ordinary week; a day off has what is handed in online at home. */
  weekday: [0.1, 1.25, 1.1, 1, 1, 0.9, 0.14],
  /** By month from January: quiet around Tết, many papers before the school year. */
  month: [0.95, 0.7, 1.05, 1, 1, 1.05, 1.1, 1.25, 1.15, 1, 1, 0.95],
  /** Wards have more people than communes. */
  ward: 2.4,
  supplement: { atReception: 0.035, byOfficer: 0.045, answered: 0.9 },
  refused: { atReception: 0.012, byOfficer: 0.012 },
  withdrawn: 0.01,
  stopped: 0.004,
  returnedStep: 0.02,
  assigned: 0.2,
  /** Late against the first due moment: most are explained before, and then promised anew. */
  late: { share: 0.05, explained: 0.85, apologised: 0.92 },
  /** Desks that scan each paper they take. */
  digitised: 0.72,
  /** Submitted online with the help of an official. */
  assisted: 0.12,
  rated: 0.3,
  /** Ended, and acknowledged by the national portal. */
  synced: 0.965,
  ratings: [
    { score: 3 as const, weight: 62 },
    { score: 2 as const, weight: 30 },
    { score: 1 as const, weight: 8 },
  ],
}
