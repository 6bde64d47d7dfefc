import type { start as vi } from '../vi/start.ts'

export const start: typeof vi = {
  title: 'Before you begin',
  lead: (minutes) => `About ${minutes} minutes. What the state already knows is filled in for you to check.`,
  leadUnknown: 'What the state already knows is filled in for you to check.',
  sources: 'Where may we look things up?',
  sourcesText:
    'Only if you agree, only for this procedure; every look is recorded. Leave a source out and you fill in that part yourself.',
  takes: 'Takes',
  purpose: 'For',
  unavailable: 'Not reachable at the moment; you fill in this part',
  unit: 'Which commune receives it?',
  residence: 'Where I am registered',
  unitMissing: 'Choose the commune that receives the dossier',
  residenceUnknown: 'Your residence was not found in the population database; please choose the commune',
  agreeAll: (count) => `Allow all ${count} sources and begin`,
  agreeSome: 'Only take from those ticked',
  noSources: 'This procedure takes no data from elsewhere.',
  questions: 'A few questions first',
  action: 'Begin',
  draftTitle: 'You have a draft',
  draftText: (time) => `Saved at ${time}. Continue it and nothing need be typed again.`,
  draftAction: 'Continue the draft',
  fresh: 'Begin a new one',
  keepTitle: 'Stopping half-way?',
  keep: (days) => `Everything is saved as you type, kept for ${days} days, and opens on any device.`,
}
