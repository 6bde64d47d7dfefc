import { viewerUrls } from '../../../api.ts'
import type { DossierPage } from '../../../api-types.ts'
import { useWords, wordFor } from '../../../messages/words.ts'
import { fullMoment } from '../moments.ts'
import { printUrls } from '../paper-requests.ts'

/** Who took the result and what shows it, and each sending by post; nothing when nothing of it was recorded. */
export function HandingNote({ dossier }: { dossier: DossierPage }) {
  const { handing: said } = useWords()
  const { handing, shipments } = dossier
  if (!handing && shipments.length === 0) return null
  return (
    <section className="pane" aria-labelledby="handing">
      <div className="pane-head">
        <h2 id="handing">{said.title}</h2>
      </div>
      <ul className="component-list">
        {handing && (
          <li>
            <h3>
              {said.took(
                handing.receiver,
                wordFor(said.relations, handing.relation),
                fullMoment(handing.handedAt),
              )}
            </h3>
            <p className="small">{said.showed(handing.proof, handing.handedByName)}</p>
            {handing.slip && <p className="small">{said.signedOnSlip}</p>}
            <p className="small">
              <a href={printUrls.handingSlip(dossier.id)} target="_blank" rel="noreferrer">
                {said.print}
              </a>
            </p>
            {handing.signature && (
              <img
                className="signature-drawn"
                src={viewerUrls.file(dossier.id, handing.signature)}
                alt={said.signatureOf(handing.receiver)}
              />
            )}
          </li>
        )}
        {shipments.toReversed().map((shipment) => (
          <li key={shipment.no}>
            <h3>{said.sent(shipment.tracking, fullMoment(shipment.sentAt))}</h3>
            <p className="small">{said.sentTo(shipment.receiver, shipment.address)}</p>
            <p className="small">
              <strong>{said.outcome[shipment.outcome ?? 'on-the-way']}</strong>
              {shipment.settledAt && `, ${fullMoment(shipment.settledAt)}`}
              {shipment.note && `: ${shipment.note}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
