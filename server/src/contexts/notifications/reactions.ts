import { on, type Reaction, type Tx } from '../../kernel/app.ts'
import { addJob } from '../../kernel/jobs.ts'
import {
  consultationAsked,
  consultationReminded,
  dossierAccepted,
  dossierById,
  dossierRedirected,
  dossierRefused,
  dossierReopened,
  dossierResolved,
  dossierReturned,
  dossierStopped,
  dossierSubmitted,
  dossierTransferred,
  dossierWithdrawn,
  dueExtended,
  dueMoved,
  messageWritten,
  otherResultRecorded,
  resultCameBack,
  resultCorrected,
  resultPosted,
  resultRevoked,
  supplementRequested,
  supplementSupplied,
} from '../dossiers/index.ts'
import { draftExpiring } from '../forms/index.ts'
import { tellApplicant } from './actions/tell-applicant.ts'
import { tellOfDraft } from './actions/tell-of-draft.ts'
import type { DeskLinks, PortalLinks } from './ports.ts'
import { staffReactions } from './staff-reactions.ts'
import type { Occasion } from './templates/consultation-letter.ts'

async function askToMail(
  tx: Tx,
  { dossier, no, outside }: { dossier: string; no: number; outside: boolean },
  occasion: Occasion,
): Promise<void> {
  if (!outside) return
  const key = `notifications.mail-consulted:${dossier}:${no}:${occasion}`
  await addJob(tx, 'notifications.mail-consulted', { dossier, no, occasion }, key)
}

/** What applicants and members of staff are told of; each reaction reads the log from its beginning. The first of many are not kept waiting for the last. */
export const notificationReactions = (links: PortalLinks, desk: DeskLinks): Reaction[] =>
  [...occasionsToTell(links), ...staffReactions(desk)].map((reaction) => ({ ...reaction, atOnce: 20 }))

const occasionsToTell = (links: PortalLinks): Reaction[] => [
  on(dossierSubmitted, 'notifications.tell-of-submission', (tx, event) =>
    tellApplicant(tx, event, { template: 'dossier-submitted', link: links.dossier(event.payload.dossier) }),
  ),
  on(dossierAccepted, 'notifications.tell-of-acceptance', (tx, event) =>
    tellApplicant(tx, event, { template: 'dossier-accepted', link: links.dossier(event.payload.dossier) }),
  ),
  on(supplementRequested, 'notifications.tell-of-supplement-request', (tx, event) =>
    tellApplicant(tx, event, {
      template: 'supplement-requested',
      link: links.supplement(event.payload.dossier),
    }),
  ),
  on(dossierRefused, 'notifications.tell-of-refusal', (tx, event) =>
    tellApplicant(tx, event, { template: 'dossier-refused', link: links.dossier(event.payload.dossier) }),
  ),
  on(dueExtended, 'notifications.tell-of-apology', (tx, event) =>
    tellApplicant(tx, event, { template: 'due-extended', link: links.dossier(event.payload.dossier) }),
  ),
  on(dossierStopped, 'notifications.tell-of-stop', (tx, event) =>
    tellApplicant(tx, event, { template: 'dossier-stopped', link: links.dossier(event.payload.dossier) }),
  ),
  on(dossierReopened, 'notifications.tell-of-reopening', (tx, event) =>
    tellApplicant(tx, event, { template: 'dossier-reopened', link: links.dossier(event.payload.dossier) }),
  ),
  on(dossierResolved, 'notifications.tell-of-result', async (tx, event) => {
    const { dossier: id } = event.payload
    await tellApplicant(
      tx,
      event,
      (await dossierById(tx, id))?.delivery === 'desk'
        ? { template: 'result-to-collect', link: links.appointment(id) }
        : { template: 'dossier-resolved', link: links.documents() },
    )
  }),
  on(resultCorrected, 'notifications.tell-of-correction', (tx, event) =>
    tellApplicant(tx, event, { template: 'result-corrected', link: links.documents() }),
  ),
  on(resultRevoked, 'notifications.tell-of-revocation', (tx, event) =>
    tellApplicant(tx, event, { template: 'result-revoked', link: links.dossier(event.payload.dossier) }),
  ),
  on(dossierTransferred, 'notifications.tell-of-transfer', (tx, event) =>
    tellApplicant(tx, event, { template: 'dossier-transferred', link: links.dossier(event.payload.dossier) }),
  ),
  on(dossierRedirected, 'notifications.tell-of-redirection', (tx, event) =>
    tellApplicant(tx, event, { template: 'dossier-redirected', link: links.dossier(event.payload.dossier) }),
  ),
  on(supplementSupplied, 'notifications.tell-of-supplement', (tx, event) =>
    tellApplicant(tx, event, { template: 'supplement-supplied', link: links.dossier(event.payload.dossier) }),
  ),
  on(dossierWithdrawn, 'notifications.tell-of-withdrawal', (tx, event) =>
    tellApplicant(tx, event, { template: 'dossier-withdrawn', link: links.dossier(event.payload.dossier) }),
  ),
  on(otherResultRecorded, 'notifications.tell-of-other-result', (tx, event) =>
    tellApplicant(tx, event, {
      template: 'other-result-recorded',
      link: links.dossier(event.payload.dossier),
    }),
  ),
  on(resultPosted, 'notifications.tell-of-posting', (tx, event) =>
    tellApplicant(tx, event, { template: 'result-posted', link: links.dossier(event.payload.dossier) }),
  ),
  on(resultCameBack, 'notifications.tell-of-return-by-post', (tx, event) =>
    tellApplicant(tx, event, { template: 'post-came-back', link: links.messages(event.payload.dossier) }),
  ),
  on(dossierReturned, 'notifications.ask-for-rating', (tx, event) =>
    tellApplicant(tx, event, { template: 'dossier-returned', link: links.rate(event.payload.dossier) }),
  ),
  // What the applicant wrote themselves is no news to them.
  on(messageWritten, 'notifications.tell-of-message', async (tx, event) => {
    if (event.payload.side === 'applicant') return
    await tellApplicant(tx, event, {
      template: 'message-answered',
      link: links.messages(event.payload.dossier),
    })
  }),
  // Only an agency outside is written to; one of the province has it in its work queue.
  on(consultationAsked, 'notifications.invite-consulted', (tx, { payload }) =>
    askToMail(tx, payload, 'asked'),
  ),
  on(consultationReminded, 'notifications.remind-consulted', (tx, { payload }) =>
    askToMail(tx, payload, payload.overdue ? 'overdue' : 'soon'),
  ),
  on(draftExpiring, 'notifications.tell-of-expiring-draft', (tx, event) =>
    tellOfDraft(tx, event, links.drafts()),
  ),
  // Hundreds of people each: written by a job, so that other messages do not wait for them.
  on(dueMoved, 'notifications.tell-of-moved-due', (tx, { payload: { change, batch } }) =>
    addJob(
      tx,
      'notifications.tell-of-moved-due',
      { change, batch },
      `notifications.tell-of-moved-due:${change}:${batch}`,
    ),
  ),
]
