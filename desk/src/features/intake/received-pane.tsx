import { Notice } from '@mot-cua/ui'
import { useEffect, useRef } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { fullMoment } from '../dossiers/moments.ts'
import { SlipLinks } from '../dossiers/tabs/papers-tab.tsx'
import type { ReceivedDossier } from './requests.ts'

/** What came of an entry: the code, the due moment and why, and the slip to print. */
export function ReceivedPane({ received, visit }: { received: ReceivedDossier; visit: string }) {
  const { intake, of } = useWords()
  const actions = useRef<HTMLDivElement>(null)
  useEffect(() => actions.current?.querySelector('a')?.focus(), [])
  return (
    <section className="stack" aria-label={intake.receivedAt(received.code)}>
      <Notice tone="ok" announce>
        <p>
          <strong className="code">{received.code}</strong>
        </p>
        <p>{intake.dueAt(fullMoment(received.dueAt))}</p>
        <p className="small">{of(received.explanation)}</p>
      </Notice>
      <div className="actions" ref={actions}>
        <SlipLinks
          dossier={received.id}
          look={(sheet) => (sheet === 'A5' ? 'button button--second' : 'button')}
        />
        <Link className="button button--second" to={paths.visit} params={{ id: visit }}>
          {intake.back}
        </Link>
      </div>
    </section>
  )
}
