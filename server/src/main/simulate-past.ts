import { join } from 'node:path'
import {
  createFolderStore,
  documentReactions,
  keepBytes,
  makeLayoutPaper,
} from '../contexts/documents/index.ts'
import { dossierReactions } from '../contexts/dossiers/index.ts'
import { formReactions } from '../contexts/forms/index.ts'
import { portalReactions, trackingReactions } from '../contexts/integrations/index.ts'
import { notificationReactions } from '../contexts/notifications/index.ts'
import { performanceReactions } from '../contexts/performance/index.ts'
import { receptionReactions } from '../contexts/reception/index.ts'
import type { App, Reaction } from '../kernel/app.ts'
import { announced } from '../simulation/announced.ts'
import type { PastAsked } from '../simulation/run-past.ts'
import { type Simulated, simulate } from '../simulation/simulate.ts'
import { deskLinks } from './desk-links.ts'

const nowhere = {
  dossier: () => '',
  supplement: () => '',
  messages: () => '',
  appointment: () => '',
  rate: () => '',
  documents: () => '',
  drafts: () => '',
  opinion: () => '',
}

/** Every reaction to an event that a simulated past announces: what it does is written with the past, and nobody is told. */
export const passedReactions: readonly Reaction[] = [
  ...documentReactions,
  ...dossierReactions,
  ...formReactions,
  ...performanceReactions,
  ...receptionReactions,
  ...trackingReactions,
  ...portalReactions,
  ...notificationReactions(nowhere, deskLinks('')),
].filter(({ events }) => events.some((event) => announced.includes(event)))

/** Simulates a past in the database, with one small PDF in `dataDir` that stands for every paper of it. */
export async function simulatePast(
  app: App,
  { databaseUrl, dataDir, ...asked }: PastAsked & { databaseUrl: string; dataDir: string },
): Promise<Simulated> {
  const body = await keepBytes(createFolderStore(join(dataDir, 'files')), await placeholder())
  let told = 0
  return simulate(app, databaseUrl, {
    ...{ ...asked, body, reactions: passedReactions },
    onProgress({ dossiers, seconds }) {
      if (seconds - told < 5) return
      told = seconds
      console.error(
        `${dossiers} of ${asked.dossiers} dossiers after ${seconds.toFixed(0)} s (${Math.round(dossiers / seconds)} a second)`,
      )
    },
  })
}

const placeholder = (): Promise<Uint8Array> =>
  makeLayoutPaper(
    {
      style: 'notice',
      title: 'TÀI LIỆU MÔ PHỎNG',
      number: '0',
      issuedOn: '2026-01-01',
      office: 'Không của cơ quan nào',
      letterhead: { parent: 'MÔ PHỎNG', name: 'KHÔNG CÓ GIÁ TRỊ', place: '' },
      dossier: '',
      lines: [],
      signedBy: [],
      opening: [
        'Tệp này đứng thay cho mọi giấy tờ của hồ sơ mô phỏng.',
        'This file stands for every paper of simulated dossiers.',
      ],
      ...{ ending: [], signerHeading: '', signatory: { offices: [''], name: '' } },
    },
    new Date('2026-01-01T00:00:00Z'),
  )
