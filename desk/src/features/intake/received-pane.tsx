import { Notice } from '@mot-cua/ui'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { fullMoment } from '../dossiers/moments.ts'
import { type ReceivedDossier, slipUrl } from './requests.ts'

/** What came of an entry: the code, the due moment and why, and the slip to print. */
export function ReceivedPane({ received, visit }: { received: ReceivedDossier; visit: string }) {
  const { intake, of } = useWords()
  const slip = useRef<HTMLAnchorElement>(null)
  useEffect(() => slip.current?.focus(), [])
  return (
    <section className="stack" aria-label={intake.receivedAt(received.code)}>
      <Notice tone="ok" announce>
        <p>
          <strong className="code">{received.code}</strong>
        </p>
        <p>{intake.dueAt(fullMoment(received.dueAt))}</p>
        <p className="small">{of(received.explanation)}</p>
      </Notice>
      <div className="actions">
        <a ref={slip} className="button" href={slipUrl(received.id)} target="_blank" rel="noreferrer">
          {intake.slip}
        </a>
        <Link className="button button--second" to={paths.visit} params={{ id: visit }}>
          {intake.back}
        </Link>
      </div>
    </section>
  )
}
