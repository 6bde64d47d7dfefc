import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Receipt } from '../rules/receipt.ts'
import { nameOf } from './history.ts'

/** Who took a result at the desk, and what shows it. */
export type Handing = {
  receiver: string
  relation: Receipt['relation']
  proof: string
  /** The file of the signature that was drawn on the screen. */
  signature: string | null
  /** The slip was signed by hand and is kept on paper. */
  slip: boolean
  handedByName: string
  handedAt: Date
}

export const addHanding = (tx: Tx, dossier: string, h: Omit<Handing, 'handedByName' | 'handedAt'>) =>
  sql`insert into dossiers.handing (dossier, receiver, relation, proof, signature, slip, handed_by_name, handed_at)
      values (${dossier}, ${h.receiver}, ${h.relation}, ${h.proof}, ${h.signature}, ${h.slip}, ${nameOf(tx)}, ${tx.now})`.execute(
    tx.db,
  )

export async function handingOf(read: Read, dossier: string): Promise<Handing | undefined> {
  const { rows } = await sql<Handing>`
    select receiver, relation, proof, signature, slip, handed_by_name as "handedByName", handed_at as "handedAt"
    from dossiers.handing where dossier = ${dossier}`.execute(read.db)
  return rows[0]
}

/** One sending of a result by post. */
export type Shipment = {
  no: number
  receiver: string
  address: string
  tracking: string
  cost: number | null
  sentByName: string
  sentAt: Date
  outcome: 'delivered' | 'came-back' | null
  note: string | null
  settledByName: string | null
  settledAt: Date | null
}

export type NewShipment = Pick<Shipment, 'receiver' | 'address' | 'tracking' | 'cost'>

/** The dossier is locked, so the number cannot clash. */
export const addShipment = (tx: Tx, dossier: string, s: NewShipment) =>
  sql`insert into dossiers.shipment (dossier, no, receiver, address, tracking, cost, sent_by_name, sent_at)
      select ${dossier}, coalesce(max(no), 0) + 1, ${s.receiver}, ${s.address}, ${s.tracking}, ${s.cost}, ${nameOf(tx)}, ${tx.now}
      from dossiers.shipment where dossier = ${dossier}`.execute(tx.db)

/** Whether there was one on its way; it is settled now. */
export async function settleShipment(
  tx: Tx,
  dossier: string,
  { outcome, note }: { outcome: 'delivered' | 'came-back'; note: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    update dossiers.shipment
    set outcome = ${outcome}, note = ${note}, settled_by_name = ${nameOf(tx)}, settled_at = ${tx.now}
    where dossier = ${dossier} and outcome is null returning no`.execute(tx.db)
  return rows.length > 0
}

export async function shipmentsOf(read: Read, dossier: string): Promise<Shipment[]> {
  const { rows } = await sql<Shipment>`
    select no, receiver, address, tracking, cost, sent_by_name as "sentByName", sent_at as "sentAt", outcome, note,
           settled_by_name as "settledByName", settled_at as "settledAt"
    from dossiers.shipment where dossier = ${dossier} order by no`.execute(read.db)
  return rows
}
