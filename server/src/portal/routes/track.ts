import type { Status } from '../../contexts/dossiers/index.ts'
import { publicTracking } from '../../contexts/dossiers/portal.ts'
import type { PortalOptions } from '../options.ts'
import { type PublicStage, type TrackView, trackPage } from '../pages/dossiers/track.tsx'
import type { Handler } from '../visit.ts'
import { exampleCode } from './catalogue.ts'

const stages: Record<Status, PublicStage> = {
  submitted: 'received',
  accepted: 'processing',
  processing: 'processing',
  'awaiting-supplement': 'waiting-for-you',
  resolved: 'done',
  returned: 'done',
  refused: 'refused',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
}

/** Where a dossier is, for whoever knows its code; it says nothing of a person. */
export function trackHandlers({ app }: PortalOptions) {
  const track: Handler = async ({ request, context }) => {
    const { ma } = request.query as { ma?: unknown }
    if (typeof ma !== 'string') return trackPage({ exampleCode }, context)
    const code = ma.trim().slice(0, 100)
    const found = code === '' ? undefined : await publicTracking(app, code)
    const answer: TrackView['answer'] | undefined =
      found === undefined ? undefined : found ? { stage: stages[found.status] } : 'unknown'
    return trackPage({ exampleCode, code: found?.code ?? code, ...(answer && { answer }) }, context)
  }
  return { track }
}
