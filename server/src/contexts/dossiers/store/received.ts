import type { Read, Tx } from '../../../kernel/app.ts'

/** How a paper was received at a desk: only shown and given back, kept as original, as a certified copy, as a plain copy. */
export type Manner = 'shown' | 'original' | 'certified-copy' | 'copy'
export type PaperReceived = { component: string; manner: Manner; copies: number }

export type Forwarding = {
  desk: string
  unit: string
  receivedBy: string
  sentAt: Date
  papers: boolean
  arrivedAt: Date | null
  arrivedTo: string | null
}

type Tables = {
  'dossiers.paper_received': {
    dossier: string
    component: string
    manner: Manner
    copies: number
    received_by: string
    received_at: Date
  }
  'dossiers.forwarding': {
    dossier: string
    desk: string
    unit: string
    received_by: string
    sent_at: Date
    papers: boolean
    arrived_at: Date | null
    arrived_to: string | null
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export async function addPapers(
  tx: Tx,
  dossier: string,
  { papers, by }: { papers: readonly PaperReceived[]; by: string },
): Promise<void> {
  if (papers.length === 0) return
  await db(tx)
    .insertInto('dossiers.paper_received')
    .values(
      papers.map(({ component, manner, copies }) => ({
        dossier,
        component,
        manner,
        copies,
        received_by: by,
        received_at: tx.now,
      })),
    )
    .execute()
}

export const papersOf = (read: Read, dossier: string): Promise<PaperReceived[]> =>
  db(read)
    .selectFrom('dossiers.paper_received')
    .select(['component', 'manner', 'copies'])
    .where('dossier', '=', dossier)
    .orderBy('component')
    .orderBy('manner')
    .execute()

export const addForwarding = (
  tx: Tx,
  dossier: string,
  sent: { desk: string; unit: string; by: string; papers: boolean },
) =>
  db(tx)
    .insertInto('dossiers.forwarding')
    .values({
      dossier,
      desk: sent.desk,
      unit: sent.unit,
      received_by: sent.by,
      sent_at: tx.now,
      papers: sent.papers,
      arrived_at: null,
      arrived_to: null,
    })
    .execute()

export const forwardingOf = (read: Read, dossier: string): Promise<Forwarding | undefined> =>
  db(read)
    .selectFrom('dossiers.forwarding')
    .select([
      'desk',
      'unit',
      'received_by as receivedBy',
      'sent_at as sentAt',
      'papers',
      'arrived_at as arrivedAt',
      'arrived_to as arrivedTo',
    ])
    .where('dossier', '=', dossier)
    .executeTakeFirst()

export const markArrived = (tx: Tx, dossier: string, to: string) =>
  db(tx)
    .updateTable('dossiers.forwarding')
    .set({ arrived_at: tx.now, arrived_to: to })
    .where('dossier', '=', dossier)
    .execute()
