import type { FirstTexts } from './translation.ts'

/** The texts to be translated first: what somebody must understand to find a service, answer, and hand in. */
export const firstTexts: FirstTexts = {
  common: { continue: true, saveAndLeave: true, signIn: true },
  home: { question: true, searchHint: true, trackTitle: true, lifeEvents: true, helpTitle: true },
  search: { none: true, adviceTitle: true },
  procedure: { apply: true, deskOnlyText: true },
  start: { title: true, sources: true, sourcesText: true, unit: true, agreeAll: true, action: true },
  fill: { known: true, knownText: true, dispute: true, helpTitle: true },
  check: { title: true, questions: true, questionsText: true, answers: true, submit: true, note: true },
  track: { title: true, lead: true, publicNote: true },
}
